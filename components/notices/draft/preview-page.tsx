import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { NoticeTypeChip } from '@/components/notices/notice-type'
import { Bdi } from '@/components/ui/bdi'
import { LinkButton } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import { currentLocale } from '@/lib/i18n/current'
import { type Locale, localeNames, localePath, locales } from '@/lib/i18n/routing'
import type { DraftPage } from '@/lib/notices/draft-queries'

/** The draft as readers will see it, in any of the languages, with "draft" across it. */
export async function NoticePreviewPage({
  page: { notice, version, acts },
  tab,
  sheet,
}: {
  page: DraftPage
  /** The language of the sheet. */
  tab: Locale
  sheet: ReactNode
}) {
  const t = await getTranslations()
  const base = localePath(await currentLocale(), `/notices/${notice.id}`)
  const { draft } = version
  const written = draft.request.language
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <div className="no-print grid gap-2">
        <div className="flex flex-wrap items-center gap-2 text-ink-2">
          <NoticeTypeChip type={draft.type} form={draft.form} />
          <Bdi className="font-mono">{notice.request}</Bdi>
          <span>{t(`notice.state.${notice.state}`)}</span>
        </div>
        <h1 className="text-xl leading-7">{t('draft.preview.title')}</h1>
        <p className="max-w-read text-ink-2">{t('draft.preview.intro')}</p>
        <div className="flex flex-wrap gap-2">
          {acts.includes('write') ? (
            <LinkButton href={`${base}/draft/case`} size="small">
              {t('draft.preview.write')}
            </LinkButton>
          ) : (
            <LinkButton href={base} size="small">
              {t('draft.work.open')}
            </LinkButton>
          )}
          <LinkButton href={`${base}/check`} size="small">
            {t('draft.topic.check')}
          </LinkButton>
          <LinkButton href={`/api/notices/${notice.id}/sheet?lang=${tab}`} size="small">
            {t('notice.page.pdf')}
          </LinkButton>
        </div>
      </div>
      <div className="grid max-w-[58rem] grid-cols-1 gap-4">
        <Tabs
          label={t('notice.page.languages')}
          tabs={locales.map((each) => ({
            href: `${base}/preview?sheet=${each}`,
            label: localeNames[each],
            current: each === tab,
          }))}
        />
        {written !== undefined && written !== tab && (
          <p className="text-ink-2">{t('draft.preview.untranslated', { language: localeNames[written] })}</p>
        )}
        {sheet}
      </div>
    </div>
  )
}
