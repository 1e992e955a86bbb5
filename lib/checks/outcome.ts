import type { RecordTypeCode } from '@/lib/identifiers/record-references'
import type { Band, Feature } from '@/lib/search/explanation'

/** What the front line is told: stop, look closer, or nothing is on file. */
export const outcomes = ['red', 'amber', 'green'] as const
export type Outcome = (typeof outcomes)[number]

/** Why; the first is the one that decided. Each has its sentence in messages `quick`, under `reason`. */
export type OutcomeReason =
  /** The very document or vehicle is on file, or a person under exactly this document. */
  | 'exact'
  /** Something on file may be it. */
  | 'possible'
  /** The zone does not agree with itself: what it says was perhaps not what is printed. */
  | 'misread'
  /** A database gave no answer. */
  | 'unanswered'
  /** The search left spellings aside; one more detail finds more. */
  | 'cut'
  /** A name alone that shares only a part with records: too little was asked to say that there is none. */
  | 'vague'
  /** All that was found has been looked at and set aside by the officer. */
  | 'setAside'

/** A match as far as the colour depends on it. */
export type Judged = {
  type: RecordTypeCode
  band: Band
  features: readonly Pick<Feature, 'key' | 'detail'>[]
}

export type CheckFacts = {
  /** What was found and not set aside. */
  matches: readonly Judged[]
  /** How many likely matches the officer has set aside. */
  setAside: number
  answered: number
  failed: number
  cut: boolean
  /** A check digit of the zone fails or a line of it is missing. */
  misread: boolean
  /** A name was asked for, and neither a date of birth nor a number. */
  nameOnly: boolean
}

/**
 * The colour of a check (UX 2.13). Red is for what a number identifies: the very document or vehicle, or a person on file
 * under exactly this document. A name, with or without a date of birth, is never red: people share both. Green only when every
 * database that was asked has answered, nothing likely was found, and the question was whole and well read; whatever
 * is in doubt is amber. Red stands above doubt: what was found is found.
 */
export function outcomeOf(facts: CheckFacts): { outcome: Outcome; reasons: OutcomeReason[] } {
  const { matches } = facts
  const reasons: OutcomeReason[] = []
  if (matches.some((match) => isExact(match, matches))) reasons.push('exact')
  else if (matches.some(isLikely)) reasons.push('possible')
  if (facts.misread) reasons.push('misread')
  if (facts.failed > 0 || facts.answered === 0) reasons.push('unanswered')
  const likely = matches.some(isLikely)
  if (!likely) {
    if (facts.cut) reasons.push('cut')
    if (facts.nameOnly && matches.length > 0) reasons.push('vague')
    if (facts.setAside > 0) reasons.push('setAside')
  }
  const outcome = reasons[0] === 'exact' ? 'red' : reasons.length > 0 ? 'amber' : 'green'
  return { outcome, reasons }
}

/** Weak matches share a part of what was asked, which may be chance: they are counted, and never alarm. */
export const isLikely = ({ band }: Pick<Judged, 'band'>): boolean => band !== 'weak'

/**
 * Whether a number names exactly this record. Documents and vehicles say so by their band (same number of the same issuer or
 * of the only one that has it; same whole VIN); a person when the document on file is the one asked for, and where no issuer
 * was given, when nobody else carries its number.
 */
export function isExact(match: Judged, all: readonly Judged[]): boolean {
  if (match.band !== 'identical') return false
  if (match.type === 'travel-document' || match.type === 'vehicle') return true
  const how = documentDetail(match)
  if (how === 'document.same') return true
  return how === 'document.sameNumber' && all.filter((other) => documentDetail(other) === how).length === 1
}

const documentDetail = ({ features }: Judged) => features.find(({ key }) => key === 'document')?.detail
