import type { Locale } from '@/lib/access/actor'
import { type Edtf, type EdtfDate, parseEdtf } from './edtf'

/** Says a message of `identifiers.period`; `locale` is the language in which it does. */
export type SayPeriod = {
  locale: Locale
  message: (key: string, args: Record<string, string>) => string
}

/** A date or period in words of the page's language: "17th century", "about 1650", "1640 to 1650"; the text itself when it is no EDTF. */
export function periodWords(text: string, say: SayPeriod): string {
  const value = parseEdtf(text)
  if (!value) return text
  return 'date' in value ? dateWords(value.date, say) : spanWords(value, say)
}

/** A century as `c17` or `bc5`, the value of a filter. */
export function centuryWords(code: string, say: SayPeriod): string {
  const [, era = '', number = ''] = /^(c|bc)(\d{1,3})$/.exec(code) ?? []
  return number ? centuryOf(Number(number), era === 'bc', say) : code
}

function spanWords({ from, to }: Exclude<Edtf, { date: EdtfDate }>, say: SayPeriod): string {
  if (typeof from === 'string')
    return typeof to === 'string' ? '' : say.message('until', { date: dateWords(to, say) })
  if (typeof to === 'string') return say.message('since', { date: dateWords(from, say) })
  return say.message('span', { from: dateWords(from, say), to: dateWords(to, say) })
}

function dateWords(date: EdtfDate, say: SayPeriod): string {
  const { circa, uncertain } = date
  const bare = bareWords(date, say)
  const about = circa ? say.message('circa', { date: bare }) : bare
  return uncertain ? say.message('uncertain', { date: about }) : about
}

function bareWords({ year, month, day, unknownDigits }: EdtfDate, say: SayPeriod): string {
  if (unknownDigits === 2)
    return year < 0
      ? centuryOf(Math.ceil(-year / 100), true, say)
      : centuryOf(Math.floor(year / 100) + 1, false, say)
  if (unknownDigits === 1 && year >= 0) return say.message('decade', { year: String(year) })
  if (unknownDigits === 3)
    return say.message('span', { from: yearWords(year, say), to: yearWords(year + 999, say) })
  if (!month) return yearWords(year, say)
  const two = (part: number) => String(part).padStart(2, '0')
  return [String(year).padStart(4, '0'), two(month), ...(day ? [two(day)] : [])].join('-')
}

/** Year 0 of the calendar that counts through is 1 BC. */
const yearWords = (year: number, say: SayPeriod) =>
  year > 0 ? say.message('year', { year: String(year) }) : say.message('yearBc', { year: String(1 - year) })

const centuryOf = (n: number, bc: boolean, say: SayPeriod) =>
  say.message(bc ? 'centuryBc' : 'century', { century: counted[say.locale](n) })

/** The number of a century as a language writes it: 17th, XVIIe, XVII, 17. */
const counted: Record<Locale, (n: number) => string> = {
  en: (n) => `${n}${n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`,
  fr: (n) => `${roman(n)}${n === 1 ? 'er' : 'e'}`,
  es: roman,
  ar: String,
}

function roman(n: number): string {
  const signs: [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let left = n
  return signs
    .map(([value, sign]) => {
      const times = Math.floor(left / value)
      left %= value
      return sign.repeat(times)
    })
    .join('')
}
