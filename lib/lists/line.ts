import { Answer } from '@/lib/errors'
import { type Asked, askedOfText } from '@/lib/search/asked'
import { BANDS, type Explanation, type FeatureKey } from '@/lib/search/explanation'
import type { Match } from '@/lib/search/match'
import type { Reading, ReadingKind } from '@/lib/search/reading'
import { type RecogniseOptions, recognise } from '@/lib/search/recognise'

/** How a line was read: the question that it asks, or the code of why it asks none (messages `search.errors`). */
export type LineReading =
  | { readings: Reading[]; kind: ReadingKind; asked: Asked }
  | { readings: Reading[]; kind: ReadingKind | null; reason: string }

/** Reads one line as the search box would. A reference is no question: it is opened from the box, and said so here. */
export function readLine(text: string, chosen: string | null, options: RecogniseOptions): LineReading {
  const readings = recognise(text, options)
  const kind = readings.find(({ key }) => key === chosen)?.kind ?? readings[0]?.kind ?? null
  try {
    const to = askedOfText(text, readings, chosen ?? undefined)
    if (to.to !== 'search') return { readings, kind, reason: 'reference_in_list' }
    return { readings, kind: to.asked.kind as ReadingKind, asked: to.asked }
  } catch (error) {
    if (!(error instanceof Answer)) throw error
    return { readings, kind, reason: error.fields.q?.[0] ?? 'unreadable' }
  }
}

/** Matches that are kept with a line: what is weaker stands in the full search of that line. */
export const mostKept = 3

/** What is kept of a match. The explanation names what was asked, so it is sealed. */
export type KeptMatch = { recordId: string; explanation: Explanation }

/** The best few, weak ones aside; what identifies a thing stands above a person of the same band, as in the tabs of a search. */
export function keptMatches(matches: readonly Match[]): KeptMatch[] {
  const standing = ({ band, explanation }: Match) => {
    const place = BANDS.indexOf(band)
    return place <= BANDS.indexOf('strong') && explanation.features.some(({ key }) => ofThings.has(key))
      ? place - 0.5
      : place
  }
  return matches
    .filter(({ band }) => band !== 'weak')
    .map((match) => ({ match, place: standing(match) }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, mostKept)
    .map(({ match: { recordId, explanation } }) => ({ recordId, explanation }))
}

const ofThings = new Set<FeatureKey>(['number', 'vin', 'plate', 'engine'])
