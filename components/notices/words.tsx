import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { Tag, type Tone } from '@/components/ui/tag'
import { intlTag, type Locale, localePath } from '@/lib/i18n/routing'
import type { NoticeState } from '@/lib/notices/transitions'

/** Where one notice stands; its id names nobody. */
export const noticePath = (locale: Locale, id: string, part = '') =>
  localePath(locale, `/notices/${id}${part}`)

/** Where a notice that is listed is worked on or read. */
export const workPath = (locale: Locale, { id, state }: { id: string; state: NoticeState }) =>
  state === 'draft' ? noticePath(locale, id, '/draft') : noticePath(locale, id)

/** The state in a word on its tint. */
export function StateTag({ state }: { state: NoticeState }) {
  const t = useTranslations('notice.state')
  return <Tag tone={tones[state] ?? 'neutral'}>{t(state)}</Tag>
}

const tones: Partial<Record<NoticeState, Tone>> = {
  published: 'ok',
  circulating: 'ok',
  examined: 'ok',
  approved: 'ok',
  suspended: 'bad',
  withdrawal_asked: 'bad',
  cancellation_asked: 'bad',
  revoked: 'bad',
  blocked_by_ccf: 'bad',
  refused: 'bad',
  returned_for_information: 'warn',
  alternative_proposed: 'warn',
  held: 'warn',
  ncb_review: 'accent',
}

/** Days from today to an ISO day; negative when it is past. */
export const daysUntil = (day: string, now: Date): number =>
  Math.round(
    (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`)) / 86_400_000,
  )

/** "in 12 days" in the language of the page. */
export function useDaysWords() {
  const locale = usePageLocale()
  const words = new Intl.RelativeTimeFormat(intlTag(locale), { numeric: 'auto' })
  return (day: string, now: Date) => words.format(daysUntil(day, now), 'day')
}
