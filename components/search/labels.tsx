import { useLocale, useTranslations } from 'next-intl'
import { Flag, FlagImage } from '@/components/ui/flag'
import { Identifier } from '@/components/ui/identifier'
import { alpha3Of, countryName } from '@/lib/bureaus/countries'
import { tenantByCode } from '@/lib/bureaus/tenants'
import { isLocale, type Locale } from '@/lib/i18n/routing'
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

/** Says what a value of a facet is called. */
export function useFacetLabels() {
  const t = useTranslations('explain')
  const codes = useCodeLabels()
  const locale = usePageLocale()
  return (key: FacetKey, value: string): string => {
    if (key === 'nat') return countryName(value, locale)
    if (key === 'owner') return ownerName(value, locale)
    if (key === 'sex') return codes('sexes', value)
    if (key === 'warning') return codes('warnings', value)
    if (key === 'band') return t(`band.${value}`)
    const person = codes('personStatuses', value)
    return person === value ? codes('organisationStatuses', value) : person
  }
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
