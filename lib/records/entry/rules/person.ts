import { ageAt } from '@/lib/identifiers/partial-date'
import { noMeasureStatuses } from '../../codes'
import type { EntryRules } from '../entry-rules'
import { type Issue, issue } from '../issue'
import { textIn, type Values } from '../raw-entry'
import type { EnteredBirth, Parts } from '../read-parts'
import { aboutListing, countriesAsked, documentsAsked, nameAsked, primaryName } from './subject'

/** Persons (DOMAIN 3.5): kept for five years unless their source says that they still are needed (R-RET-1). */
export const personRules: EntryRules = {
  code: 'person',
  required: ['status'],
  identifying: ['names.1.family', 'names.1.given', 'births.1.date', 'nationalities', 'documents.1.number'],
  ahead: [],
  retentionYears: 5,
  defaults: ({ language }) => ({
    reasonsLang: language,
    purpose: 'P-B',
    handling: ['confirm_first'],
  }),
  check: (values, { now, owner }, { parts, purpose }) => [
    ...aboutNames(values, parts),
    ...aboutListing(values, owner),
    ...aboutPurpose(values, purpose),
    ...aboutGrounds(values, parts, now),
    ...aboutIdentity(values, parts),
    ...aboutWarnings(values, parts),
  ],
  columns: (values) => ({ sex: textIn(values, 'sex') ?? 'U' }),
  caption: (values, parts) => primaryName(parts)?.full ?? withoutName(values, parts),
  criteria: (values, parts) => {
    const name = primaryName(parts)
    const [birth] = parts.births
    return [
      ...(name
        ? [
            {
              ...nameAsked(name),
              ...(birth ? bornAsked(birth) : {}),
              ...countriesAsked(values.nationalities),
            },
          ]
        : []),
      ...documentsAsked(parts),
    ].map((asked) => ({ ...asked, type: 'person' as const }))
  },
}

/** Of these the name is what is looked for. */
const nameless = ['unidentified_person', 'unidentified_body', 'person_unable_to_identify_self']

const statusOf = (values: Values) => textIn(values, 'status') ?? ''

/** What a list can call somebody without a name: what is known, in signs of every language. */
const withoutName = (values: Values, { births: [birth] }: Parts): string =>
  ['?', textIn(values, 'sex'), birth && `${birth.circa ? '~' : ''}${birth.year}`].filter(Boolean).join(' · ')

function bornAsked({ year, yearTo, month, day, circa }: EnteredBirth) {
  if (yearTo !== null) return {}
  return {
    birth: [
      {
        year,
        ...(month ? { month, ...(day ? { day } : {}) } : {}),
        ...(circa ? { circa } : {}),
      },
    ],
  }
}

function aboutNames(values: Values, { names, births, documents }: Parts): Issue[] {
  if (names.length === 0)
    return nameless.includes(statusOf(values)) ? [] : [issue('must', 'names.1.family', 'required')]
  const nationalities = values.nationalities
  const alone =
    births.length === 0 &&
    documents.length === 0 &&
    Array.isArray(nationalities) &&
    nationalities.length === 0
  // Nobody is told by a name alone (R-NOM-2).
  return alone ? [issue('should', 'births.1.date', 'nameAlone')] : []
}

/** Nobody is arrested because he saw or suffered something (Art. 40); who is missing or dead is not sought to be arrested. */
function aboutPurpose(values: Values, purpose: string): Issue[] {
  const status = statusOf(values)
  if (purpose !== 'P-A') return []
  if ((noMeasureStatuses as readonly string[]).includes(status))
    return [issue('must', 'purpose', 'noMeasure')]
  return [...nameless, 'missing_person', 'deceased'].includes(status)
    ? [issue('should', 'purpose', 'purposeUnfit')]
    : []
}

/** Cautions that say something about health (Art. 42). */
const ofHealth = ['contagious', 'suicidal', 'drug_user']

/** Minors (Art. 41), the dead (Art. 39) and data on health (Art. 42) are recorded only with the reasons that make it necessary. */
function aboutGrounds(values: Values, { births }: Parts, now: Date): Issue[] {
  if (values.reasons !== null) return []
  const warnings = Array.isArray(values.warnings) ? values.warnings : []
  return [
    ...(births.length > 0 && births.every((birth) => isUnderAge(birth, now))
      ? [issue('must', 'reasons', 'minorReasons')]
      : []),
    ...(statusOf(values) === 'deceased' ? [issue('must', 'reasons', 'deceasedReasons')] : []),
    ...(warnings.some((code) => ofHealth.includes(code)) ? [issue('must', 'reasons', 'healthReasons')] : []),
  ]
}

function isUnderAge({ year, yearTo, month, day }: EnteredBirth, now: Date): boolean {
  const oldest = { year, ...(month && yearTo === null ? { month, ...(day ? { day } : {}) } : {}) }
  return ageAt(oldest, now).max < 18
}

/** What helps to find the missing and to name the nameless (DOMAIN 2.5). */
function aboutIdentity(values: Values, { births, marks }: Parts): Issue[] {
  const status = statusOf(values)
  const { sex = null } = values
  const described = ['heightCm', 'weightKg', 'build', 'eyes', 'hair'].some((name) => values[name] != null)
  return [
    ...(status === 'missing_person' && births.length === 0
      ? [issue('should', 'births.1.date', 'missingBirth')]
      : []),
    ...((status === 'missing_person' || nameless.includes(status)) && (sex === null || sex === 'U')
      ? [issue('should', 'sex', 'sexWanted')]
      : []),
    ...(nameless.includes(status) && !described && marks.length === 0
      ? [issue('should', 'heightCm', 'descriptionWanted')]
      : []),
  ]
}

function aboutWarnings(values: Values, { names }: Parts): Issue[] {
  const warnings = Array.isArray(values.warnings) ? values.warnings : []
  const aliases = names.some(({ kind }) => ['alias', 'false', 'nickname'].includes(kind))
  return warnings.includes('uses_aliases') && !aliases ? [issue('should', 'warnings', 'aliasesWanted')] : []
}
