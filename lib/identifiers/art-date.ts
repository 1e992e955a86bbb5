import { dateWords, saysUnknown } from './art-date-words'
import { type Edtf, type EdtfDate, edtfYears, formatEdtf, parseEdtf } from './edtf'
import { parsePartialDate } from './partial-date'
import { plainText } from './plain-text'

/** Why a text is not the date of a work of art; the sentences are in messages `identifiers`, `artDate`. */
export const artDateErrors = [
  'empty',
  'tooLong', // { most }
  'notKnown', // the text itself says so: the field stays empty
  'unreadable',
  'backwards', // { from, to }
  'future', // { year }
  'otherCalendar',
] as const

export type ReadArtDate =
  /** `edtf` is the canonical text of `value`; `alternatives` are other things that the text can mean. */
  | { ok: true; value: Edtf; edtf: string; alternatives: Edtf[] }
  | { ok: false; error: (typeof artDateErrors)[number]; args: Record<string, string | number> }

const LONGEST = 120

/**
 * Reads the date or period of a work as catalogues write it, in English, French, Spanish or Arabic: EDTF (`16XX`), years and
 * spans (`c. 1650`, `1975–80`, `1794-5`), centuries with their halves, quarters, beginnings, middles and ends, decades,
 * `before 1600`, `after 1650`, `between 1640 and 1650`, years and centuries before our era, and calendar dates. What stands
 * behind a comma or in brackets ("1829, exhibited 1831") is left out. Never throws; linear in the length of the text.
 *
 * A century is read as the hundred years with the same first digits (`16XX`); its beginning, middle and end as its thirds,
 * approximate.
 */
