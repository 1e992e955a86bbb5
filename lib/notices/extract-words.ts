import { normaliseName } from '@/lib/search/normalise'
import { asciiOf } from '@/lib/search/scripts/latin'
import type { Extract } from './extract'

/** The words of a text in Latin letters and digits, small, each once. */
export const foldedWords = (text: string): string[] => [
  ...new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .slice(0, 4_000)
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .map(asciiOf)
      .filter(Boolean),
  ),
]

/**
 * The readings of a name that is asked for, each as words that all have to be met: as it is written and, from other scripts, as it
 * is read there. Empty for what holds no letter.
 */
export function readingsOf(text: string): string[][] {
  const read = normaliseName({ full: text }).forms.map((form) =>
    form.map(({ text: word }) => word.replace(/^'/, '')),
  )
  const all = [foldedWords(text), ...read].filter((words) => words.length > 0)
  return [...new Map(all.map((words) => [words.join(' '), words])).values()].slice(0, 5)
}

const wordsOf = (...names: (string | null | undefined)[]): string =>
  [...new Set(names.flatMap((name) => (name ? readingsOf(name).flat() : [])))]
    .map((word) => ` ${word}`)
    .join('')

/** By what an extract is found: columns of its row, made of what it shows and of nothing else. */
export function foundBy({ content }: Extract) {
  const { listing, thing, event } = content
  const aliases = listing?.aliases ?? []
  const nameWords = wordsOf(content.name, content.birthName, listing?.originalName)
  const forenameWords = wordsOf(content.forename, listing?.originalForename)
  const rest = [
    content.birthPlace,
    ...content.marks.map(({ text }) => text),
    ...content.charges.flatMap(({ text, translations }) => [text, ...Object.values(translations ?? {})]),
    event?.place,
    event?.text,
    ...(thing
      ? [thing.text, thing.title, thing.maker, thing.subject, thing.inscriptions, thing.features]
      : []),
    ...(listing ? [listing.reference, listing.summary, listing.profession, ...listing.addresses] : []),
  ]
  const further = [...new Set(rest.flatMap((each) => (each ? foldedWords(each) : [])))].slice(0, 1_500)
  return {
    nameWords,
    forenameWords,
    freeWords: `${nameWords}${forenameWords}${wordsOf(...aliases)}${further.map((word) => ` ${word}`).join('')}`,
  }
}

/** The first and the last day that a date of birth can mean, ISO; null where none is shown. */
export function bornBetween(date: string | null): { from: string; to: string } | null {
  const [year, month, day] = (date ?? '').split('/')
  if (!year) return null
  if (month && day) return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` }
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31` }
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` }
}
