import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ownerName, usePageLocale } from '@/components/search/labels'
import { Bdi } from '@/components/ui/bdi'
import type { Duty } from '@/lib/hits/clocks'
import type { HitRow } from '@/lib/hits/hit-view'
import type { HitAction } from '@/lib/hits/transitions'
import { intlTag, type Locale, localePath } from '@/lib/i18n/routing'

/** Where one hit stands; its id names nobody. */
export const hitPath = (locale: Locale, id: string) => localePath(locale, `/hits/${id}`)

/** Where the officer decides whether a match is the same. Ids only. */
export function decidePath(
  locale: Locale,
  judge: 'same' | 'different' | 'unsure',
  { record, search }: { record: string; search: string | null },
): string {
  const query = new URLSearchParams({ record, judge, ...(search ? { search } : {}) })
  return `${localePath(locale, '/hits/new')}?${query}`
}

/** How far away a moment is, in the words of the language: "in 12 minutes", "2 hours ago". */
export function distance(at: Date, now: Date, locale: Locale): string {
  const words = new Intl.RelativeTimeFormat(intlTag(locale), { numeric: 'always' })
  const minutes = Math.round((at.getTime() - now.getTime()) / 60_000)
  const size = Math.abs(minutes)
  if (size < 120) return words.format(minutes || (at < now ? -1 : 1), 'minute')
  return size < 48 * 60
    ? words.format(Math.round(minutes / 60), 'hour')
    : words.format(Math.round(minutes / 1440), 'day')
}

/** A duty in words with its moment: what is due, when, and the time itself for whoever wants it exactly. */
export function DutyWords({
  duty,
  now,
}: {
  duty: Pick<Duty, 'what' | 'late'> & { until: Date | string }
  now: Date
}) {
  const t = useTranslations('hits.duty')
  const locale = usePageLocale()
  const until = new Date(duty.until)
  const iso = until.toISOString()
  return (
    <time dateTime={iso} data-moment="" title={`${iso.slice(0, 16).replace('T', ' ')}Z`}>
      {t(duty.what, { late: String(duty.late), when: distance(until, now, locale) })}
    </time>
  )
}

const codeLists: Partial<Record<HitAction | 'opened' | 'questioned' | 'found', string>> = {
  opened: 'urgencyShort',
  questioned: 'urgencyShort',
  found: 'urgencyShort',
  say_same: 'urgencyShort',
  say_different: 'difference',
  confirm: 'confirmation',
  record_action: 'taken',
  close: 'outcome',
}

/** Says the codes that go with an event. */
export function useEventCodes() {
  const t = useTranslations('hits')
  return (kind: string, code: string | null): string => {
    const list = codeLists[kind as HitAction]
    if (!list || !code) return ''
    return code
      .split(' ')
      .map((each) => (t.has(`${list}.${each}`) ? t(`${list}.${each}`) : each))
      .join(' · ')
  }
}

/** "NCB Dakar asks NCB Rabat". */
export function Between({ hit }: { hit: Pick<HitRow, 'querying' | 'source'> }) {
  const t = useTranslations('hits.queue')
  const locale = usePageLocale()
  return (
    <>{t('between', { querying: ownerName(hit.querying, locale), source: ownerName(hit.source, locale) })}</>
  )
}

/** The number of a hit. */
export const HitNumber = ({ children }: { children: ReactNode }) => (
  <Bdi className="font-mono whitespace-nowrap">{children}</Bdi>
)
