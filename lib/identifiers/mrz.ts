import { daysInMonth, type PartialDate } from './partial-date'

/** Layouts of ICAO Doc 9303 parts 4-7, and the French identity card before 2021 (same size as TD2, layout of its own). */
export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B' | 'FR-ID'

export type MrzCheck = 'number' | 'birth' | 'expiry' | 'optional' | 'composite'

/** What a machine-readable zone says. Fields that were not in the lines given, or cannot be read, are absent. */
export type Mrz = {
  /** Undefined when a single line fits several layouts. */
  format?: MrzFormat
  /** False when a line is still missing. */
  complete: boolean
  /** Issuing state and nationality as printed (`FRA`, `D`, `UTO`), fillers removed. */
  issuer?: string
  nationality?: string
  documentNumber?: string
  /** Readings of the two-digit year, likelier first; only readings that are not in the future. */
  birth?: PartialDate[]
  sex?: 'M' | 'F' | 'X'
  primary?: string
  secondary?: string
  /** The name fills its field to the last letter, so it may have been cut: compare it as a beginning. */
  nameMayBeCut: boolean
  /** Check digits that do not fit. */
  failed: MrzCheck[]
}

/**
 * Reads the lines of a machine-readable zone: three of 30, two of 36 or 44, one alone, or all in one run. Lower case,
 * blanks for fillers and guillemets are accepted; O, I, S, B and Z are read as digits where only digits may stand.
 * Answers undefined when the text is not one. Never throws. `now` fixes the century of the birth date.
 */
export function readMrz(text: string, now: Date): Mrz | undefined {
  const lines = mrzLines(text)
  if (!lines) return undefined
  const shape = `${lines.length}x${lines[0]?.length ?? 0}`
  const [first = '', second = '', third = ''] = lines
  if (shape === '3x30') return td1(first, second, third, now)
  if (shape === '2x44')
    return first.startsWith('V') ? twoLines('MRV-A', first, second, now) : twoLines('TD3', first, second, now)
  if (shape === '2x36') {
    if (first.startsWith('IDFRA') && /^\d/.test(second)) return frenchCard(first, second, now)
    return twoLines(first.startsWith('V') ? 'MRV-B' : 'TD2', first, second, now)
  }
  if (shape === '2x30') return { ...td1(first, second, '', now), complete: false }
  return oneLine(first, now)
}

/** Whether the text is the beginning of a zone whose next line is still to come (a scanner sends line by line). */
export function awaitsNextLine(text: string): boolean {
  const lines = mrzLines(text)
  if (!lines) return false
  const width = lines[0]?.length
  return width === 30 ? lines.length < 3 && startsZone(lines[0]) : lines.length === 1 && startsZone(lines[0])
}

/** Lines with one kind of filler, split or joined to the sizes of the standard; undefined when it is not a zone. */
function mrzLines(text: string): string[] | undefined {
  if (text.length > 400) return undefined
  const raw = text.toUpperCase().replace(/[«≪]/g, '<<').replace(/‹/g, '<').split('\n')
  const lines = raw
    .map((line) => (SIZES.has(line.length) ? line.replace(/\s/g, '<') : line.replace(/\s/g, '')))
    .filter((line) => /[^<]/.test(line))
  const joined = lines.join('')
  const fillers = joined.split('<').length - 1
  const typedFillers = text.match(/[<«≪‹]/g)?.length ?? 0
  if (typedFillers < 2 || fillers < 2 || !/^[A-Z0-9<]+$/.test(joined)) return undefined
  const width = widthOf(lines, joined)
  if (!width) return undefined
  if (lines.length === 1) return joined.match(new RegExp(`.{1,${width}}`, 'g')) ?? undefined
  // A name line that lost or gained fillers at its end is mended; the other lines have no room for that.
  return lines
    .map((line) => line.padEnd(width, '<'))
    .map((line) => (/^<*$/.test(line.slice(width)) ? line.slice(0, width) : line))
}

const SIZES = new Set([30, 36, 44])

function widthOf(lines: string[], joined: string): number | undefined {
  const near = (width: number) => lines.every((line) => Math.abs(line.length - width) <= 2)
  if (lines.length === 3 && near(30)) return 30
  if (lines.length === 2) return [44, 36].find(near) ?? (near(30) && startsZone(lines[0]) ? 30 : undefined)
  if (lines.length > 1) return undefined
  if (SIZES.has(joined.length)) return joined.length
  if (joined.length === 88) return 44
  if (joined.length === 72) return 36
  return joined.length === 90 ? 30 : undefined
}