export function readArtDate(text: string, { now }: { now: Date }): ReadArtDate {
  if (text.length > LONGEST) return refuse('tooLong', { most: LONGEST })
  const plain = plainText(text).trim()
  if (!/[\p{L}\p{N}]/u.test(plain)) return refuse('empty')
  if (saysUnknown(plain)) return refuse('notKnown')
  const exact = parseEdtf(plain.toUpperCase())
  if (exact) return settled(exact, otherSpan(plain), now)
  const whole = readWords(plain, now)
  if (whole && !('error' in whole)) return settled(whole, shortCentury(plain), now)
  const [before = ''] = plain.split(/[,;،؛([]/)
  const part = before.trim() && before.trim() !== plain ? readWords(before, now) : undefined
  if (part && !('error' in part)) return settled(part, [], now)
  return whole ?? refuse('unreadable')
}

/** `1810-12` is December 1810 in EDTF, and three years in a catalogue. */
function otherSpan(plain: string): Edtf[] {
  const [, from = '', end = ''] = /^(\d{4})-(\d\d)$/.exec(plain) ?? []
  const to = Number(from.slice(0, 2) + end)
  return end && to > Number(from) ? [{ from: { year: Number(from) }, to: { year: to } }] : []
}

/** "The 1600s" are a century for most and a decade for some. */
function shortCentury(plain: string): Edtf[] {
  const year = Number(/^(?:the\s)?(\d\d00)'?s$/i.exec(plain)?.[1])
  return year ? [{ date: { year, unknownDigits: 1 } }] : []
}

function readWords(text: string, now: Date): Edtf | (ReadArtDate & { ok: false }) | undefined {
  const words = dateWords(text)
  if (words.includes('<hijri>')) return refuse('otherCalendar')
  const marks = { circa: words.includes('<circa>'), uncertain: words.includes('<maybe>') }
  const limit = /<(before|after)>/.exec(words)?.[1]
  const body = words
    .replace(/<(?:circa|maybe|before|after|between)>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const span = readSpan(body, now)
  if (!span) return undefined
  const [from, to] = [marked(span.from, marks), marked(span.to, marks)]
  if (limit === 'before' && span.single) return { from: 'open', to: edge(from, span.hundred ? -1 : 0) }
  if (limit === 'after' && span.single)
    return { from: span.hundred ? edge({ ...to, year: lastOf(to) }, 1) : to, to: 'open' }
  // "from 1640 to 1650" has the word of "from 1640 on".
  if (limit === 'before') return undefined
  if (span.single) return { date: from }
  if (lastOf(to) < from.year)
    return refuse('backwards', { from: formatEdtf({ date: from }), to: formatEdtf({ date: to }) })
  return { from, to }
}

/** What one side or two say: `single` when one date holds it, `hundred` when that is a century. */
type Span = { from: EdtfDate; to: EdtfDate; single: boolean; hundred?: boolean }

function readSpan(body: string, now: Date): Span | undefined {
  const centuries = body.includes('<century>')
  const sides = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}$/.test(body) ? [body] : body.split(/\s?(?:<to>|[-/])\s?/)
  const era = /<(bc|ad)>/.exec(sides.at(-1) ?? '')?.[1]
  const read = sides.map((side, i) => {
    const own = /<(bc|ad)>/.exec(side)?.[1]
    // "300-200 BC": the era of the last stands for both.
    const bc = (own ?? era) === 'bc'
    const bare = side
      .replace(/<(?:bc|ad|century)>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    if (centuries) return readCentury(bare, bc)
    const year = i ? completed(bare, sides[0] ?? '', bc) : bare
    return readYear(year, bc, own !== undefined || era !== undefined) ?? readCalendar(bare, now)
  })
  const [first, last] = [read[0], read.at(-1)]
  if (read.length <= 2 && first && last)
    return read.length === 1 ? first : { from: first.from, to: last.to, single: false }
  return readCalendar(body.replace(/<to>/g, '-'), now)
}

/** `#17`, `<early> #17`, `#1 <half> #17`, `#last <quarter> #17`; bare numbers too ("القرن 17"). */
function readCentury(side: string, bc: boolean): Span | undefined {
  const match =
    /^(?:<(early|mid|late)> ?)?(?:#(\d|last) <(half|quarter)> |<(half|quarter)> #(\d|last) )?#?(\d{1,2})$/.exec(
      side.replace(/ - /g, ' '),
    )
  const century = Number(match?.[6])
  if (!match || century < 1 || century > (bc ? 99 : 21)) return undefined
  const first = bc ? -(century * 100 - 1) : (century - 1) * 100
  const third = match[1]
  if (third) {
    const [a, b] = third === 'early' ? [0, 33] : third === 'mid' ? [34, 66] : [67, 99]
    return {
      from: { year: first + a, circa: true },
      to: { year: first + b, circa: true },
      single: false,
    }
  }
  const unit = match[3] ?? match[4]
  if (unit) {
    const parts = unit === 'half' ? 2 : 4
    const said = match[2] ?? match[5] ?? ''
    const nth = said === 'last' ? parts : Number(said)
    if (nth < 1 || nth > parts) return undefined
    const years = 100 / parts
    return {
      from: { year: first + (nth - 1) * years },
      to: { year: first + nth * years - 1 },
      single: false,
    }
  }
  const date: EdtfDate = { year: first, unknownDigits: 2 }
  return { from: date, to: date, single: true, hundred: true }
}

/** A year of three or four digits, fewer with an era; a decade, with its beginning or end taken as approximate. */
function readYear(side: string, bc: boolean, era: boolean): Span | undefined {
  const decade = /^(?:<(?:early|mid|late)> ?)?<decade> ?(\d{3}0)$/.exec(side)
  if (decade) {
    const year = Number(decade[1])
    const date: EdtfDate = {
      year,
      unknownDigits: year % 100 ? 1 : 2,
      ...(/^<(?:early|mid|late)>/.test(side) ? { circa: true } : {}),
    }
    return { from: date, to: date, single: true }
  }
  if (!/^\d{1,4}$/.test(side) || (side.length < 3 && !era)) return undefined
  const year = bc ? 1 - Number(side) : Number(side)
  if (Number(side) === 0) return undefined
  return { from: { year }, to: { year }, single: true }
}

/** `80` behind `1975` is 1980, `5` behind `1794` is 1795. */
function completed(side: string, first: string, bc: boolean): string {
  const year = /^\d{3,4}/.exec(first)?.[0]
  if (bc || !year || !/^\d{1,3}$/.test(side) || side.length >= year.length) return side
  const full = year.slice(0, year.length - side.length) + side
  return Number(full) > Number(year) ? full : side
}

function readCalendar(body: string, now: Date): Span | undefined {
  const parsed = parsePartialDate(body, { now, earliest: 1 })
  return parsed.ok ? { from: parsed.value, to: parsed.value, single: true } : undefined
}

function marked(date: EdtfDate, { circa, uncertain }: { circa: boolean; uncertain: boolean }): EdtfDate {
  return { ...date, ...(circa ? { circa: true } : {}), ...(uncertain ? { uncertain: true } : {}) }
}

/** The year so many after the date's own, without its unknown digits; the date itself for 0. */
function edge(date: EdtfDate, after: number): EdtfDate {
  const { unknownDigits: _, ...plain } = date
  return after ? { ...plain, year: date.year + after } : date
}

function lastOf(date: EdtfDate): number {
  return edtfYears({ date }).latest ?? date.year
}

function settled(value: Edtf, alternatives: Edtf[], now: Date): ReadArtDate {
  const year = begunIn(value)
  if (year > now.getUTCFullYear()) return refuse('future', { year })
  return { ok: true, value, edtf: formatEdtf(value), alternatives }
}

/** The year in which it begins; where that is open, in which its end does: "until the 2000s" lies in the future only before they have begun. */
function begunIn(value: Edtf): number {
  if ('date' in value) return value.date.year
  if (typeof value.from !== 'string') return value.from.year
  return typeof value.to === 'string' ? 0 : value.to.year
}

function refuse(error: (typeof artDateErrors)[number], args: Record<string, string | number> = {}) {
  return { ok: false as const, error, args }
}
