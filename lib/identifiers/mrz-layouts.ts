/** Layouts of ICAO Doc 9303 parts 4-7, and the French identity card before 2021 (same size as TD2, layout of its own). */
export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B' | 'FR-ID'

export type MrzCheck = 'number' | 'birth' | 'expiry' | 'optional' | 'composite'

/** A stretch of a zone: line, first column, column after the last; all from 0. */
export type Span = readonly [line: number, from: number, to: number]

export type MrzLayout = {
  lines: number
  width: number
  documentCode: Span
  issuer: Span
  nationality?: Span
  number: Span
  /** A number of more than nine characters goes on in the first optional field (9303-5 4.2.2, 9303-6 4.2.2). */
  longNumbers: boolean
  birth: Span
  sex: Span
  expiry?: Span
  optional: readonly Span[]
  /** One field with two fillers between primary and secondary identifier, or a field for each. */
  names: readonly [Span] | readonly [Span, Span]
  /** Where each check digit stands and what it is computed over. */
  checks: Partial<Record<MrzCheck, { at: Span; over: readonly Span[] }>>
}

/** The text of a stretch; shorter, or empty, where a line is. */
export function cut(lines: readonly string[], [line, from, to]: Span): string {
  return lines[line]?.slice(from, to) ?? ''
}

/** The lines with a stretch replaced by a text of the same length. */
export function withSpan(lines: readonly string[], [line, from, to]: Span, text: string): string[] {
  return lines.map((old, i) => (i === line ? old.slice(0, from) + text + old.slice(to) : old))
}

/** The second line of TD2, TD3 and visas: the columns up to 28 are the same in all four (9303-4, -6, -7, 4.2.2). */
function twoLines(
  width: 36 | 44,
  optional: Span,
  longNumbers: boolean,
  further: MrzLayout['checks'],
): MrzLayout {
  return {
    lines: 2,
    width,
    documentCode: [0, 0, 2],
    issuer: [0, 2, 5],
    nationality: [1, 10, 13],
    number: [1, 0, 9],
    longNumbers,
    birth: [1, 13, 19],
    sex: [1, 20, 21],
    expiry: [1, 21, 27],
    optional: [optional],
    names: [[0, 5, width]],
    checks: {
      number: { at: [1, 9, 10], over: [[1, 0, 9]] },
      birth: { at: [1, 19, 20], over: [[1, 13, 19]] },
      expiry: { at: [1, 27, 28], over: [[1, 21, 27]] },
      ...further,
    },
  }
}

const numberAndDates: Span[] = [
  [1, 0, 10],
  [1, 13, 20],
]

export const mrzLayouts: Record<MrzFormat, MrzLayout> = {
  TD1: {
    lines: 3,
    width: 30,
    documentCode: [0, 0, 2],
    issuer: [0, 2, 5],
    nationality: [1, 15, 18],
    number: [0, 5, 14],
    longNumbers: true,
    birth: [1, 0, 6],
    sex: [1, 7, 8],
    expiry: [1, 8, 14],
    optional: [
      [0, 15, 30],
      [1, 18, 29],
    ],
    names: [[2, 0, 30]],
    checks: {
      number: { at: [0, 14, 15], over: [[0, 5, 14]] },
      birth: { at: [1, 6, 7], over: [[1, 0, 6]] },
      expiry: { at: [1, 14, 15], over: [[1, 8, 14]] },
      composite: {
        at: [1, 29, 30],
        over: [
          [0, 5, 30],
          [1, 0, 7],
          [1, 8, 15],
          [1, 18, 29],
        ],
      },
    },
  },
  TD2: twoLines(36, [1, 28, 35], true, {
    composite: { at: [1, 35, 36], over: [...numberAndDates, [1, 21, 35]] },
  }),
  TD3: twoLines(44, [1, 28, 42], false, {
    optional: { at: [1, 42, 43], over: [[1, 28, 42]] },
    composite: { at: [1, 43, 44], over: [...numberAndDates, [1, 21, 43]] },
  }),
  'MRV-A': twoLines(44, [1, 28, 44], false, {}),
  'MRV-B': twoLines(36, [1, 28, 36], false, {}),
  'FR-ID': {
    lines: 2,
    width: 36,
    documentCode: [0, 0, 2],
    issuer: [0, 2, 5],
    number: [1, 0, 12],
    longNumbers: false,
    birth: [1, 27, 33],
    sex: [1, 34, 35],
    optional: [[0, 30, 36]],
    names: [
      [0, 5, 30],
      [1, 13, 27],
    ],
    checks: {
      number: { at: [1, 12, 13], over: [[1, 0, 12]] },
      birth: { at: [1, 33, 34], over: [[1, 27, 33]] },
      composite: {
        at: [1, 35, 36],
        over: [
          [0, 0, 36],
          [1, 0, 35],
        ],
      },
    },
  },
}
