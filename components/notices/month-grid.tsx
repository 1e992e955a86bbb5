import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { cx } from '@/components/ui/cx'
import { intlTag } from '@/lib/i18n/routing'
import type { EndingNotice } from '@/lib/notices/expiry-queries'
import { weeksOf } from '@/lib/notices/month'

/** A month as a calendar: how many notices end on which day; the list below names them. Weeks begin on Monday. */
export function MonthGrid({
  month,
  notices,
  today,
}: {
  month: string
  notices: readonly EndingNotice[]
  today: string
}) {
  const t = useTranslations('notice.expiring')
  const locale = usePageLocale()
  const weekday = new Intl.DateTimeFormat(intlTag(locale), { weekday: 'short', timeZone: 'UTC' })
  const counts = new Map<string, number>()
  for (const { keptUntil } of notices) counts.set(keptUntil, (counts.get(keptUntil) ?? 0) + 1)
  return (
    <table className="w-full table-fixed border-collapse bg-surface">
      <caption className="sr-only">{t('grid')}</caption>
      <thead>
        <tr>
          {/* 2024-01-01 was a Monday. */}
          {Array.from({ length: 7 }, (_, n) => new Date(Date.UTC(2024, 0, 1 + n))).map((day) => (
            <th
              key={day.getUTCDay()}
              scope="col"
              className="border border-line px-1 py-1 text-center text-xs font-semibold text-ink-2"
            >
              {weekday.format(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, n) => (
          <tr key={week.find(Boolean) ?? n}>
            {week.map((day, at) => {
              const count = day ? (counts.get(day) ?? 0) : 0
              return (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: a place in a week is what it is
                  key={at}
                  className={cx(
                    'h-12 border border-line px-1.5 py-1 align-top md:h-14',
                    !day && 'bg-sunken',
                    day === today && 'outline-2 -outline-offset-2 outline-accent',
                    count > 0 && 'bg-warn-tint',
                  )}
                >
                  {day && (
                    <span className="flex flex-wrap items-start justify-between gap-x-1">
                      <span className={cx('text-xs', day < today ? 'text-ink-3' : 'text-ink-2')}>
                        <time dateTime={day}>{Number(day.slice(8))}</time>
                        {day === today && <span className="sr-only"> {t('today')}</span>}
                      </span>
                      {count > 0 && (
                        <a
                          href={`#day-${day}`}
                          className="min-h-6 min-w-6 text-end font-mono font-semibold text-warn"
                        >
                          <span aria-hidden>{count}</span>
                          <span className="sr-only">{t('endThen', { count })}</span>
                        </a>
                      )}
                    </span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
