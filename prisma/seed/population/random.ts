/**
 * A small fast generator (sfc32) that starts anew for each person: person `n` of a seed is the same whoever asks, in
 * whatever order, so that a run can be resumed, split over threads, or asked again by the bench.
 */
export class Random {
  private a = 0
  private b = 0
  private c = 0
  private d = 1

  constructor(seed: number, n = 0) {
    this.restart(seed, n)
  }

  restart(seed: number, n: number): this {
    let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b)) >>> 0
    const mixed = () => {
      state = (state + 0x9e3779b9) >>> 0
      let z = state
      z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
      return (z ^ (z >>> 15)) >>> 0
    }
    this.a = mixed()
    this.b = mixed()
    this.c = mixed()
    this.d = 1
    for (let i = 0; i < 4; i++) this.next()
    return this
  }

  /** 0 ≤ x < 1. */
  next(): number {
    const t = (this.a + this.b + this.d) | 0
    this.d = (this.d + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = ((this.c << 21) | (this.c >>> 11)) + t
    return (t >>> 0) / 4294967296
  }

  /** 0 … n-1. */
  int(n: number): number {
    return Math.floor(this.next() * n)
  }

  between(from: number, to: number): number {
    return from + this.int(to - from + 1)
  }

  chance(p: number): boolean {
    return this.next() < p
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.int(list.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
}

/** Draws from a list by weight, in the logarithm of its length. */
export class Weighted<T> {
  private readonly upTo: Float64Array
  private readonly total: number

  constructor(
    readonly items: readonly T[],
    weights: readonly number[],
  ) {
    if (items.length === 0 || items.length !== weights.length) throw new Error('one weight for each item')
    this.upTo = new Float64Array(items.length)
    let sum = 0
    for (const [i, weight] of weights.entries()) {
      sum += weight
      this.upTo[i] = sum
    }
    this.total = sum
  }

  pick(random: Random): T {
    const wanted = random.next() * this.total
    let [low, high] = [0, this.items.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.upTo[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return this.items[low] as T
  }
}
