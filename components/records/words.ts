import { ownerName } from '@/components/search/labels'
import { countryByAlpha2 } from '@/lib/bureaus/countries'
import { tenantByCode } from '@/lib/bureaus/tenants'
import type { Locale } from '@/lib/i18n/routing'
import { unbroken } from '@/lib/identifiers/plain-text'

/** The bureau that answers for a record, in words: its name and its country where it has one. */
export function bureauOf(owner: string, locale: Locale) {
  const tenant = tenantByCode(owner)
  const country =
    tenant?.country && tenant.kind !== 'general_secretariat' ? countryByAlpha2(tenant.country) : undefined
  return {
    name: ownerName(owner, locale),
    country: country ?? null,
    countryName: country?.names[locale] ?? null,
  }
}

/** A date or number inside a sentence keeps its order in right-to-left text (LRI … PDI, Unicode TR9). */
export const leftToRight = (text: string) => `\u2066${unbroken(text)}\u2069`

/** Whole days between a moment and now. */
export const daysSince = (at: string, now: string) =>
  Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / 86_400_000))

/** Height and weight in the other measure, for those who think in it. */
export const inFeet = (cm: number) => {
  const inches = Math.round(cm / 2.54)
  return { feet: Math.floor(inches / 12), inches: inches % 12 }
}
export const inPounds = (kg: number) => Math.round(kg * 2.2046)

/** The address of a part of the page. */
export const partId = (part: string) => `part-${part}`
