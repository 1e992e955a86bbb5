/** Closed lists of the hit workflow (DOMAIN 3.12, UX 2.5); their words stand in messages `hits`. */

/** States of a hit. That no answer came is no state: it follows from the clocks (`clocks.ts`). */
export const hitStates = [
  'to_check',
  'unsure',
  'asked',
  'received',
  'more_needed',
  'confirmed',
  'confirmed_changed',
  'not_same',
  'action_taken',
  'closed',
] as const
export type HitState = (typeof hitStates)[number]

/** The bureau that asked, the one that answers for the record, and the command and coordination centre. */
export type Side = 'querying' | 'source' | 'gs'

/** How much somebody waits: most urgent first. */
export const urgencies = ['immediate', 'urgent', 'routine'] as const
export type Urgency = (typeof urgencies)[number]

/** Where the person or thing is while it is asked about. */
export const presences = ['held', 'present', 'left', 'not_met'] as const
export type Presence = (typeof presences)[number]

/** What the source can confirm. */
export const confirmations = [
  'still_wanted_extradition',
  'still_wanted_no_extradition',
  'still_valid',
  'already_located',
] as const

/** What was done after the confirmation. */
export const actionsTaken = [
  'arrested',
  'seized',
  'refused_entry',
  'located',
  'released',
  'handed_over',
  'none',
] as const

/** What the hit came to: for statistics and for the record. */
export const outcomes = ['useful', 'not_useful', 'record_to_update', 'false_match'] as const

/** Why two are held not to be the same. */
export const differences = [
  'name',
  'birth',
  'nationality',
  'sex',
  'photograph',
  'description',
  'fingerprints',
  'document',
  'number',
  'model',
  'source_said',
] as const
