import { type Random, Weighted } from './random'

/** A name or a part of one in Latin letters, and in the script of its own language where that is another. */
export type Written = { latin: string; native: string | null }

/** A long tail of names that nobody wrote down: `at(i)` composes the i-th of `size`. */
export type Tail = { size: number; at: (index: number) => Written }

/** Names of one kind in one culture: common ones with their shares, rare ones composed. */
export type NamePool = { pick: (random: Random) => Written; common: readonly Written[] }

/**
 * Reads `Wang/王 7.2 Li/李 7.1 Chen/陈`: Latin, a stroke, the native writing, the share in percent. `_` is a blank.
 * What has no share gets one by its rank. With `romanise` the text is the native writing alone.
 */
export function names(
  text: string,
  romanise?: (native: string) => string,
): { items: Written[]; weights: number[] } {
  const items: Written[] = []
  const weights: number[] = []
  for (const word of text.trim().split(/\s+/)) {
    if (/^\d+(?:\.\d+)?$/.test(word)) {
      weights[items.length - 1] = Number(word)
      continue
    }
    const [first = '', second] = word.replaceAll('_', ' ').split('/')
    items.push(
      romanise ? { latin: romanise(first), native: first } : { latin: first, native: second ?? null },
    )
    // Zipf with the offset of Mandelbrot: first names and surnames fall off like this in every census we know.
    weights.push(12 / (items.length + 3) ** 0.95)
  }
  return { items, weights }
}

/** Common names, and a tail that takes the share `rare` of all draws. */
export function pool(common: { items: Written[]; weights: number[] }, tail?: Tail, rare = 0.25): NamePool {
  const weighted = new Weighted(common.items, common.weights)
  return {
    common: common.items,
    pick: (random) =>
      tail && random.chance(rare) ? tail.at(scattered(random.next(), tail.size)) : weighted.pick(random),
  }
}

/** A place in 0 … size-1: the head of the tail is met often, its end almost never twice; neighbours in rank differ. */
function scattered(u: number, size: number): number {
  const rank = Math.floor(u ** 1.5 * size)
  // A prime beyond every size, so that each place is reached.
  return (rank * 104_395_301) % size
}

/** Every combination of the parts, first × second × …, written together: `product('Wood/… Hart', 'ley ton')`. */
export function product(...parts: string[]): Tail {
  const lists = parts.map((text) =>
    names(text).items.map(({ latin, native }) => ({
      latin: latin === '-' ? '' : latin,
      native: native === '-' ? '' : native,
    })),
  )
  const size = lists.reduce((n, list) => n * list.length, 1)
  const hasNative = lists.every((list) => list.every((part) => part.native !== null))
  return {
    size,
    at: (index) => {
      let rest = index
      let latin = ''
      let native = ''
      for (const list of lists) {
        const part = list[rest % list.length]
        rest = Math.floor(rest / list.length)
        latin += part?.latin ?? ''
        native += part?.native ?? ''
      }
      return { latin: capital(latin), native: hasNative ? native : null }
    },
  }
}

/** The same in a script that is written first and romanised after. */
export function productIn(romanise: (native: string) => string, ...parts: string[]): Tail {
  const native = product(...parts)
  return {
    size: native.size,
    at: (index) => {
      const { latin } = native.at(index)
      return { latin: romanise(latin), native: latin }
    },
  }
}

/** Several tails one after the other. */
export function tails(...all: Tail[]): Tail {
  const size = all.reduce((n, tail) => n + tail.size, 0)
  return {
    size,
    at: (index) => {
      let rest = index
      for (const tail of all) {
        if (rest < tail.size) return tail.at(rest)
        rest -= tail.size
      }
      throw new Error(`no place ${index} among ${size}`)
    },
  }
}

export function mapped(tail: Tail, change: (name: Written) => Written): Tail {
  return { size: tail.size, at: (index) => change(tail.at(index)) }
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
