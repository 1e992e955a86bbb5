import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OwnerMark, ownerName, usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { LinkButton } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Identifier } from '@/components/ui/identifier'
import { Alert } from '@/components/ui/states'
import { Tabs } from '@/components/ui/tabs'
import { Time } from '@/components/ui/time'
import { type Locale, localeNames, localePath, locales } from '@/lib/i18n/routing'
import type { NoticeView } from '@/lib/notices/queries'
import { audiences, type NoticeAct } from '@/lib/notices/transitions'
import { isSuperseded } from '@/lib/notices/versions'
import { ActionsCard } from './actions-card'
import { AlikeCard } from './alike-card'
import { EffectCard } from './effect-card'
import { ExtractCard } from './extract-card'
import { ActsCard, TermCard, VersionsCard } from './notice-cards'
import { NoticeThread } from './notice-thread'
import { NoticeTypeChip } from './notice-type'
import { BackLink } from './page-head'
import { noticePath, StateTag } from './words'

/** A notice for whoever reads it: where it stands, its sheet, what it means here, what was done, and what he can do. */
export function NoticePageView({
  view,
  tab,
  sheet,
  changes,
  done,
  letEnd,
  answers,
}: {
  view: NoticeView
  /** The language of the sheet. */
  tab: Locale
  sheet: ReactNode
  /** What is other than in an earlier version. */
  changes: ReactNode
  /** What the reader just did. */
  done: string | null
  /** The button by which its bureau lets the term end. */
  letEnd: ReactNode
  /** By action, the forms of the requester's answers. */
  answers: Readonly<Record<string, ReactNode>>
}) {
  const t = useTranslations('notice.page')
  const did = useTranslations('notice.did')
  const locale = usePageLocale()
  const { notice } = view
  const here = noticePath(locale, notice.id)
  const version =
    view.version.version === (notice.published ?? notice.version) ? '' : `&version=${view.version.version}`
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <Head view={view} />
      {done && did.has(done as NoticeAct) && (
        <Alert tone="ok" live="status">
          {t('done', { act: did(done as NoticeAct) })}
        </Alert>
      )}
      <Banner view={view} />
      {(view.acts.length > 0 || view.actions.length > 0) && (
        <p className="no-print lg:hidden">
          <a
            href="#acts"
            className="inline-flex min-h-6 items-center font-medium text-link underline-offset-2 hover:underline"
          >
            {t('acts')}
          </a>
        </p>
      )}
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 grid-cols-1 gap-4">
          <div className="no-print flex flex-wrap items-end justify-between gap-3">
            <Tabs
              label={t('languages')}
              tabs={locales.map((each) => ({
                href: `${here}?sheet=${each}${version}`,
                label: localeNames[each],
                current: each === tab,
              }))}
            />
            <LinkButton size="small" href={`/api/notices/${notice.id}/sheet?lang=${tab}${version}`}>
              {t('pdf')}
            </LinkButton>
          </div>
          {sheet}
          {changes}
          <NoticeThread view={view} />
        </div>
        <div id="acts" className="no-print grid min-w-0 scroll-mt-16 grid-cols-1 gap-4">
          <ActsCard view={view} />
          <ActionsCard view={view} answers={answers} />
          {notice.type === 'red' && notice.publishedAt && <EffectCard view={view} />}
          <ExtractCard view={view} />
          <TermCard view={view} letEnd={letEnd} />
          <AlikeCard alike={view.alike} />
          <VersionsCard view={view} />
        </div>
      </div>
    </div>
  )
}

