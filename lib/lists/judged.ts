/** What the bureau made of a line's best match before: a judgement on this very question, or a hit about the record. */
export type Judged = {
  /** `hit`: a hit about this record is open that another question led to. */
  says: 'same' | 'different' | 'unsure' | 'hit'
  hit: { id: string; number: string; state: string } | null
}

/** The judgement and the hit that go with a line, as the database found them. */
export type JudgedFacts = {
  /** A remembered "different" about exactly this question that still holds. */
  different: boolean
  id: string | null
  number: string | null
  state: string | null
  outcome: string | null
  /** Whether this very question led to the hit. */
  asked: boolean
}

/** What is said beside the line; null where nobody judged, or where what was judged was taken back. */
export function judgedOf({ different, id, number, state, outcome, asked }: JudgedFacts): Judged | null {
  const hit = id && number && state ? { id, number, state } : null
  const closed = hit?.state === 'closed'
  if (different || (closed && asked && outcome === 'false_match')) return { says: 'different', hit }
  if (!hit || (closed && (!asked || outcome === 'withdrawn'))) return null
  if (!asked) return { says: 'hit', hit }
  // What the source held to be another is different, though nobody has closed it yet.
  if (hit.state === 'not_same') return { says: 'different', hit }
  return { says: hit.state === 'unsure' ? 'unsure' : 'same', hit }
}
