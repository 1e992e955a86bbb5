import { useTranslations } from 'next-intl'
import { usePageLocale } from '@/components/search/labels'
import { countryName } from '@/lib/bureaus/countries'
import { intlTag } from '@/lib/i18n/routing'
import { ageAt, type PartialDate } from '@/lib/identifiers/partial-date'
import type { ExtractContent } from '@/lib/notices/extract'

/** What keeps its own direction inside a sentence of another: figures with hyphens turn round in Arabic without it. */
export const ltr = (text: string) => `\u2066${text}\u2069`

/** `1984/03/12` as it is shown: `1984-03-12`, in its own direction. */
export const shownDate = (date: string) => ltr(date.replaceAll('/', '-'))

/** How old somebody is, from a date of which a part may not be known: `42`, or `41–42`. */
export function ageText(date: string | null, now: Date): string | undefined {
  const [year, month, day] = (date ?? '').split('/').map(Number)
  if (!year) return undefined
  const born: PartialDate = { year, ...(month ? { month } : {}), ...(month && day ? { day } : {}) }
  const { min, max } = ageAt(born, now)
  return min === max ? String(min) : ltr(`${min}–${max}`)
}

/** `TESTI, AMARA`; undefined where no name is public. */
export const wholeName = ({
  name,
  forename,
}: Pick<ExtractContent, 'name' | 'forename'>): string | undefined =>
  [name, forename].filter(Boolean).join(', ') || undefined

/** Names of countries as a list in the page's language. */
export function useCountryList() {
  const locale = usePageLocale()
  const list = new Intl.ListFormat(intlTag(locale), { type: 'unit', style: 'short' })
  return (codes: readonly string[]) => list.format(codes.map((code) => countryName(code, locale)))
}

export function useLabels() {
  const t = useTranslations('codes')
  return (list: 'sexes' | 'eyeColours' | 'hairColours', code: string) => t(`${list}.${code}` as 'sexes.M')
}
