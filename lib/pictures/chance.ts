/**
 * A row of numbers 0 ≤ x < 1 that is the same for the same seed (xorshift, Marsaglia 2003): comparisons give the same
 * answer today and tomorrow.
 */
export function chance(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
}
