import type { OpenedBirth } from './births'

/** How two dates of birth stand to each other; each is a message key `detail.birth.<key>` of the namespace `explain`. */
export type BirthRelation =
  | 'same'
  | 'sameFirstOfJanuary'
  | 'exchanged'
  | 'sameMonth'
  | 'sameMonthDayUnknown'
  | 'yearNearSameDay'
  | 'oneOfDayMonth'
  | 'sameYear'
  | 'withinSpan'
  | 'dayDiffers'
  | 'yearNear'
  | 'yearsApart'
  | 'differs'

export type BirthEvidence = {
  relation: BirthRelation
  bits: number
  query: OpenedBirth
  candidate: OpenedBirth
}

/** The best pair of an asked reading and a recorded date; null when one side has none. Evidence in bits. */
export function compareBirths(asked: OpenedBirth[], recorded: OpenedBirth[]): BirthEvidence | null {
  let best: BirthEvidence | null = null
  for (const query of asked) {
    for (const candidate of recorded) {
      const [relation, bits] = relate(query, candidate)
      if (!best || bits > best.bits) best = { relation, bits, query, candidate }
    }
  }
  return best
}

/** Weights of the search study; 1 January stands for "unknown" on many documents and says less. */
function relate(a: OpenedBirth, b: OpenedBirth): [BirthRelation, number] {
  if (a.length > 0 || b.length > 0) return relateSpans(a, b)
  const apart = Math.abs(a.year - b.year)
  const days = a.day > 0 && b.day > 0
  const months = a.month > 0 && b.month > 0
  const sameDay = days && a.day === b.day
  const sameMonth = months && a.month === b.month
  if (apart === 0) {
    if (!months) return ['sameYear', 5.6]
    if (!days) return sameMonth ? ['sameMonthDayUnknown', 8.5] : ['dayDiffers', 1.5]
    if (sameDay && sameMonth)
      return a.day === 1 && a.month === 1 ? ['sameFirstOfJanuary', 10.3] : ['same', 14.3]
    if (a.day === b.month && a.month === b.day) return ['exchanged', 11]
    // 1 January of the same year: the writer may have known the year only.
    if ((a.day === 1 && a.month === 1) || (b.day === 1 && b.month === 1)) return ['sameYear', 4.5]
    if (sameMonth) return ['sameMonth', 8.5]
    if (sameDay) return ['oneOfDayMonth', 7.5]
    return ['dayDiffers', 1.5]
  }
  if (sameDay && sameMonth && (apart === 1 || apart === 10)) return ['yearNearSameDay', 8]
  if (sameDay && sameMonth && apart < 10) return ['yearNearSameDay', 4]
  if (apart === 1) return ['yearNear', days ? -1 : 1]
  if (apart <= 3) return ['yearsApart', -2.5]
  return ['differs', -9]
}

function relateSpans(a: OpenedBirth, b: OpenedBirth): [BirthRelation, number] {
  const gap = Math.max(a.year - (b.year + b.length), b.year - (a.year + a.length))
  if (gap <= 0) return ['withinSpan', Math.max(1, 5.6 - Math.log2(1 + a.length + b.length))]
  if (gap === 1) return ['yearNear', 0]
  return gap <= 3 ? ['yearsApart', -2.5] : ['differs', -9]
}
