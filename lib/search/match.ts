import type { Band, Explanation, Feature } from './explanation'

/** One visible record that may be the one looked for. */
export type Match = {
  /** Public id of the record. */
  recordId: string
  /** Internal id. */
  rowId: number
  /** Likeness of the best pair of names, 0..1. */
  likeness: number
  /** Evidence of everything compared, in bits. */
  bits: number
  /** Chance that it is the same subject, given how many are on file; for ranking and rules, never for the screen. */
  probability: number
  band: Band
  /** The first recorded date of birth as `writeBirth` says it; empty when there is none. */
  born: string
  /** Places in the normal form of a thing's number, from 0, at which it differs from what was asked. */
  differs?: readonly number[]
  /** Made when it is first read: of two hundred matches a page shows fifty. */
  readonly explanation: Explanation
}

/** A near miss, said when nothing better was found: the record and the one thing that separates it most. */
export type NearMiss = { match: Match; separatedBy: Feature | null }

export type FindOptions = {
  /** Most matches to return, 200 at most; 100 unless said. */
  limit?: number
  /** Include the weak band; true unless said. */
  weak?: boolean
}

export type FindResult = {
  /** Best first: exact documents, then band and evidence. */
  matches: Match[]
  /** Visible subjects that carry exactly this name; `more` when the count stopped there. Null when no whole name was asked. */
  exactName: { count: number; more: boolean } | null
  /** For each name part asked: as typed, and the spellings looked up for it, likeliest first (itself included). */
  tried: { typed: string; spellings: string[] }[]
  /** Filled only when every match is weak or there is none. */
  nearest: NearMiss[]
  /** True when the posting budget left keys aside: one more detail would find more. */
  cut: boolean
  /** Milliseconds: dictionary, candidates in the database, scoring. */
  ms: { expand: number; candidates: number; score: number }
}
