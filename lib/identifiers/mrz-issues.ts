import { documentKind } from './document-kinds'
import type { Mrz } from './mrz'
import type { FailedCheck } from './mrz-checks'
import { cut, type MrzLayout, type Span } from './mrz-layouts'
import type { MrzZone } from './mrz-lines'
import type { MrzRepair } from './mrz-repair'
import { travelCode } from './travel-codes'

/** The sentence for each, in four languages, is in messages `recognise`, `notes`. */
export type MrzIssueCode =
  | 'mrzIncomplete' // {}
  | 'mrzLength' // { line, length, expected, format }
  | 'mrzType' // { code }: begins no document
  | 'mrzTypeLetter' // { code }: second letter of a passport that the standard does not know
  | 'mrzRepaired' // { field, found, read }
  | 'mrzCodeUnknown' // { code }
  | 'mrzCodeAlias' // { code, usual }
  | 'mrzCodeOld' // { code, searched }
  | 'mrzCodePerson' // { code }: a status of persons where the issuer stands
  | 'mrzSpecimen' // { code }
  | 'mrzNumberMissing' // {}
  | 'mrzFailed' // { check, found, computed, line, from, to, text }
  | 'mrzSpellings' // { spellings, more }
  | 'mrzDate' // { field, text }
  | 'mrzSex' // { found }
  | 'mrzNameMissing' // {}
  | 'mrzNameDigits' // { name }
  | 'mrzNameCut' // {}

export type MrzIssue = {
  code: MrzIssueCode
  /** `error`: not as the standard demands. `warning`: the reading may differ from the document. `info`: worth knowing. */
  level: 'error' | 'warning' | 'info'
  args: Record<string, string | number>
  /** Line and columns, from 1, both ends included; absent for what concerns the whole zone. */
  line?: number
  from?: number
  to?: number
}

type Found = {
  read: Pick<
    Mrz,
    | 'format'
    | 'complete'
    | 'documentCode'
    | 'documentNumber'
    | 'numberSpellings'
    | 'birth'
    | 'expiry'
    | 'primary'
    | 'secondary'
    | 'nameMayBeCut'
  >
  layout: MrzLayout
  lines: string[]
  repairs: MrzRepair[]
  failed: FailedCheck[]
  mended: MrzZone['mended']
}

/** Everything to be said about a zone; parts whose lines are missing are passed over. */
export function issuesOf(found: Found): MrzIssue[] {
  return [
    ...shapeIssues(found),
    ...found.repairs
      .filter(({ field }) => field !== 'checkDigit')
      .map(({ at, ...args }) => issue('mrzRepaired', 'warning', args, at)),
    ...typeIssues(found),
    ...codeIssues(found),
    ...numberIssues(found),
    ...checkIssues(found),
    ...dateIssues(found),
    ...nameIssues(found),
  ]
}

function shapeIssues({ read, layout, mended }: Found): MrzIssue[] {
  const args = { expected: layout.width, format: read.format ?? '' }
  return [
    ...(read.complete ? [] : [issue('mrzIncomplete', 'warning')]),
    ...mended.map(({ line, length }) =>
      issue('mrzLength', 'error', { line, length, ...args }, [line - 1, 0, layout.width]),
    ),
  ]
}

function typeIssues({ read: { documentCode: code }, layout }: Found): MrzIssue[] {
  if (!code) return []
  const kind = documentKind(code)
  if (!kind) return [issue('mrzType', 'error', { code }, layout.documentCode)]
  return kind.known ? [] : [issue('mrzTypeLetter', 'info', { code }, layout.documentCode)]
}

function codeIssues({ layout, lines }: Found): MrzIssue[] {
  return [layout.issuer, layout.nationality].flatMap((span): MrzIssue[] => {
    const code = span && cut(lines, span).replace(/</g, '')
    if (!code) return []
    const known = travelCode(code)
    if (!known) return [issue('mrzCodeUnknown', 'error', { code }, span)]
    if (known.alias)
      return [issue('mrzCodeAlias', 'warning', { code, usual: known.code.padEnd(3, '<') }, span)]
    if (known.kind === 'old')
      return [issue('mrzCodeOld', 'warning', { code, searched: known.countries.join(', ') }, span)]
    if (known.kind === 'specimen') return [issue('mrzSpecimen', 'info', { code }, span)]
    const asIssuer = known.kind === 'person' && span === layout.issuer
    return asIssuer ? [issue('mrzCodePerson', 'warning', { code }, span)] : []
  })
}

function numberIssues({ read, layout, lines, failed }: Found): MrzIssue[] {
  const at = layout.number
  if (!lines[at[0]]) return []
  if (!read.documentNumber) return [issue('mrzNumberMissing', 'error', {}, at)]
  const others = read.numberSpellings
  if (!others.length || !failed.some(({ check }) => check === 'number')) return []
  const spellings = others.slice(0, SPELLINGS_SAID).join(', ')
  return [
    issue('mrzSpellings', 'warning', { spellings, more: Math.max(0, others.length - SPELLINGS_SAID) }, at),
  ]
}

const SPELLINGS_SAID = 6

/** The composite digit covers what the others cover: it is worth a word only where it fails alone. */
function checkIssues({ lines, failed }: Found): MrzIssue[] {
  const said = failed.length > 1 ? failed.filter(({ check }) => check !== 'composite') : failed
  return said.map(({ check, found, computed, at, over }) => {
    const [line, from, to] = check === 'composite' ? at : over
    const place = { line: line + 1, from: from + 1, to, text: cut(lines, [line, from, to]) }
    return issue('mrzFailed', 'error', { check, found, computed, ...place }, at)
  })
}

function dateIssues({ read, layout, lines }: Found): MrzIssue[] {
  const wrong = (field: 'birth' | 'expiry', known: boolean): MrzIssue[] => {
    const span = layout[field]
    const text = span ? cut(lines, span) : ''
    return span && !known && /[^<]/.test(text) ? [issue('mrzDate', 'error', { field, text }, span)] : []
  }
  const sex = cut(lines, layout.sex)
  return [
    ...wrong('birth', read.birth !== undefined),
    ...wrong('expiry', read.expiry !== undefined),
    ...(/^[MF<]?$/.test(sex)
      ? []
      : [issue('mrzSex', sex === 'X' ? 'info' : 'error', { found: sex }, layout.sex)]),
  ]
}

function nameIssues({ read, layout, lines }: Found): MrzIssue[] {
  const [at] = layout.names
  if (!lines[at[0]]) return []
  const name = [read.primary, read.secondary].filter(Boolean).join(' ')
  return [
    ...(name ? [] : [issue('mrzNameMissing', 'error', {}, at)]),
    ...(/\d/.test(name) ? [issue('mrzNameDigits', 'error', { name }, at)] : []),
    ...(read.nameMayBeCut ? [issue('mrzNameCut', 'warning', {}, at)] : []),
  ]
}

function issue(
  code: MrzIssueCode,
  level: MrzIssue['level'],
  args: MrzIssue['args'] = {},
  at?: Span,
): MrzIssue {
  return { code, level, args, ...(at ? { line: at[0] + 1, from: at[1] + 1, to: at[2] } : {}) }
}
