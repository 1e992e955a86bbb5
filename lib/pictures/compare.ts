import { type Arrangement, arrangementOf } from './arrangement'
import type { PictureQuery } from './describe'
import { hashDistance, SAME_WITHIN, type Turn, turns } from './look-hash'
import { type PlacedPoints, unpackPoints } from './packed-points'

/** What is compared of a stored picture, with whatever names it to the caller. */
export type StoredPicture<Id> = { id: Id; hash: string; quality: number; points: Uint8Array }

/**
 * How sure: the same picture file or print; very likely the same object photographed; perhaps. Never a percentage: an
 * officer looks at both. The words are in messages `pictures`, `band`.
 */
export const pictureBands = ['same', 'likely', 'perhaps', 'different'] as const
export type PictureBand = (typeof pictureBands)[number]

/** What speaks for and against; the sentences are in messages `pictures`, `why`. */
export const pictureReasons = [
  'looksTheSame', // { bits }: of 256 that differ
  'looksAlike', // { bits }
  'mirrored',
  'turned', // { degrees }: 90 or 180, whichever way
  'details', // { count, share }: share in percent of the stored picture
  'smallPart', // { share }: a stamp, a frame, a ruler?
  'anotherFitsBetter', // many more details lie as in another stored picture
  'otherDetails', // alike as a whole, but the details do not fit: perhaps another of its kind
  'plain', // hardly anything to compare
] as const
export type PictureReason = { code: (typeof pictureReasons)[number]; args: Record<string, number> }

export type PictureMatch<Id> = {
  id: Id
  band: PictureBand
  /** Bits of 256 in which the hashes differ, in the position in which they differ least. */
  distance: number
  turn: Turn
  /** Details that lie in the same arrangement. */
  inliers: number
  /** Share of the stored picture that they span, 0 to 1. */
  span: number
  why: PictureReason[]
}

/**
 * Compares a query with stored pictures, likest first. About 17 ms of a busy core each, both ways round,
 * so give it candidates from the index, not the whole store, and call it through the workroom.
 */
export function comparePictures<Id>(
  query: PictureQuery,
  stored: readonly StoredPicture<Id>[],
): PictureMatch<Id>[] {
  const upright = unpackPoints(query.points)
  const mirrored = unpackPoints(query.mirroredPoints)
  return ranked(stored.map((picture) => compared(query, upright, mirrored, picture)))
}

/** Matches of one query, also of several rounds, as one list: likest first, each judged beside the best. */
export function ranked<Id>(matches: readonly PictureMatch<Id>[]): PictureMatch<Id>[] {
  const most = Math.max(0, ...matches.map(({ inliers }) => inliers))
  return matches
    .map((match) => besideBest(match, most))
    .sort(
      (a, b) =>
        pictureBands.indexOf(a.band) - pictureBands.indexOf(b.band) ||
        b.inliers - a.inliers ||
        a.distance - b.distance,
    )
}

/**
 * Of drawn works 99 % of the right ones have 20 details or more and 4.5 % of the most similar others (from one template, with
 * one face and one halo); at 15 it is 8 % of them. The table is printed by bench:art.
 */
export const LIKELY_DETAILS = 20
export const PERHAPS_DETAILS = 10
/** Share of the stored picture that they must span to speak for the object. */
const LIKELY_SPAN = 0.04
/** Unrelated pictures of 256 bits stay above 90; alike ones of one kind come down to 50. */
const ALIKE_WITHIN = 48
const PLAIN = 50

function compared<Id>(
  query: PictureQuery,
  upright: PlacedPoints,
  mirrored: PlacedPoints,
  { id, hash, quality, points }: StoredPicture<Id>,
): PictureMatch<Id> {
  const distances = query.hashes.map((own) => hashDistance(own, hash))
  const distance = Math.min(...distances)
  const place = unpackPoints(points)
  let turn = turns[distances.indexOf(distance)] ?? 'upright'
  let found = arrangementOf(upright, place)
  if (found.inliers < LIKELY_DETAILS) {
    const other = arrangementOf(mirrored, place)
    if (other.inliers > found.inliers && other.inliers >= PERHAPS_DETAILS) {
      found = other
      if (distance > ALIKE_WITHIN) turn = 'mirrored'
    } else if (distance > ALIKE_WITHIN) turn = 'upright'
  } else if (distance > ALIKE_WITHIN) turn = 'upright'
  const plain = Math.min(query.quality, quality) < PLAIN || Math.min(upright.count, place.count) < 40
  const band = bandOf(distance, found, plain)
  return { id, band, distance, turn, ...found, why: reasons(band, distance, turn, found, plain) }
}

/**
 * Icons after one model and leaves of one book agree in many details; the object itself agrees in many more. Beside it they
 * are not called likely.
 */
function besideBest<Id>(match: PictureMatch<Id>, most: number): PictureMatch<Id> {
  if (match.band !== 'likely' || match.inliers * MANY_MORE >= most) return match
  return { ...match, band: 'perhaps', why: [...match.why, { code: 'anotherFitsBetter', args: {} }] }
}

const MANY_MORE = 2.5

function bandOf(distance: number, { inliers, span }: Arrangement, plain: boolean): PictureBand {
  const fits = inliers >= LIKELY_DETAILS && span >= LIKELY_SPAN
  // Coins and icons of one kind are alike as a whole: unless there is nothing to check, details must agree.
  if (distance <= SAME_WITHIN && (fits || (plain && distance <= SAME_WITHIN / 2))) return 'same'
  if (fits) return 'likely'
  return inliers >= PERHAPS_DETAILS || distance <= ALIKE_WITHIN ? 'perhaps' : 'different'
}

function reasons(
  band: PictureBand,
  distance: number,
  turn: Turn,
  { inliers, span }: Arrangement,
  plain: boolean,
): PictureReason[] {
  if (band === 'different') return []
  const why: PictureReason[] = []
  const say = (code: PictureReason['code'], args: PictureReason['args'] = {}) => why.push({ code, args })
  if (distance <= SAME_WITHIN) say('looksTheSame', { bits: distance })
  else if (distance <= ALIKE_WITHIN) say('looksAlike', { bits: distance })
  const clockwise = Number(turn.replace(/\D/g, '') || 0)
  const degrees = Math.min(clockwise, 360 - clockwise)
  if (turn.startsWith('mirrored')) say('mirrored')
  if (degrees) say('turned', { degrees })
  const share = Math.round(span * 100)
  if (inliers >= PERHAPS_DETAILS) say('details', { count: inliers, share })
  if (inliers >= LIKELY_DETAILS && span < LIKELY_SPAN) say('smallPart', { share })
  if (inliers < PERHAPS_DETAILS && distance <= ALIKE_WITHIN && !plain) say('otherDetails')
  if (plain) say('plain')
  return why
}
