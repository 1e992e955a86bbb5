/** Kinds of a name part, as the inner loop knows them. */
export const PLAIN = 0
export const PARTICLE = 1
export const TITLE = 2
export const INITIAL = 3

/** A form ready for comparing: parallel arrays, one entry a part. `ids` are places in the table of similarities. */
export type AlignForm = {
  ids: Int32Array
  kinds: Uint8Array
  weights: Float64Array
  bits: Float64Array
  length: number
}

/** One pair of parts that met. */
export type AlignedPair = { query: number; candidate: number; likeness: number; bits: number }

const MOST = 12
const grid = new Float64Array(MOST * MOST)
const partner = new Int8Array(MOST)
const taken = new Uint8Array(MOST)

/** Result of the last `align`, overwritten by the next. */
export const aligned = { likeness: 0, bits: 0, matched: 0, bestPlain: 0, bestPlainBits: 0 }

/**
 * Compares two forms part by part: greedy one-to-one by similarity, then the two numbers of the search study.
 * No allocation: the result stands in `aligned`, the pairs in `pairsOf`.
 * @param similarities row of a candidate part times `stride` plus the place of a query part → 0..1
 */
export function align(
  query: AlignForm,
  candidate: AlignForm,
  similarities: Float32Array,
  stride: number,
): void {
  const nq = query.length
  const nc = candidate.length
  for (let j = 0; j < nc; j++) {
    taken[j] = 0
    const row = (candidate.ids[j] as number) * stride
    const cKind = candidate.kinds[j] as number
    for (let i = 0; i < nq; i++) {
      const value = similarities[row + (query.ids[i] as number)] as number
      const qKind = query.kinds[i] as number
      // A particle meets a particle or its own text; an initial written out meets plain parts.
      grid[i * MOST + j] =
        qKind === cKind || value === 1 || (qKind !== PARTICLE && cKind !== PARTICLE) ? value : 0
    }
  }
  for (let i = 0; i < nq; i++) partner[i] = -1
  pairUp(nq, nc)
  measure(query, candidate, nq, nc)
}

/** The pairs of the last `align`. */
export function pairsOf(query: AlignForm, candidate: AlignForm): AlignedPair[] {
  const pairs: AlignedPair[] = []
  for (let i = 0; i < query.length; i++) {
    const j = partner[i] as number
    if (j < 0) continue
    const likeness = grid[i * MOST + j] as number
    pairs.push({ query: i, candidate: j, likeness, bits: pairBits(query, candidate, i, j, likeness) })
  }
  return pairs
}

function pairUp(nq: number, nc: number) {
  for (let round = 0; round < nq && round < nc; round++) {
    let best = 0
    let bi = -1
    let bj = -1
    for (let i = 0; i < nq; i++) {
      if ((partner[i] as number) >= 0) continue
      for (let j = 0; j < nc; j++) {
        if (taken[j]) continue
        // Equal similarities: the same place in the name first.
        const value = (grid[i * MOST + j] as number) - Math.abs(i - j) * 1e-6
        if (value > best + 1e-9 && value > 0.5) {
          best = value
          bi = i
          bj = j
        }
      }
    }
    if (bi < 0) return
    partner[bi] = bj
    taken[bj] = 1
  }
}

function measure(query: AlignForm, candidate: AlignForm, nq: number, nc: number) {
  let sum = 0
  let weight = 0
  let bits = 0
  let plainMatched = 0
  let initialsMatched = 0
  let crossed = false
  let last = -1
  let bestPlainBits = 0
  let bestPlain = 0
  let restQuery = 0
  let restCandidate = 0
  let openQuery = 0
  let openCandidate = 0
  let plainQuery = 0
  let plainCandidate = 0
  for (let i = 0; i < nq; i++) {
    const kind = query.kinds[i] as number
    if (kind === PLAIN) plainQuery++
    const j = partner[i] as number
    if (j < 0) {
      restQuery += query.weights[i] as number
      if (kind === PLAIN) openQuery++
      continue
    }
    const likeness = grid[i * MOST + j] as number
    const both = ((query.weights[i] as number) + (candidate.weights[j] as number)) / 2
    sum += both * likeness
    weight += both
    const gained = pairBits(query, candidate, i, j, likeness)
    bits += gained
    if (kind === PLAIN && candidate.kinds[j] === PLAIN) {
      plainMatched++
      if (gained > bestPlainBits) {
        bestPlainBits = gained
        bestPlain = likeness
      }
      if (j < last) crossed = true
      last = j
    } else if (kind === INITIAL || candidate.kinds[j] === INITIAL) initialsMatched++
  }
  for (let j = 0; j < nc; j++) {
    if (candidate.kinds[j] === PLAIN) plainCandidate++
    if (taken[j]) continue
    restCandidate += candidate.weights[j] as number
    if (candidate.kinds[j] === PLAIN) openCandidate++
  }
  const contradicting = Math.min(restQuery, restCandidate)
  const extra = Math.max(restQuery, restCandidate) - contradicting
  let likeness = weight === 0 ? 0 : sum / (weight + 1.15 * contradicting + 0.3 * extra)
  const met = plainMatched + initialsMatched
  if (plainMatched === 0) likeness *= 0.5
  else if (met === 1 && plainQuery > 1 && plainCandidate > 1) likeness *= 0.8
  if (crossed) likeness *= 0.985
  const clashes = Math.min(openQuery, openCandidate)
  bits -= 6 * clashes + 1.2 * (Math.max(openQuery, openCandidate) - clashes) + 30 * (1 - likeness)
  aligned.likeness = likeness
  aligned.bits = bits
  aligned.matched = plainMatched
  aligned.bestPlain = bestPlain
  aligned.bestPlainBits = bestPlainBits
}

function pairBits(query: AlignForm, candidate: AlignForm, i: number, j: number, likeness: number): number {
  // The commoner of the two spellings counts: a rare spelling of a common name is not rare evidence.
  const shared = Math.min(query.bits[i] as number, candidate.bits[j] as number)
  if (query.kinds[i] === INITIAL || candidate.kinds[j] === INITIAL) return shared * 0.25
  if (query.kinds[i] !== PLAIN || candidate.kinds[j] !== PLAIN) return likeness === 1 ? 0.3 : 0
  return likeness >= 1 ? shared : (shared * 0.9 * (likeness - 0.55)) / 0.45
}
