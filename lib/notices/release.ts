import type { Test } from './rule'

/**
 * Whether a diffusion waits for the Secretariat before anybody gets it: under a measure on its sender, and every silver one
 * (R-DIF-3). All others go at once, but are found in the database only after review (R-DIF-1).
 */
export const isHeld: Test = ({ form, type }, { requester }) =>
  form === 'diffusion' && (type === 'silver' || requester.precheck === true)
