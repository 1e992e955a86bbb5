import { alpha2Of } from './country-codes'

/**
 * What a code of issuer or nationality in a travel document stands for (Doc 9303-3 section 5, parts A-H).
 * `person` is a status of the holder and never an issuer; `old` no longer exists; `specimen` belongs to no state.
 */
export type TravelCode = {
  /** The code as Doc 9303 has it: `D` for DEU, `RKS` for XKX. */
  code: string
  kind: 'state' | 'british' | 'organisation' | 'person' | 'old' | 'specimen'
  /** ISO alpha-2 (or our own for what has none) under which records may have it; several for a state that was divided. */
  countries: string[]
  /** The code printed is another one that is read as this: ISO's DEU for Germany, XKX for Kosovo. */
  alias?: true
}

/** Undefined for a code that the standard does not know. Capitals; fillers at the end are left out of account. */
export function travelCode(printed: string): TravelCode | undefined {
  const code = printed.replace(/<+$/, '')
  const alias = ALIASES.get(code)
  if (alias) return { code: alias, kind: 'state', countries: countriesOf(alias), alias: true }
  const special = SPECIAL.get(code)
  if (special) return { code, countries: countriesOf(code), ...special }
  const known = code === 'D' || (code.length === 3 && alpha2Of(code) !== undefined)
  return known ? { code, kind: 'state', countries: countriesOf(code) } : undefined
}

export function isTravelCode(printed: string): boolean {
  return travelCode(printed) !== undefined
}

function countriesOf(code: string): string[] {
  const country = alpha2Of(code)
  return country ? [country] : []
}

const ALIASES = new Map([
  ['DEU', 'D'],
  ['XKX', 'RKS'],
])

type Special = { kind: TravelCode['kind']; countries?: string[] }

const SPECIAL = new Map<string, Special>([
  ...'GBD GBN GBO GBP GBS'.split(' ').map((code): [string, Special] => [code, { kind: 'british' }]),
  ...'EUE UNO UNK XBA XIM XCC XCE XCO XEC XPO XES XMP XOM XDC IAO'
    .split(' ')
    .map((code): [string, Special] => [code, { kind: 'organisation' }]),
  ...'XXA XXB XXC XXX'.split(' ').map((code): [string, Special] => [code, { kind: 'person' }]),
  ['UNA', { kind: 'organisation', countries: ['UN'] }],
  ['ANT', { kind: 'old', countries: ['CW', 'SX', 'BQ'] }],
  ['NTZ', { kind: 'old', countries: ['IQ', 'SA'] }],
  ['UTO', { kind: 'specimen' }],
])
