import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { NoticeChip } from '@/components/ui/notice-chip'
import { Pagination } from '@/components/ui/pagination'
import { Alert, EmptyState } from '@/components/ui/states'
import { listPath } from '@/lib/notices/public/addresses'
import type { PublicKind } from '@/lib/notices/public/asked'
import type { ExtractPage } from '@/lib/notices/public/extract-queries'
import { ExtractCard } from './extract-card'
import { ExtractFilters, type Filters } from './extract-filters'

/** A list of public notices of one kind: what such a notice is, what to look for, and who is on it. */
export function ExtractListPage({
  kind,
  page,
  said,
  countries,
  now,
}: {
  kind: PublicKind
  page: ExtractPage
  said: Filters
  countries: readonly { value: string; label: string }[]
  now: Date
}) {
  const t = useTranslations('public')
  const locale = usePageLocale()
  const at = (n: number) => {
    const parameters = new URLSearchParams(Object.entries(said).filter(([, value]) => value))
    if (n > 1) parameters.set('page', String(n))
    const query = parameters.toString()
    return query ? `${listPath(locale, kind)}?${query}` : listPath(locale, kind)
  }
  return (
    <div className="mx-auto grid max-w-public gap-6 px-4 py-8 sm:px-6 lg:py-10">
      <header className="grid gap-3">
        <p>
          <NoticeChip kind={kind} />
        </p>
        <h1 className="text-2xl">{t(`${kind}.title`)}</h1>
        <p className="max-w-read text-base text-ink-2">{t(`${kind}.lead`)}</p>
        <Alert tone="info" className="max-w-read">
          {t(`${kind}.caution`)}
        </Alert>
      </header>
      <ExtractFilters kind={kind} said={said} countries={countries} />
      <div className="grid gap-3">
        <p className="font-semibold">{t('list.count', { count: page.total })}</p>
        {page.extracts.length === 0 ? (
          <EmptyState title={t('list.empty')}>{t('list.emptyHint')}</EmptyState>
        ) : (
          <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {page.extracts.map((extract) => (
              <ExtractCard key={extract.id} extract={extract} now={now} />
            ))}
          </ul>
        )}
        {page.pages > 1 && (
          <Pagination
            previous={page.page > 1 ? at(page.page - 1) : undefined}
            next={page.page < page.pages ? at(page.page + 1) : undefined}
          >
            {t('list.page', { page: page.page, pages: page.pages })}
          </Pagination>
        )}
      </div>
    </div>
  )
}
