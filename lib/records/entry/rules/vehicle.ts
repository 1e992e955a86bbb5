import { alpha3Of } from '@/lib/identifiers/country-codes'
import { plateKey, readPlate } from '@/lib/identifiers/plate'
import { readVin, type VinIssueCode } from '@/lib/identifiers/vin'
import { normaliseVin } from '@/lib/identifiers/vin-number'
import type { EntryRules } from '../entry-rules'
import { type Issue, type IssueCode, issue } from '../issue'
import { textIn, type Values } from '../raw-entry'
import { certainlyBefore } from '../read-date'

/** Stolen, misappropriated and sought vehicles, plates and papers (DOMAIN 3.3). Any country may enter any of them. */
export const vehicleRules: EntryRules = {
  code: 'vehicle',
  required: ['status', 'kind'],
  identifying: ['vin', 'plate', 'plateCountry', 'engineNumber'],
  ahead: [],
  retentionYears: 10,
  defaults: ({ language }) => ({
    circumstancesLang: language,
    purpose: 'P-B',
    handling: ['confirm_first'],
  }),
  check: (values, { now, owner }) => [
    ...aboutNumbers(values),
    ...aboutVin(values, now.getUTCFullYear()),
    ...aboutEngine(values),
    ...aboutPlate(values, owner),
    ...aboutTheft(values),
  ],
  columns: (values) => {
    const [vin, plate, engine] = ['vin', 'plate', 'engineNumber'].map((name) => textIn(values, name))
    const key = plate === undefined ? null : plateKey(plate, textIn(values, 'plateCountry'))
    return {
      vinNorm: vin === undefined ? null : normaliseVin(vin).norm,
      plateSkeleton: key === null ? null : key.slice(key.indexOf(':') + 1),
      engineNorm: engine === undefined ? null : normaliseVin(engine).norm,
    }
  },
  // Its number, else its plate, and what it is.
  caption: (values) => {
    const [vin, plate, country, engine] = ['vin', 'plate', 'plateCountry', 'engineNumber'].map((name) =>
      textIn(values, name),
    )
    const number = vin ?? (plate ? [country && alpha3Of(country), plate].filter(Boolean).join(' ') : engine)
    const what = [textIn(values, 'make'), textIn(values, 'model')].filter(Boolean).join(' ')
    return [number, what].filter(Boolean).join(' · ')
  },
  criteria: (values) => {
    const [vin, plate, country, engine] = ['vin', 'plate', 'plateCountry', 'engineNumber'].map((name) =>
      textIn(values, name),
    )
    return [
      ...[vin, engine].flatMap((vehicleNumber) =>
        vehicleNumber && normaliseVin(vehicleNumber).norm.length >= 4 ? [{ vehicleNumber }] : [],
      ),
      ...(plate && country ? [{ plate, plateCountry: country }] : []),
    ]
  },
}

/** Nothing identifies a vehicle without one of three numbers. */
function aboutNumbers(values: Values): Issue[] {
  const { vin = null, plate = null, engineNumber = null } = values
  const unreadable = [values.vin, values.plate, values.engineNumber].includes(undefined)
  const ofPlates = values.status === 'plates_only' || values.kind === 'number_plate'
  if (ofPlates && plate === null) return [issue('must', 'plate', 'plateNumber')]
  return !unreadable && vin === null && plate === null && engineNumber === null
    ? [issue('must', 'vin', 'vehicleNumber')]
    : []
}

/** Words of the search that would mislead where a number is recorded. */
const ofEntry: Partial<Record<VinIssueCode, IssueCode>> = {
  notSeventeen: 'vinLength',
  partOrChassis: 'vinShort',
  partTooShort: 'vinShort',
}

function aboutVin(values: Values, thisYear: number): Issue[] {
  const typed = textIn(values, 'vin')
  if (typed === undefined) return []
  const { modelYear } = values
  const { issues, norm } = readVin(typed, {
    thisYear,
    ...(typeof modelYear === 'number' ? { builtIn: modelYear } : {}),
  })
  // What the columns take.
  if (norm.length < 4 || norm.length > 25)
    return [issue('must', 'vin', 'numberSigns', { args: { least: 4, most: 25 } })]
  return issues.map(({ code, level, args }) =>
    issue(level === 'warning' ? 'should' : 'info', 'vin', ofEntry[code] ?? `vin.${code}`, {
      args,
      suggestion: code === 'letter' || code === 'lookAlikes' ? norm : undefined,
    }),
  )
}

function aboutEngine(values: Values): Issue[] {
  const typed = textIn(values, 'engineNumber')
  if (typed === undefined) return []
  const { length } = normaliseVin(typed).norm
  return length < 3 || length > 25
    ? [issue('must', 'engineNumber', 'numberSigns', { args: { least: 3, most: 25 } })]
    : []
}

function aboutPlate(values: Values, owner: string): Issue[] {
  const typed = textIn(values, 'plate')
  if (typed === undefined) return []
  const country = textIn(values, 'plateCountry')
  const { issues, skeleton } = readPlate(typed, country)
  if (!skeleton || skeleton.length > 20) {
    const [problem] = issues
    return [
      issue('must', 'plate', problem ? `plate.${problem.code}` : 'plate.empty', {
        args: problem?.args ?? {},
      }),
    ]
  }
  return [
    ...issues.map(({ code, args }) =>
      issue(code === 'lookAlikes' ? 'info' : 'should', 'plate', `plate.${code}`, { args }),
    ),
    ...(values.plateCountry === null
      ? [issue('should', 'plateCountry', 'plateCountry', { suggestion: owner })]
      : []),
  ]
}

function aboutTheft(values: Values): Issue[] {
  const { modelYear } = values
  const stolen = textIn(values, 'stolenOn')
  // Cars are sold in the year before that of their model.
  return typeof modelYear === 'number' && stolen && certainlyBefore(stolen, String(modelYear - 1))
    ? [issue('should', 'stolenOn', 'theftBeforeModel', { args: { year: String(modelYear), stolen } })]
    : []
}