function startsZone(line = ''): boolean {
  return /^[ACIPV][A-Z<][A-Z<]{3}/.test(line)
}

function td1(first: string, second: string, names: string, now: Date): Mrz {
  const number = longNumber(first.slice(5, 14), first.charAt(14), first.slice(15, 30))
  const birth = digits(second.slice(0, 6))
  const expiry = digits(second.slice(8, 14))
  return {
    format: 'TD1',
    complete: true,
    ...holder(first.slice(2, 5), number.value, second.slice(15, 18), second.charAt(7), birth, now),
    ...nameOf(names),
    failed: failures({
      number: number.fits,
      birth: fits(birth, second.charAt(6)),
      expiry: fits(expiry, second.charAt(14)),
      composite: fits(
        first.slice(5) +
          birth +
          digits(second.charAt(6)) +
          expiry +
          digits(second.charAt(14)) +
          second.slice(18, 29),
        second.charAt(29),
      ),
    }),
  }
}

function twoLines(format: 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B', first: string, second: string, now: Date): Mrz {
  return {
    format,
    complete: true,
    ...nameOf(first.slice(5)),
    ...dataLine(format, second, first.slice(2, 5), now),
  }
}

/** The second line of TD2, TD3 and visas; the columns up to 28 are the same in all four. */
function dataLine(
  format: 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B',
  line: string,
  issuer: string | undefined,
  now: Date,
) {
  const number =
    format === 'TD2' ? longNumber(line.slice(0, 9), line.charAt(9), line.slice(28, 35)) : plainNumber(line)
  const birth = digits(line.slice(13, 19))
  const expiry = digits(line.slice(21, 27))
  const dates = [birth + digits(line.charAt(19)), expiry + digits(line.charAt(27))]
  const last = line.length - 1
  return {
    ...holder(issuer, number.value, line.slice(10, 13), line.charAt(20), birth, now),
    failed: failures({
      number: number.fits,
      birth: fits(birth, line.charAt(19)),
      expiry: fits(expiry, line.charAt(27)),
      optional: format !== 'TD3' || fits(line.slice(28, 42), line.charAt(42)),
      composite:
        format === 'MRV-A' ||
        format === 'MRV-B' ||
        fits(
          line.slice(0, 9) + digits(line.charAt(9)) + dates.join('') + line.slice(28, last),
          line.charAt(last),
        ),
    }),
  }
}

/** Surname 6-30 in line 1; number, given names, birth date and sex in line 2; composite over both. */
function frenchCard(first: string, second: string, now: Date): Mrz {
  const birth = digits(second.slice(27, 33))
  const secondary = words(second.slice(13, 27))
  return {
    format: 'FR-ID',
    complete: true,
    ...holder('FRA', second.slice(0, 12).replace(/</g, ''), 'FRA', second.charAt(34), birth, now),
    primary: words(first.slice(5, 30)),
    ...(secondary ? { secondary } : {}),
    nameMayBeCut: /[A-Z]/.test(first.charAt(29)) || /[A-Z]/.test(second.charAt(26)),
    failed: failures({
      number: fits(second.slice(0, 12), second.charAt(12)),
      birth: fits(birth, second.charAt(33)),
      composite: fits(first + second.slice(0, 35), second.charAt(35)),
    }),
  }
}

/** One line alone: told apart by where its letters and digits stand. */
function oneLine(line: string, now: Date): Mrz | undefined {
  const nothing = { complete: false, nameMayBeCut: false, failed: [] }
  if (line.length > 30) {
    if (startsZone(line) && line.includes('<<')) {
      const issuer = line.slice(2, 5).replace(/</g, '')
      return { ...nothing, ...(issuer ? { issuer } : {}), ...nameOf(line.slice(5)) }
    }
    if (!/^[A-Z0-9<]{10}[A-Z0<]{3}[\dOISBZ<]{6}[\dOISBZ<][MFX<]/.test(line)) return undefined
    const format = line.length === 44 ? 'TD3' : 'TD2'
    const { failed, ...read } = dataLine(format, line, undefined, now)
    // Without its first line a visa cannot be told from a passport: only the columns that they share are judged.
    return {
      ...nothing,
      ...read,
      failed: failed.filter((check) => check !== 'composite' && check !== 'optional'),
    }
  }
  if (/^[\dOISBZ<]{7}[MFX<][\dOISBZ<]{7}[A-Z<]{3}/.test(line)) {
    const { failed, documentNumber: _, ...read } = td1('', line, '', now)
    return {
      ...read,
      complete: false,
      failed: failed.filter((check) => check === 'birth' || check === 'expiry'),
    }
  }
  if (startsZone(line) && /\d/.test(line)) {
    const { failed, ...read } = td1(line, '', '', now)
    return { ...read, complete: false, failed: failed.filter((check) => check === 'number') }
  }
  return line.includes('<<') && !/\d/.test(line) ? { ...nothing, format: 'TD1', ...nameOf(line) } : undefined
}

