import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { NoticeTypeChip } from '@/components/notices/notice-type'
import { OwnerMark, useCodeLabels, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Identifier } from '@/components/ui/identifier'
import { Alert } from '@/components/ui/states'
import { countryName } from '@/lib/bureaus/countries'
import { localePath } from '@/lib/i18n/routing'
import type { NoticeView } from '@/lib/notices/queries'
import type { ReviewView } from '@/lib/notices/review-queries'
import { templatesOf } from '@/lib/notices/review-templates'
import { checklistAt } from '@/lib/notices/review-work'
import { type NoticeAct, transitionOf } from '@/lib/notices/transitions'
import { translated } from '@/lib/notices/translation'

/** One decision by itself: what it does, who gets it and what becomes public, then its form. */
export function DecidePage({
  view,
  review,
  act,
  form,
}: {
  view: NoticeView
  review: ReviewView
  act: NoticeAct
  /** The form of the act; null where it cannot be done now. */
  form: ReactNode
}) {
  const t = useTranslations('review')
  const notice = useTranslations('notice')
  const locale = usePageLocale()
  const here = localePath(locale, `/review/${view.notice.id}`)
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-4 p-4 md:p-5">
      <div className="grid gap-1">
        <Link
          href={here}
          prefetch={false}
          data-key="b"
          className="no-print min-h-6 content-center justify-self-start text-xs"
        >
          {t('decide.back')}
        </Link>
        <h1 className="text-xl leading-7">{notice(`act.${act}`)}</h1>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
          <NoticeTypeChip type={view.notice.type} form={view.notice.form} />
          <NameText className="font-semibold text-ink">{view.notice.caption || t('nameless')}</NameText>
          <Identifier>{view.notice.number ?? view.notice.request}</Identifier>
          <OwnerMark owner={view.notice.owner} />
        </p>
        <p className="max-w-read">{notice(`effect.${act}`)}</p>
      </div>
      <Facts view={view} review={review} act={act} />
      {form && <Templates view={view} act={act} />}
      {form ?? <Alert tone="warn">{t('decide.none')}</Alert>}
    </div>
  )
}

function Facts({ view, review, act }: { view: NoticeView; review: ReviewView; act: NoticeAct }) {
  const t = useTranslations('review.decide')
  const { notice, version } = view
  const locale = usePageLocale()
  const codes = useCodeLabels()
  const names = (codes: readonly string[]) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(
      codes.map((code) => countryName(code, locale)),
    )
  const opens = act === 'publish' || act === 'release' || act === 'record'
  const points = checklistAt(notice.state, version.draft)
  const done = points.filter((item) => review.answers.some((each) => each.mine && each.item === item)).length
  const { extract } = version.draft
  const texts = translated(version.draft, version.translations)
  const lines: ReactNode[] = [
    ...(transitionOf(act).bound ? [t('bound', { version: version.version })] : []),
    ...(points.length && transitionOf(act).bound ? [t('checklist', { done, all: points.length })] : []),
    ...(opens ? [t('audience', { count: review.audience })] : []),
    ...(opens && notice.withheldFrom.length
      ? [t('withheld', { countries: names(notice.withheldFrom) })]
      : []),
    ...(opens && notice.onlyTo.length ? [t('onlyTo', { countries: names(notice.onlyTo) })] : []),
    ...(act === 'publish'
      ? [
          extract.wanted
            ? t('public', { fields: extract.fields.map((field) => codes('extractFields', field)).join(', ') })
            : t('notPublic'),
          t('translations', { done: texts.done, all: texts.of }),
        ]
      : []),
  ]
  if (lines.length === 0) return null
  return (
    <Card title={t('title')}>
      <ul className="grid list-disc gap-1 ps-5">
        {lines.map((line) => (
          <li key={String(line)}>{line}</li>
        ))}
      </ul>
      {act === 'publish' && texts.done < texts.of && (
        <p className="pt-3">
          <LinkButton href={localePath(locale, `/review/${notice.id}/translate`)}>
            {t('toTranslate')}
          </LinkButton>
        </p>
      )}
    </Card>
  )
}

/** Texts to begin with, in the language of the request: links, so that they work without scripts. */
function Templates({ view: { notice, version }, act }: { view: NoticeView; act: NoticeAct }) {
  const t = useTranslations('review')
  const locale = usePageLocale()
  const keys = templatesOf(act)
  if (keys.length === 0) return null
  const language = version.draft.request.language ?? locale
  const called = new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language
  const here = localePath(locale, `/review/${notice.id}/decide/${act}`)
  return (
    <section className="grid gap-1.5">
      <h2 className="text-[13px] font-semibold">{t('decide.templates')}</h2>
      <p className="text-xs text-ink-2">{t('decide.templatesHint', { language: called })}</p>
      <ul className="flex flex-wrap gap-2">
        {keys.map((key) => (
          <li key={key}>
            <LinkButton size="small" href={`${here}?template=${key}`} scroll={false}>
              {t(`template.${key}.name`)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
