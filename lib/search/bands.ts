import type { Band } from './explanation'

/** What decides the band of a match. `odds` is the evidence over the prior: bits − log2 of the subjects on file. */
export type Standing = {
  likeness: number
  odds: number
  /** Whether both sides have a date of birth, and whether they agree to the day. */
  birth: 'missing' | 'same' | 'compatible' | 'contradicts'
  document: 'same' | 'alike' | 'none'
  nameAsked: boolean
  sexContradicts: boolean
  /** Only one part of the name agrees, with the whole date: never more than possible. */
  renamed: boolean
}

/**
 * The band of a match. Thresholds from the search study: 2 bits over the prior gave 1.1 false alerts in 10,000
 * travellers at a recall of 0.785, where a likeness of 0.80 gave 114.5.
 */
export function bandOf(standing: Standing): Band {
  const { likeness, odds, birth, document, nameAsked, sexContradicts, renamed } = standing
  if (document === 'same' && (!nameAsked || likeness >= 0.6) && birth !== 'contradicts') return 'identical'
  if (likeness >= 0.97 && birth === 'same' && !sexContradicts) return 'identical'
  if (document === 'same') return 'strong'
  if (odds >= 6 && birth !== 'contradicts' && !renamed) return 'strong'
  if (odds >= 2) return 'possible'
  if (document === 'alike' && likeness >= 0.6) return 'possible'
  if (likeness >= 0.85 && birth === 'missing') return 'name-only'
  return 'weak'
}

/** The chance that it is the same subject, from the odds in bits. */
export function probabilityOf(odds: number): number {
  return 1 / (1 + 2 ** -odds)
}