function holder(
  issuer: string | undefined,
  number: string,
  nationality: string,
  sex: string,
  birth: string,
  now: Date,
) {
  const dates = birthReadings(birth, now)
  const printed = { issuer: issuer?.replace(/</g, ''), nationality: nationality.replace(/</g, '') }
  return {
    ...(printed.issuer ? { issuer: printed.issuer } : {}),
    ...(printed.nationality ? { nationality: printed.nationality } : {}),
    ...(number ? { documentNumber: number } : {}),
    ...(dates.length ? { birth: dates } : {}),
    ...(sex === 'M' || sex === 'F' || sex === 'X' ? { sex } : {}),
  } satisfies Partial<Mrz>
}

/** YYMMDD with `<` for what is unknown. A hundred-year-old and a newborn share two digits: both are given. */
function birthReadings(yymmdd: string, now: Date): PartialDate[] {
  if (!/^\d{2}(?:\d{2}|<<)(?:\d{2}|<<)$/.test(yymmdd)) return []
  const [two, month, day] = [yymmdd.slice(0, 2), yymmdd.slice(2, 4), yymmdd.slice(4)].map((part) =>
    part === '<<' ? 0 : Number(part),
  )
  const readings: PartialDate[] = []
  for (const century of [2000, 1900]) {
    const year = century + (two ?? 0)
    if (
      Date.UTC(year, (month || 1) - 1, day || 1) > now.getTime() + 86_400_000 ||
      now.getUTCFullYear() - year > 115
    )
      continue
    if (!month) readings.push({ year })
    else if (month <= 12 && (day ?? 0) <= daysInMonth(year, month))
      readings.push({ year, month, ...(day ? { day } : {}) })
  }
  return readings
}

/** Primary and secondary identifier; one filler parts words, two part the identifiers. */
function nameOf(field: string): Pick<Mrz, 'primary' | 'secondary' | 'nameMayBeCut'> {
  const cut = field.indexOf('<<')
  const primary = words(cut < 0 ? field : field.slice(0, cut))
  const secondary = cut < 0 ? '' : words(field.slice(cut))
  return {
    ...(primary ? { primary } : {}),
    ...(secondary ? { secondary } : {}),
    nameMayBeCut: /[A-Z]$/.test(field),
  }
}

function words(field: string): string {
  return field.replace(/<+/g, ' ').trim()
}

function plainNumber(line: string): { value: string; fits: boolean } {
  return { value: line.slice(0, 9).replace(/</g, ''), fits: fits(line.slice(0, 9), line.charAt(9)) }
}

/** TD1 and TD2 continue a number of more than nine characters in the optional field, its check digit after it. */
function longNumber(number: string, check: string, optional: string): { value: string; fits: boolean } {
  const overflow = check === '<' ? /^([A-Z0-9]*)([0-9])(?:<|$)/.exec(optional) : null
  if (!overflow || number.includes('<')) return { value: number.replace(/</g, ''), fits: fits(number, check) }
  const value = number + (overflow[1] ?? '')
  return { value, fits: fits(value, overflow[2] ?? '') }
}

function failures(checks: Partial<Record<MrzCheck, boolean>>): MrzCheck[] {
  const names: MrzCheck[] = ['number', 'birth', 'expiry', 'optional', 'composite']
  return names.filter((name) => checks[name] === false)
}

/** Letters that optical readers put where only digits may stand. */
function digits(field: string): string {
  return field.replace(/[OQDILSBZ]/g, (char) =>
    'OQD'.includes(char) ? '0' : 'IL'.includes(char) ? '1' : char === 'S' ? '5' : char === 'B' ? '8' : '2',
  )
}

/** Doc 9303-3 4.9: weights 7, 3, 1; A is 10, `<` is 0; modulo 10. A filler for the digit fits an empty field. */
function fits(field: string, check: string): boolean {
  const weights = [7, 3, 1]
  let sum = 0
  for (let i = 0; i < field.length; i++) sum += value(field.charAt(i)) * (weights[i % 3] ?? 0)
  const expected = digits(check)
  return expected === '<' ? /^<*$/.test(field) : String(sum % 10) === expected
}

function value(char: string): number {
  if (char === '<') return 0
  return /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55
}
