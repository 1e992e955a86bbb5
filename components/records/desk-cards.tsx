import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { recordPath } from '@/components/search/addresses'
import { AskedWords } from '@/components/search/asked-words'
import { useCodeLabels, usePageLocale } from '@/components/search/labels'
import { Bdi, NameText } from '@/components/ui/bdi'
import { Card } from '@/components/ui/card'
import { Identifier } from '@/components/ui/identifier'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import type { Actor } from '@/lib/access/actor'
import { localePath } from '@/lib/i18n/routing'
import type { DeskView } from '@/lib/records/list-queries'
import type { SearchSummary } from '@/lib/search/queries'
import type { WatchView } from '@/lib/watches/queries'

/** Watches on which something is new: each line leads to the search with the news marked. */
export function WatchesCard({ watches }: { watches: readonly WatchView[] }) {
  const t = useTranslations('desk.watches')
  const locale = usePageLocale()
  const news = watches.filter(({ fresh }) => fresh > 0)
  return (
    <Card title={t('title')} aside={<More href={localePath(locale, '/watches')}>{t('all')}</More>} flush>
      {news.length === 0 && <p className="p-3 text-ink-2">{t(watches.length ? 'none' : 'noWatches')}</p>}
      <Lines>
        {news.map((watch) => (
          <Line
            key={watch.id}
            href={`${localePath(locale, `/search/${watch.searchId}`)}?watch=${watch.id}`}
            end={<Bdi>{watch.number}</Bdi>}
          >
            <AskedWords asked={watch.asked} /> <Tag tone="accent">{t('fresh', { count: watch.fresh })}</Tag>
          </Line>
        ))}
      </Lines>
    </Card>
  )
}

/** The officer's own last searches. */
export function SearchesCard({ searches }: { searches: readonly SearchSummary[] }) {
  const t = useTranslations('desk.searches')
  const locale = usePageLocale()
  return (
    <Card
      title={t('title')}
      aside={<More href={`${localePath(locale, '/search')}#recent`}>{t('all')}</More>}
      flush
    >
      {searches.length === 0 && (
        <p className="p-3 text-ink-2">
          {t('none')} {t('noneHint')}
        </p>
      )}
      <Lines>
        {searches.map((search) => (
          <Line
            key={search.id}
            href={localePath(locale, `/search/${search.id}`)}
            end={<Time at={search.at} />}
          >
            <AskedWords asked={search.asked} />
          </Line>
        ))}
      </Lines>
    </Card>
  )
}

/** Records that he opened lately, from the log. */
export function OpenedCard({ opened }: { opened: DeskView['opened'] }) {
  const t = useTranslations('desk.opened')
  const locale = usePageLocale()
  return (
    <Card title={t('title')} flush>
      {opened.length === 0 && <p className="p-3 text-ink-2">{t('none')}</p>}
      <Lines>
        {opened.map((record) => (
          <Line key={record.id} href={recordPath(locale, record)} end={<Time at={record.at} />}>
            <NameText className="font-medium text-ink">{record.caption}</NameText>{' '}
            <Identifier className="text-xs text-ink-2">{record.reference}</Identifier>
          </Line>
        ))}
      </Lines>
    </Card>
  )
}

/** Own records that end within six months or that nobody validated for long: each line is a task. */
export function ComingCard({ desk }: { desk: DeskView }) {
  const t = useTranslations('desk')
  const locale = usePageLocale()
  const { expiring, unvalidated, today } = desk
  const list = localePath(locale, '/records')
  return (
    <Card title={t('expiring.title')} flush>
      {expiring.count === 0 && <p className="p-3 text-ink-2">{t('expiring.none')}</p>}
      <Lines>
        {expiring.records.map((record) => (
          <Line
            key={record.id}
            href={recordPath(locale, record)}
            end={
              <Tag tone={urgency(daysBetween(today, record.retentionUntil))}>
                {t('expiring.inDays', { days: daysBetween(today, record.retentionUntil) })}
              </Tag>
            }
          >
            <NameText className="font-medium text-ink">{record.caption}</NameText>{' '}
            <Identifier className="text-xs text-ink-2">{record.reference}</Identifier>
          </Line>
        ))}
        {expiring.count > expiring.records.length && (
          <Line href={`${list}?due=expiring`}>
            <span className="text-link">{t('expiring.more', { count: expiring.count })}</span>
          </Line>
        )}
        {unvalidated > 0 && (
          <Line href={`${list}?due=unvalidated`}>
            <span className="text-link">{t('unvalidated', { count: unvalidated })}</span>
          </Line>
        )}
      </Lines>
    </Card>
  )
}

/** Under which purpose and case this sitting works. */
export function PurposeCard({ purpose }: { purpose: Actor['purpose'] }) {
  const t = useTranslations('desk.purpose')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  return (
    <Card
      title={t('label')}
      aside={<More href={localePath(locale, '/purpose')}>{t(purpose ? 'change' : 'state')}</More>}
    >
      {purpose ? (
        <>
          <p>
            <Bdi className="font-mono text-ink-2">{purpose.code}</Bdi> {codes('purposes', purpose.code)}
          </p>
          <p className="font-mono text-ink-2">
            <Bdi>{purpose.caseReference}</Bdi>
          </p>
        </>
      ) : (
        <p className="text-ink-2">{t('none')}</p>
      )}
    </Card>
  )
}

/** The way to one's own log. */
export function LogCard() {
  const t = useTranslations('desk')
  const locale = usePageLocale()
  return (
    <Card title={t('log')} aside={<More href={localePath(locale, '/audit')}>{t('logOpen')}</More>}>
      <p className="text-ink-2">{t('logHint')}</p>
    </Card>
  )
}

function Lines({ children }: { children: ReactNode }) {
  return (
    <ul className="divide-y divide-line [p+&]:border-t [p+&]:border-line [p+&]:empty:hidden">{children}</ul>
  )
}

function Line({ href, end, children }: { href: string; end?: ReactNode; children: ReactNode }) {
  return (
    <li className="relative flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 px-3 py-1.5 hover:bg-sunken">
      <Link
        href={href}
        prefetch={false}
        className="min-w-0 break-words text-ink-2 no-underline after:absolute after:inset-0 hover:underline"
      >
        {children}
      </Link>
      {end && <span className="text-xs text-ink-2">{end}</span>}
    </li>
  )
}

function More({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="inline-flex min-h-6 items-center text-xs font-medium text-link underline-offset-2 hover:underline"
    >
      {children}
    </Link>
  )
}

/** The source is asked 180 days before the end and reminded at 90, 30 and 7 (R-RET-2). */
const urgency = (days: number) =>
  days <= 7 ? 'bad' : days <= 30 ? 'warn' : days <= 90 ? 'accent' : 'neutral'

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
