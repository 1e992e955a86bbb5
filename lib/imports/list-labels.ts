import { locales } from '@/lib/access/actor'
import type { Messages } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/routing'
import { artTermOf } from '@/lib/identifiers/art-words'
import { type CodeList, labelledCodes } from '@/lib/records/codes'
import { foldHeader } from './columns'

type Catalogues = Readonly<Record<Locale, Messages>>

/** A label of a list as it is compared: folded, and its pairs of letters. */
type Label = { code: string; folded: string; pairs: ReadonlySet<string> }

const kept = new WeakMap<Catalogues, Map<string, Label[]>>()

/** The code that a cell means when it holds a label of a list, in any of the four languages, however it is written. */
export const labelReader =
  (catalogues: Catalogues) =>
  (list: CodeList, text: string): string | undefined => {
    const folded = foldHeader(text)
    return labelsOf(catalogues, list).find((label) => label.folded === folded)?.code ?? termOf(list, text)
  }

/** What a word of catalogues means in the lists of works of art. */
function termOf(list: CodeList, text: string): string | undefined {
  if (!/^object(?:Types|Materials|Techniques)$/.test(list)) return undefined
  const term = artTermOf(text)
  return term && (labelledCodes[list] as readonly string[]).includes(term) ? term : undefined
}

/** Below it two texts share too little for one to be a slip of the other. */
const alike = 0.6
/** How much nearer the best must be than the next code, so that nothing is suggested by a toss. */
const margin = 0.08

/**
 * The code whose label is written most alike, for a suggestion that somebody accepts or not; undefined where none is near, or
 * two are equally. Likeness is Dice's coefficient of pairs of letters.
 */
export const nearLabelReader = (catalogues: Catalogues) => {
  // A column repeats its few values in every row.
  const answered = new Map<string, string | undefined>()
  return (list: CodeList, text: string): string | undefined => {
    const key = `${list} ${text}`
    if (!answered.has(key)) {
      if (answered.size >= mostAnswered) answered.clear()
      answered.set(key, nearest(labelsOf(catalogues, list), text))
    }
    return answered.get(key)
  }
}

const mostAnswered = 500

function nearest(labels: readonly Label[], text: string): string | undefined {
  const pairs = pairsOf(foldHeader(text))
  if (pairs.size < 4) return undefined
  const best = new Map<string, number>()
  for (const label of labels)
    best.set(label.code, Math.max(best.get(label.code) ?? 0, likeness(pairs, label.pairs)))
  const [first, second] = [...best].toSorted(([, a], [, b]) => b - a)
  if (!first || first[1] < alike || first[1] - (second?.[1] ?? 0) < margin) return undefined
  return first[0]
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared++
  return (2 * shared) / (a.size + b.size)
}

/** Pairs of neighbouring letters; a word's first and last letter count as pairs with the gap. */
function pairsOf(folded: string): Set<string> {
  const spaced = ` ${folded} `
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < spaced.length; at++) pairs.add(spaced.slice(at, at + 2))
  return pairs
}

function labelsOf(catalogues: Catalogues, list: CodeList): Label[] {
  const known = kept.get(catalogues) ?? new Map<string, Label[]>()
  kept.set(catalogues, known)
  const labels = known.get(list) ?? read(catalogues, list)
  known.set(list, labels)
  return labels
}

const read = (catalogues: Catalogues, list: CodeList): Label[] =>
  locales.flatMap((locale) =>
    labelledCodes[list].map((code) => {
      const folded = foldHeader(textAt(catalogues[locale], ['codes', list, code]) ?? code)
      return { code, folded, pairs: pairsOf(folded) }
    }),
  )

/** A text of a catalogue by its path; undefined where there is none. */
export function textAt(messages: Messages, path: readonly string[]): string | undefined {
  let at: Messages | string | undefined = messages
  for (const step of path) at = typeof at === 'object' && Object.hasOwn(at, step) ? at[step] : undefined
  return typeof at === 'string' ? at : undefined
}
