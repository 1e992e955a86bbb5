import { formatAdvice } from '@/lib/identifiers/document-formats'
import { documentNumberProblem, normaliseDocumentNumber } from '@/lib/identifiers/document-number'
import { documentRange, documentsInRange } from '@/lib/identifiers/document-range'
import { travelCode } from '@/lib/identifiers/travel-codes'
import type { EntryRules } from '../entry-rules'
import { type Issue, issue } from '../issue'
import { textIn, type Values } from '../raw-entry'
import { issuerOf } from '../read-codes'
import { certainlyBefore } from '../read-date'

/** Most blanks of one record (migration 20261125000003): a larger theft is several. */
const mostInRange = 1_000_000
const fewest = 3

/** Stolen and lost travel documents (DOMAIN 3.2): only the issuing country enters them (R-SLTD-2). */
export const travelDocumentRules: EntryRules = {
  code: 'travel-document',
  required: ['status', 'kind', 'issuer', 'number'],
  identifying: ['kind', 'issuer', 'number', 'rangeTo'],
  ahead: ['expiresOn'],
  retentionYears: 10,
  defaults: ({ owner, language }) => ({
    issuer: issuerOf(owner),
    circumstancesLang: language,
    purpose: 'P-B',
    handling: ['confirm_first'],
  }),
  check: (values, { owner }) => [
    ...aboutIssuer(values, owner),
    ...aboutNumber(values, owner),
    ...aboutRange(values),
    ...aboutDates(values),
  ],
  columns: (values, owner) => {
    const range = rangeOf(values)
    return {
      country: owner,
      numberNorm: normaliseDocumentNumber(textIn(values, 'number') ?? ''),
      rangeTo: range?.ok ? range.range.to : null,
    }
  },
  fixed: ['country'],
  caption: (values) => {
    const range = rangeOf(values)
    const numbers = [textIn(values, 'number'), range?.ok ? range.range.to : null]
    return `${textIn(values, 'issuer') ?? ''} ${numbers.filter(Boolean).join('–')}`
  },
  criteria: (values) => {
    const country = issuingCountry(values)
    const range = rangeOf(values)
    return [textIn(values, 'number'), range?.ok ? range.range.to : undefined].flatMap((number) =>
      number && normaliseDocumentNumber(number).length >= fewest
        ? [{ documentNumber: number, ...(country ? { documentCountry: country } : {}) }]
        : [],
    )
  },
}

function aboutIssuer(values: Values, owner: string): Issue[] {
  const issuer = textIn(values, 'issuer')
  if (!issuer || travelCode(issuer)?.countries.includes(owner)) return []
  return [issue('must', 'issuer', 'notOurs', { args: { issuer }, suggestion: issuerOf(owner) })]
}

function aboutNumber(values: Values, owner: string): Issue[] {
  const number = textIn(values, 'number')
  if (!number) return []
  const kind = textIn(values, 'kind') ?? ''
  const problem = documentNumberProblem(number, isPassport(kind) ? 'passport' : 'other')
  if (problem) return [issue('must', 'number', `number.${problem.code}`, { args: problem.args })]
  const { length } = normaliseDocumentNumber(number)
  if (length < fewest) return [issue('must', 'number', 'numberTooShort', { args: { length, least: fewest } })]
  const sort = kind === 'passport' ? 'passport' : kind === 'identity_card' ? 'identityCard' : null
  const advice = sort && formatAdvice(owner, sort, number)
  return advice ? [issue('should', 'number', 'number.unusual', { args: advice.args })] : []
}

function aboutRange(values: Values): Issue[] {
  const range = rangeOf(values)
  if (!range) return []
  if (textIn(values, 'status') !== 'stolen_blank') return [issue('must', 'rangeTo', 'rangeNotBlank')]
  if (!range.ok) return [issue('must', 'rangeTo', `range.${range.code}`, { args: range.args })]
  const count = documentsInRange(range.range)
  if (count === 1n) return [issue('must', 'rangeTo', 'rangeOne', { suggestion: '' })]
  return count > BigInt(mostInRange)
    ? [issue('must', 'rangeTo', 'rangeTooMany', { args: { most: mostInRange } })]
    : [issue('info', 'rangeTo', 'rangeCount', { args: { count: Number(count) } })]
}

function aboutDates(values: Values): Issue[] {
  const [issued, expires, lost] = ['issuedOn', 'expiresOn', 'lostOn'].map((name) => textIn(values, name))
  const blank = textIn(values, 'status') === 'stolen_blank'
  return [
    ...(['issuedOn', 'expiresOn'] as const).flatMap((name) =>
      blank && textIn(values, name) ? [issue('must', name, 'blankHasDates', { suggestion: '' })] : [],
    ),
    ...(issued && expires && certainlyBefore(expires, issued)
      ? [issue('must', 'expiresOn', 'endBeforeStart', { args: { start: issued, end: expires } })]
      : []),
    ...(issued && lost && certainlyBefore(lost, issued)
      ? [issue('must', 'lostOn', 'lossBeforeIssue', { args: { issued, lost } })]
      : []),
  ]
}

/** Passports have room for nine characters (Doc 9303-4 4.2.2); cards and permits go on in the optional field. */
const isPassport = (kind: string) => kind.endsWith('passport') || kind === 'visa'

const issuingCountry = (values: Values) => travelCode(textIn(values, 'issuer') ?? '')?.countries[0]

function rangeOf(values: Values) {
  const to = textIn(values, 'rangeTo')
  return to ? documentRange(textIn(values, 'number') ?? '', to) : undefined
}
