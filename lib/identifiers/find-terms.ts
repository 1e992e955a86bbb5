import { plainText } from './plain-text'

/** A code that fits what was typed, with its label in the language of the page and the one that fitted. */
export type FoundTerm<Code extends string> = { code: Code; label: string; matched: string }

/**
 * The terms of a closed list whose label begins with what was typed, or has words that do, in any of the languages given;
 * for a box that completes while it is typed in. `catalogues`: code → label, the language of the page first, whose labels
 * are shown. Best first: the whole label, its beginning, a later word, then (from three letters on) inside a word; the
 * page's own language before the others. Accents, case, hamza and the Arabic article make no difference. Never throws.
 */
export function findTerms<Code extends string>(
  typed: string,
  catalogues: readonly Readonly<Record<Code, string>>[],
  limit = 12,
): FoundTerm<Code>[] {
  const wanted = folded(typed.slice(0, LONGEST))
  const [own] = catalogues
  if (!wanted || !own) return []
  const best = new Map<Code, FoundTerm<Code> & { rank: number }>()
  for (const [language, labels] of catalogues.entries()) {
    for (const [code, matched, compared] of foldedOnce(labels) as [Code, string, string][]) {
      const fit = fitOf(wanted, compared)
      if (fit === undefined) continue
      const rank = fit * 2 + Math.min(language, 1)
      if (rank < (best.get(code)?.rank ?? Infinity))
        best.set(code, { code, label: own[code] ?? matched, matched, rank })
    }
  }
  return [...best.values()]
    .sort((a, b) => a.rank - b.rank || a.matched.length - b.matched.length || (a.code < b.code ? -1 : 1))
    .slice(0, limit)
    .map(({ rank: _, ...found }) => found)
}

const LONGEST = 60

type FoldedRow = [code: string, label: string, compared: string]

const known = new WeakMap<object, FoldedRow[]>()

/** Catalogues do not change while a page lives, and every keystroke asks them again. */
function foldedOnce(labels: Readonly<Record<string, string>>): FoldedRow[] {
  const rows =
    known.get(labels) ??
    Object.entries(labels).map(([code, label]): FoldedRow => [code, label, folded(label)])
  known.set(labels, rows)
  return rows
}

/** 0 for the whole label, 1 its beginning, 2 when every typed word begins one of its words, 3 inside; undefined if not at all. */
function fitOf(wanted: string, label: string): number | undefined {
  if (label === wanted) return 0
  if (label.startsWith(wanted)) return 1
  const words = label.split(' ')
  if (wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return 2
  return wanted.length >= 3 && label.includes(wanted) ? 3 : undefined
}

function folded(text: string): string {
  return plainText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/\u0649/g, 'ي')
    .replace(/\u0629/g, 'ه')
    .replace(/(?<!\p{L})ال(?=\p{L}{2})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