function Head({ view }: { view: NoticeView }) {
  const { notice } = view
  const t = useTranslations('notice.page')
  const list = useTranslations('notice.list')
  const common = useTranslations('common.copy')
  const locale = usePageLocale()
  const number = notice.number ?? notice.request
  return (
    <div className="grid gap-2 md:grid-cols-[minmax(0,1fr)_auto] md:items-start">
      <div className="grid min-w-0 gap-1">
        <BackLink href={localePath(locale, '/notices')}>{t('back')}</BackLink>
        <h1 className="text-xl leading-7 break-words">
          {notice.caption ? <NameText>{notice.caption}</NameText> : list('nameless')}
        </h1>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
          <NoticeTypeChip type={notice.type} form={notice.form} />
          <span className="inline-flex items-center gap-1">
            <Identifier>{number}</Identifier>
            <CopyButton text={number} label={common('do')} doneLabel={common('done')} />
          </span>
          <span className="inline-flex items-center gap-1.5">
            <OwnerMark owner={notice.owner} />
            {ownerName(notice.owner, locale)}
          </span>
        </p>
      </div>
      <p className="flex flex-wrap gap-1.5 md:justify-end">
        <StateTag state={view.state} />
      </p>
    </div>
  )
}

/** What every reader must know before he does anything: that it is not to be acted on, and why; that it is not out yet. */
function Banner({ view }: { view: NoticeView }) {
  const t = useTranslations('notice')
  const locale = usePageLocale()
  const { state, notice, events } = view
  const audience = audiences[state]
  const over = audience === 'nobody' || state === 'refused'
  const bad = audience === 'do_not_act' || audience === 'commission' || (over && notice.publishedAt !== null)
  const shown = view.version.version !== (notice.published ?? notice.version)
  const told = events.findLast(
    ({ audience: heard, toState, text }) => heard === 'everyone' && toState === notice.state && text,
  )
  return (
    <>
      {state !== 'published' && (
        <Alert
          tone={bad ? 'bad' : state === 'returned_for_information' ? 'warn' : 'info'}
          title={t(`state.${state}`)}
        >
          <p className="font-medium">{t(`meaning.${state}`)}</p>
          {bad && told && (
            <p className="mt-1 whitespace-pre-line">
              <NameText>{told.text}</NameText>{' '}
              <span className="text-xs">
                <Time at={told.at} />
              </span>
            </p>
          )}
          {state === 'suspended' && notice.dueAt && (
            <p className="mt-1">
              {t.rich('page.suspendedUntil', {
                day: () => <Time at={notice.dueAt ?? view.now} show="day" />,
              })}
            </p>
          )}
        </Alert>
      )}
      {view.amends && (
        <Alert tone="info">
          {t('page.amendsBefore')}{' '}
          <Link href={noticePath(locale, view.amends.id)} prefetch={false}>
            <Identifier>{view.amends.number ?? ''}</Identifier>
          </Link>
        </Alert>
      )}
      {view.amendment && view.side !== 'reader' && (
        <Alert tone="info">
          {t('page.amendment', { state: t(`state.${view.amendment.state}`) })}{' '}
          <Link href={noticePath(locale, view.amendment.id)} prefetch={false}>
            {t('page.amendmentOpen')}
          </Link>
        </Alert>
      )}
      {shown && <OtherVersion view={view} />}
    </>
  )
}

/** An earlier version, as it was: nobody is to act on it. Or one that its bureau or the Secretariat is still at. */
function OtherVersion({ view: { notice, version, versions } }: { view: NoticeView }) {
  const t = useTranslations('notice.page')
  const locale = usePageLocale()
  const past = isSuperseded(notice, version)
  const later = versions.findLast((each) => each.publishedAt !== null && each.version > version.version)
  const present = (
    <Link href={noticePath(locale, notice.id)} prefetch={false}>
      {t('presentVersion')}
    </Link>
  )
  if (!past)
    return (
      <Alert tone="warn">
        {t('otherVersion', { version: version.version })} {present}
      </Alert>
    )
  return (
    <Alert tone="bad" title={t('superseded', { version: version.version })}>
      <p>
        {later?.publishedAt
          ? t.rich('supersededOn', {
              day: () => <Time at={later.publishedAt ?? version.savedAt} show="day" />,
            })
          : t('supersededBody')}{' '}
        {present}
      </p>
    </Alert>
  )
}
