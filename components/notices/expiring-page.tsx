import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Identifier } from '@/components/ui/identifier'
import type { FormAction } from '@/components/ui/server-form'
import { Alert, EmptyState } from '@/components/ui/states'
import { intlTag, isLocale, localePath } from '@/lib/i18n/routing'
import { endsOf } from '@/lib/notices/act-input'
import type { EndingMonth } from '@/lib/notices/expiry-queries'
import { monthsLater } from '@/lib/notices/month'
import { actWords } from './act-box'
import { ExtendForm } from './extend-form'
import { MonthGrid } from './month-grid'
import { NoticeTypeChip } from './notice-type'
import { PageHead } from './page-head'
import { noticePath } from './words'

/** Our notices by the end of their term: a month, the months that follow, and several extended at once. */
export async function ExpiringPage({
  view,
  extends: mayExtend,
  done,
  action,
}: {
  view: EndingMonth
  extends: boolean
  /** How many were just extended. */
  done: number | null
  action: FormAction
}) {
  const t = await getTranslations('notice.expiring')
  const words = await getTranslations('notice')
  const current = await getLocale()
  const locale = isLocale(current) ? current : 'en'
  const here = localePath(locale, '/notices/expiring')
  const { month, notices, months, today, now } = view
  const title = new Intl.DateTimeFormat(intlTag(locale), { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const named = (each: string) => title.format(new Date(`${each}-01T00:00:00Z`))
  const ends = endsOf('extend', today, now)
  return (
    <div className="grid grid-cols-1 gap-4 p-4 md:p-5">
      <PageHead
        back={{ href: localePath(locale, '/notices'), label: t('back') }}
        title={t('title')}
        intro={t('intro')}
      />
      {done !== null && (
        <Alert tone="ok" live="status">
          {t('done', { count: done })}
        </Alert>
      )}
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid min-w-0 grid-cols-1 gap-4">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 className="text-lg first-letter:uppercase">{named(month)}</h2>
            <p className="no-print flex gap-2">
              {month > today.slice(0, 7) && (
                <LinkButton size="small" href={`${here}?month=${monthsLater(month, -1)}`}>
                  {t('previous')}
                </LinkButton>
              )}
              <LinkButton size="small" href={`${here}?month=${monthsLater(month, 1)}`}>
                {t('next')}
              </LinkButton>
            </p>
          </div>
          <MonthGrid month={month} notices={notices} today={today} />
          {notices.length === 0 ? (
            <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
          ) : (
            <ExtendForm
              key={`${month}-${notices.map(({ id, keptUntil }) => id + keptUntil).join()}`}
              action={action}
              month={month}
              notices={notices.map((notice) => ({
                id: notice.id,
                number: notice.number,
                caption: notice.caption || words('list.nameless'),
                href: noticePath(locale, notice.id),
                keptUntil: notice.keptUntil,
                letEnd: notice.letEnd ? t('letEnd') : '',
                chip: <NoticeTypeChip type={notice.type} form="notice" codeOnly />,
              }))}
              ends={ends}
              labels={
                mayExtend
                  ? {
                      choose: t('choose'),
                      legend: t('extend'),
                      until: words('ask.until'),
                      untilHint: words('ask.untilHint', { latest: ends?.latest ?? '' }),
                      text: words('askText.extend'),
                      code: words('ask.code'),
                      codeHint: words('ask.codeHint'),
                      submit: t('submit'),
                    }
                  : null
              }
              words={await actWords()}
            />
          )}
        </div>
        <Card title={t('months')} flush>
          {months.length === 0 ? (
            <p className="p-3 text-ink-2">{t('noMonths')}</p>
          ) : (
            <ul className="divide-y divide-line">
              {months.map((each) => (
                <li key={each.month}>
                  <Link
                    href={`${here}?month=${each.month}`}
                    prefetch={false}
                    aria-current={each.month === month ? 'true' : undefined}
                    className="flex min-h-9 items-center justify-between gap-3 px-3 aria-current:bg-accent-tint aria-current:font-semibold"
                  >
                    <span className="first-letter:uppercase">{named(each.month)}</span>
                    <Identifier>{String(each.count)}</Identifier>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </div>
  )
}
