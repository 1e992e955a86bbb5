import type { EntryRules } from '../entry-rules'
import { issue } from '../issue'
import { aboutListing, countriesAsked, nameAsked, primaryName } from './subject'

/** Organisations and groups: kept as long as persons are (R-RET-1). */
export const organisationRules: EntryRules = {
  code: 'organisation',
  required: ['status'],
  identifying: ['names.1.full', 'countries'],
  ahead: [],
  retentionYears: 5,
  defaults: ({ language }) => ({
    status: 'organisation_of_interest',
    reasonsLang: language,
    purpose: 'P-C',
    handling: ['confirm_first'],
  }),
  check: (values, { owner }, { parts }) => [
    ...(parts.names.length === 0 ? [issue('must', 'names.1.full', 'required')] : []),
    ...aboutListing(values, owner),
    ...(Array.isArray(values.countries) && values.countries.length === 0
      ? [issue('should', 'countries', 'countriesWanted')]
      : []),
  ],
  columns: () => ({}),
  caption: (_, parts) => primaryName(parts)?.full ?? '',
  criteria: (values, parts) => {
    const name = primaryName(parts)
    return name
      ? [{ ...nameAsked(name), ...countriesAsked(values.countries), type: 'organisation' as const }]
      : []
  },
}
