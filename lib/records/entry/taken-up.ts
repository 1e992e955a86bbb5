import { partFieldOf } from '../parts'
import type { RawEntry } from './raw-entry'

/** A field that two changed to different values: as it was when the correction was begun, on file now, and as it was typed. */
export type Disputed = { field: string; before: string; now: string; typed: string }

/**
 * A correction that is gone on with after the record changed: what its writer did not touch is as it is on file now, what he
 * typed stays. Where both changed a field to different values his stays too, and the field is named.
 */
export function takenUp(
  before: RawEntry,
  now: RawEntry,
  typed: RawEntry,
): { texts: RawEntry; disputed: Disputed[] } {
  const texts: Record<string, string | readonly string[]> = {}
  const disputed: Disputed[] = []
  const all = [...new Set([...Object.keys(before), ...Object.keys(now), ...Object.keys(typed)])]
  // Rows of a part move when one comes or goes: they are one thing, his or that on file.
  const touched = new Set(
    all.flatMap((field) => (same(own(before, field), own(typed, field)) ? [] : unitOf(field))),
  )
  for (const field of all) {
    const [was, is, wanted] = [before, now, typed].map((texts) => own(texts, field)) as [Text, Text, Text]
    if (!Object.hasOwn(now, field) && !Object.hasOwn(typed, field)) continue
    const mine = touched.has(unitOf(field))
    texts[field] = mine ? wanted : is
    if (mine && !same(was, is) && !same(is, wanted))
      disputed.push({ field, before: lines(was), now: lines(is), typed: lines(wanted) })
  }
  return { texts, disputed }
}

const unitOf = (field: string): string => partFieldOf(field)?.part ?? field

type Text = string | readonly string[]

/** A form says nothing of a list in which nothing is ticked. */
const own = (texts: RawEntry, field: string): Text =>
  Object.hasOwn(texts, field) ? (texts[field] ?? '') : ''

const lines = (text: Text) => (typeof text === 'string' ? text : text.join('\n'))

/** A form sends lists in the order of its boxes, lines with both signs of an end, and blanks that nobody sees. */
function same(a: Text, b: Text): boolean {
  const listed = typeof a !== 'string' || typeof b !== 'string'
  const plain = (text: Text) => {
    const parts = lines(text)
      .split(/\r?\n/)
      .map((part) => part.trim())
    return (listed ? parts.filter(Boolean).sort() : parts).join('\n').trim()
  }
  return plain(a) === plain(b)
}
