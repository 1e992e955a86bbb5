import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { use } from 'react'
import { useFieldName } from '@/components/notices/field-words'
import { usePageLocale } from '@/components/search/labels'
import { NameText } from '@/components/ui/bdi'
import { Identifier } from '@/components/ui/identifier'
import type { FormAction } from '@/components/ui/server-form'
import { Alert } from '@/components/ui/states'
import { Tabs } from '@/components/ui/tabs'
import type { Locale } from '@/lib/access/actor'
import { localePath } from '@/lib/i18n/routing'
import type { NoticeView } from '@/lib/notices/queries'
import { languagesWanted, textsToTranslate, translationOf } from '@/lib/notices/translation'
import { reviewWords } from './checklist-box'
import { TranslateForm } from './translate-form'

/** The texts of a request in the languages in which it was not written; one language at a time, the original beside it. */
export function TranslatePage({
  view: { notice, version },
  into,
  writes,
  said,
  action,
}: {
  view: NoticeView
  into: Locale
  /** Whether the reader may write them now. */
  writes: boolean
  said: { tone: 'ok' | 'bad'; text: string } | null
  action: FormAction
}) {
  const t = useTranslations('review')
  const name = useFieldName()
  const locale = usePageLocale()
  const languages = new Intl.DisplayNames([locale], { type: 'language' })
  const called = (code: string) => languages.of(code) ?? code
  const texts = textsToTranslate(version.draft)
  const here = localePath(locale, `/review/${notice.id}`)
  const from = version.draft.request.language
  const of = (language: Locale) => texts.map((each) => translationOf(each, language, version.translations))
  const fields = texts.map((each) => ({
    ...each,
    field: each.path.match(/\.\d+\./)
      ? `${Number(each.path.split('.').find((step) => /^\d+$/.test(step))) + 1}. ${name(each.path)}`
      : name(each.path),
    made: translationOf(each, into, version.translations),
  }))
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <div className="grid gap-1">
        <Link
          href={here}
          prefetch={false}
          className="no-print min-h-6 content-center justify-self-start text-xs"
        >
          {t('decide.back')}
        </Link>
        <h1 className="text-xl leading-7">{t('translate.title')}</h1>
        <p className="flex flex-wrap gap-x-3 text-ink-2">
          <Identifier>{notice.number ?? notice.request}</Identifier>
          <NameText>{notice.caption || t('nameless')}</NameText>
        </p>
        <p className="max-w-read text-ink-2">{t('translate.intro')}</p>
      </div>
      {said && (
        <Alert tone={said.tone} live="status">
          {said.text}
        </Alert>
      )}
      {!writes && <Alert tone="info">{t('translate.readOnly')}</Alert>}
      <Tabs
        label={t('translate.label')}
        tabs={languagesWanted(version.draft).map((language) => ({
          href: `${here}/translate?into=${language}`,
          label: `${called(language)} · ${t('translate.progress', {
            done: of(language).filter(({ state }) => state === 'done').length,
            all: texts.length,
          })}`,
          current: language === into,
        }))}
      />
      {texts.length === 0 && <p className="text-ink-2">{t('translate.none')}</p>}
      {writes && texts.length > 0 && (
        <TranslateForm
          key={into}
          id={notice.id}
          version={version.version}
          language={into}
          from={from}
          action={action}
          words={use(reviewWords())}
          labels={{
            save: t('translate.save'),
            original: t('translate.original', { language: called(from ?? 'en') }),
            into: called(into),
          }}
          texts={fields.map(({ path, text, field, made }) => ({
            path,
            field,
            label: t('translate.into', { field, language: called(into) }),
            original: text,
            text: made.text,
            state: made.state,
            stateWord: t(`translate.state.${made.state}`),
          }))}
        />
      )}
      {!writes && (
        <dl className="grid gap-4">
          {fields.map(({ path, text, field, made }) => (
            <div key={path} className="grid gap-x-4 gap-y-1 border-t border-line pt-3 md:grid-cols-2">
              <dt className="text-[13px] font-semibold md:col-span-2">{field}</dt>
              <dd dir="auto" lang={from} className="whitespace-pre-line text-ink-2">
                {text}
              </dd>
              <dd dir="auto" lang={into} className="whitespace-pre-line">
                {made.text || t('translate.state.missing')}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
