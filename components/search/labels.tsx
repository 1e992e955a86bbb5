import { useLocale, useTranslations } from 'next-intl'
import { Flag, FlagImage } from '@/components/ui/flag'
import { Identifier } from '@/components/ui/identifier'
import { alpha3Of, countryName } from '@/lib/bureaus/countries'
import { tenantByCode } from '@/lib/bureaus/tenants'
import { isLocale, type Locale } from '@/lib/i18n/routing'
import { centuryWords, type SayPeriod } from '@/lib/identifiers/period-words'
import { travelCode } from '@/lib/identifiers/travel-codes'
import { fieldsOf } from '@/lib/records/record-type'
import { recordTypes } from '@/lib/records/registry'
import type { FacetKey } from '@/lib/search/facets'

/** The language of the page, for names of countries and bureaus. */
export function usePageLocale(): Locale {
  const locale = useLocale()
  return isLocale(locale) ? locale : 'en'
}

/** Says the label of a code of a closed list; a code that has none yet is said as it is. */
export function useCodeLabels() {
  const t = useTranslations('codes')
  return (list: string, code: string) => (t.has(`${list}.${code}`) ? t(`${list}.${code}`) : code)
}

/** How dates and periods of works are said in the language of the page. */
export function usePeriodWords(): SayPeriod {
  const t = useTranslations('identifiers.period')
  return { locale: usePageLocale(), message: (key, args) => t(key, args) }
}

/** Says what a value of a facet is called. */
export function useFacetLabels() {
  const t = useTranslations('explain')
  const codes = useCodeLabels()
  const say = usePeriodWords()
  const locale = usePageLocale()
  return (key: FacetKey, value: string): string => {
    if (key === 'nat') return countryName(value, locale)
    if (key === 'owner') return ownerName(value, locale)
    if (key === 'sex') return codes('sexes', value)
    if (key === 'warning') return codes('warnings', value)
    if (key === 'notice') return codes('noticeTypes', value)
    if (key === 'band') return t(`band.${value}`)
    // Whatever else a list is narrowed by is a field of codes of some type of record.
    for (const field of recordTypes.flatMap(fieldsOf)) {
      if (field.name !== key) continue
      if (field.kind === 'issuer') return issuerName(value, locale)
      if (field.kind === 'country') return countryName(value, locale)
      if (field.kind === 'period') return centuryWords(value, say)
      const said = codes(field.list ?? '', value)
      if (said !== value) return said
    }
    return value
  }
}

/** What a filter is called: one of our own words, or the name of the field. */
export function useFacetName() {
  const t = useTranslations('search.filters.key')
  const field = useTranslations('record.field')
  return (key: FacetKey): string => (t.has(key) ? t(key) : field(key))
}

/** Name of an issuer of travel documents by its code in Doc 9303; the code itself where it belongs to no country. */
export function issuerName(code: string, locale: Locale): string {
  const [country] = travelCode(code)?.countries ?? []
  return country ? countryName(country, locale) : code
}

/** The issuer of a document as flag and the code that is printed in it. */
export function IssuerMark({ code }: { code: string }) {
  const locale = usePageLocale()
  const [country] = travelCode(code)?.countries ?? []
  return country && /^[A-Z]{2}$/.test(country) ? (
    <Flag country={country} code={code} name={issuerName(code, locale)} />
  ) : (
    <Identifier>{code}</Identifier>
  )
}

/** A country as flag and three letters. */
export function CountryMark({ code }: { code: string }) {
  const locale = usePageLocale()
  return <Flag country={code} code={alpha3Of(code)} name={countryName(code, locale)} />
}

/** Name of the bureau or body that owns a record. */
export function ownerName(owner: string, locale: Locale): string {
  return tenantByCode(owner)?.names[locale] ?? owner
}

/** The owner of a record as flag and three-letter code; bodies without a country by their code alone. */
export function OwnerMark({ owner, stacked }: { owner: string; stacked?: boolean }) {
  const locale = usePageLocale()
  const tenant = tenantByCode(owner)
  const name = ownerName(owner, locale)
  const country = owner === 'UN' ? 'un' : tenant?.country
  const code = owner === 'UN' ? 'UN' : country && alpha3Of(country)
  if (stacked && country && code) {
    return (
      <span
        title={name}
        className="inline-grid justify-items-start gap-0.5 max-md:flex max-md:items-center max-md:gap-1.5"
      >
        <FlagImage country={country} />
        <Identifier className="text-[13px] leading-4">{code}</Identifier>
        <span className="sr-only">{name}</span>
      </span>
    )
  }
  if (owner === 'UN') return <Flag country="un" code="UN" name={name} />
  if (!tenant?.country || tenant.kind === 'general_secretariat' || tenant.kind === 'international_entity') {
    return (
      <span title={name}>
        <Identifier>{owner}</Identifier>
        <span className="sr-only"> {name}</span>
      </span>
    )
  }
  return <Flag country={tenant.country} code={alpha3Of(tenant.country)} name={name} />
}
