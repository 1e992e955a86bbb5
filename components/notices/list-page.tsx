import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { LinkButton } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { EmptyState } from '@/components/ui/states'
import { Tabs } from '@/components/ui/tabs'
import { localePath } from '@/lib/i18n/routing'
import { addressOfLook, isNarrowed, type NoticeListView, type NoticeLook } from '@/lib/notices/list-look'
import type { NoticeList } from '@/lib/notices/list-queries'
import { ListFilters } from './list-filters'
import { ListTable } from './list-table'

/** Notices and diffusions by what they are to the officer, narrowed by the address. */
export function NoticesPage({
  list,
  look,
  sealed,
  views,
  asks,
  find,
}: {
  list: NoticeList
  look: NoticeLook
  /** The words of the look as they stand in the address. */
  sealed: string | null
  views: readonly NoticeListView[]
  /** Whether the officer may ask for notices. */
  asks: boolean
  find: (form: FormData) => Promise<never>
}) {
  const t = useTranslations('notice.list')
  const locale = usePageLocale()
  const here = localePath(locale, '/notices')
  const narrowed = isNarrowed(look)
  const clear = `${here}${addressOfLook({ view: look.view }, null)}`
  const address = (more: Partial<NoticeLook>) => `${here}${addressOfLook({ ...look, ...more }, sealed)}`
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-1">
          <h1 className="text-xl leading-7">{t('title')}</h1>
          <p className="max-w-read text-ink-2">{t('intro')}</p>
          <p className="no-print flex flex-wrap gap-x-4">
            {asks && <PlainLink href={localePath(locale, '/notices/expiring')}>{t('expiring')}</PlainLink>}
            <PlainLink href={localePath(locale, '/notices/effects')}>{t('effects')}</PlainLink>
          </p>
        </div>
        {asks && (
          <LinkButton kind="primary" href={localePath(locale, '/notices/new')} className="no-print">
            {t('new')}
          </LinkButton>
        )}
      </div>
      {views.length > 1 && (
        <Tabs
          label={t('views')}
          tabs={views.map((view) => {
            const count = list.counts[view] ?? 0
            return {
              href: address({ view, after: '' }),
              label: t(`view.${view}`),
              current: view === look.view,
              ...(count < 1000 ? { count } : { instead: { sign: '999+', meaning: t('many') } }),
            }
          })}
        />
      )}
      <ListFilters key={JSON.stringify(look)} look={look} narrowed={narrowed} clear={clear} find={find} />
      {list.items.length === 0 ? (
        <EmptyState
          title={narrowed ? t('empty.narrowed') : t(`empty.${look.view}`)}
          {...(narrowed ? { action: <LinkButton href={clear}>{t('filter.clear')}</LinkButton> } : {})}
        >
          {narrowed ? t('empty.narrowedBody') : t(`emptyBody.${look.view}`)}
        </EmptyState>
      ) : (
        <section aria-label={t(`view.${look.view}`)}>
          <ListTable items={list.items} view={look.view} now={list.now} />
          <Pagination
            next={list.next ? address({ after: list.next }) : undefined}
            previous={look.after ? address({ after: '' }) : undefined}
          />
          <Files address={addressOfLook({ ...look, after: '' }, sealed)} />
        </section>
      )}
    </div>
  )
}

const PlainLink = ({ href, children }: { href: string; children: string }) => (
  <Link
    href={href}
    prefetch={false}
    className="inline-flex min-h-6 items-center font-medium text-link underline-offset-2 hover:underline"
  >
    {children}
  </Link>
)

/** The same list as a file. */
function Files({ address }: { address: string }) {
  const t = useTranslations('notice.list')
  const locale = usePageLocale()
  return (
    <p className="no-print flex flex-wrap items-center gap-2 text-ink-2">
      {t('files')}
      {(['csv', 'pdf'] as const).map((format) => (
        <a
          key={format}
          href={`/api/notices/export${address}${address ? '&' : '?'}format=${format}&lang=${locale}`}
          className="inline-flex min-h-6 items-center font-medium text-link underline-offset-2 hover:underline"
        >
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  )
}
