import { parsePartialDate } from '@/lib/identifiers/partial-date'

/** The same day some years later, as an ISO day; the last of February where there is no 29th. */
export function yearsLater(day: Date, years: number): string {
  const [year, month] = [day.getUTCFullYear() + years, day.getUTCMonth()]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return isoDay(new Date(Date.UTC(year, month, Math.min(day.getUTCDate(), last))))
}

export const isoDay = (day: Date): string => day.toISOString().slice(0, 10)

/** A whole day as typed, as an ISO day; undefined for what is none. */
export function wholeDay(typed: string, now: Date): string | undefined {
  const read = parsePartialDate(typed, { now, allowFuture: true })
  if (!read.ok || !read.value.month || !read.value.day) return undefined
  const { year, month, day } = read.value
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  )
}
