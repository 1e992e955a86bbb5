import { editDistance, jaroWinkler } from './edit-distance'
import { GROUP_MEMBERS } from './name-groups'
import { consonantCodes } from './phonetic'

/** Why two name parts were taken for one; each is a message key `why.<key>` of the namespace `explain`. */
export const WHYS = [
  'none',
  'exact',
  'sameName',
  'oneLetter',
  'swapped',
  'twoLetters',
  'threeLetters',
  'soundsAlike',
  'consonants',
  'looksAlike',
  'article',
  'truncated',
  'initial',
  'joined',
] as const
export type Why = (typeof WHYS)[number]

export type Similarity = { value: number; why: Why }

const NOTHING: Similarity = { value: 0, why: 'none' }
const EXACT: Similarity = { value: 1, why: 'exact' }
const SAME_NAME: Similarity = { value: 0.92, why: 'sameName' }

/** Below this two parts have nothing to do with each other. */
export const LEAST_SIMILARITY = 0.6

/** What comparing a part needs to know of it, computed once. `mask` has a bit for each letter that occurs. */
export type PartFacts = {
  text: string
  bare: boolean
  mask: number
  close: string
  broad: string
  look: string
  group: ReadonlySet<string> | undefined
  core: string | null
}

/** The facts of a part; remembered, because names repeat. */
export function factsOf(token: string): PartFacts {
  const known = facts.get(token)
  if (known) return known
  const bare = token.charCodeAt(0) === 39
  const text = bare ? token.slice(1) : token
  let mask = 0
  for (let i = 0; i < text.length; i++) mask |= 1 << (text.charCodeAt(i) & 31)
  const made: PartFacts = {
    text,
    bare,
    mask,
    ...consonantCodes(token),
    look: lookOf(text),
    group: GROUP_MEMBERS.get(token),
    core: text.length > 5 && text.startsWith('abd') ? text.slice(3) : null,
  }
  if (facts.size > 100_000) facts.clear()
  facts.set(token, made)
  return made
}

const facts = new Map<string, PartFacts>()

/**
 * How alike two name parts are, 0..1, and why. The values are those measured in the search study: a known variant
 * 0.92, one letter 0.94 / 0.88 / 0.74 by length, alike by sound 0.72 + 0.22 × Jaro–Winkler, below 0.6 nothing.
 * Symmetric.
 */
export function similarity(a: string, b: string): Similarity {
  return a === b ? EXACT : similarityOf(factsOf(a), factsOf(b))
}

/** The same for parts whose facts are at hand. */
export function similarityOf(a: PartFacts, b: PartFacts): Similarity {
  if (a === b) return EXACT
  if (a.bare || b.bare) return byConsonants(a, b)
  const shorter = a.text.length < b.text.length ? a.text : b.text
  const longer = a.text.length < b.text.length ? b.text : a.text
  if (shorter.length === 1) return longer[0] === shorter ? { value: 0.82, why: 'initial' } : NOTHING
  if (a.group?.has(b.text) || (a.core !== null && b.core !== null && GROUP_MEMBERS.get(a.core)?.has(b.core)))
    return SAME_NAME
  const sameSound = a.close === b.close || a.broad === b.broad
  const apart = ones(a.mask & ~b.mask) + ones(b.mask & ~a.mask)
  let best = apart <= 6 ? byEdits(a.text, b.text, shorter.length, longer.length) : NOTHING
  if (best.value >= 0.94) return best
  if (
    longer.length - shorter.length === 2 &&
    shorter.length > 3 &&
    /^[ae]l/.test(longer) &&
    longer.endsWith(shorter)
  ) {
    best = larger(best, 0.93, 'article')
  }
  if (longer.length > 4 && a.look === b.look) best = larger(best, 0.93, 'looksAlike')
  if (sameSound) best = bySound(a, b, best)
  if (best.value < 0.75 && shorter.length >= 5 && longer.startsWith(shorter))
    best = larger(best, 0.75, 'truncated')
  if (best.value < 0.78) best = withoutEnding(a.text, b.text, best)
  return best.value < LEAST_SIMILARITY ? NOTHING : best
}

/** Names that -uddin or -ullah completes are often written without it. */
function withoutEnding(a: string, b: string, best: Similarity): Similarity {
  const stemA = a.replace(/(?:uddin|ullah)$/, '')
  const stemB = b.replace(/(?:uddin|ullah)$/, '')
  if ((stemA === a) === (stemB === b) || Math.min(stemA.length, stemB.length) < 3) return best
  if (stemA === stemB) return larger(best, 0.78, 'truncated')
  return GROUP_MEMBERS.get(stemA)?.has(stemB) ? larger(best, 0.72, 'truncated') : best
}

function ones(mask: number): number {
  let n = mask - ((mask >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Letters that readers and machines take for each other: rn/m, vv/w, cl/d, 0/o, 1/l. */
export function lookOf(token: string): string {
  return /rn|vv|cl|[0158i]/.test(token)
    ? token
        .replace(/rn/g, 'm')
        .replace(/vv/g, 'w')
        .replace(/cl/g, 'd')
        .replace(/0/g, 'o')
        .replace(/[1i]/g, 'l')
        .replace(/5/g, 's')
        .replace(/8/g, 'b')
    : token
}

function byEdits(a: string, b: string, short: number, long: number): Similarity {
  const limit = long >= 8 ? 3 : long >= 5 ? 2 : 1
  if (long - short > limit || short < 2) return NOTHING
  const distance = editDistance(a, b, limit)
  if (distance > limit) return NOTHING
  const first = a.charCodeAt(0) === b.charCodeAt(0) ? 0 : 0.03
  if (distance === 1) {
    const swapped = short === long && isSwap(a, b)
    return {
      value: (long >= 5 ? 0.94 : long === 4 ? 0.88 : 0.74) - first,
      why: swapped ? 'swapped' : 'oneLetter',
    }
  }
  if (distance === 2) return { value: (long >= 8 ? 0.88 : long >= 6 ? 0.81 : 0.7) - first, why: 'twoLetters' }
  return { value: (long >= 10 ? 0.79 : 0.68) - first, why: 'threeLetters' }
}

function isSwap(a: string, b: string): boolean {
  let i = 0
  while (a.charCodeAt(i) === b.charCodeAt(i)) i++
  return a[i] === b[i + 1] && a[i + 1] === b[i]
}

function bySound(a: PartFacts, b: PartFacts, best: Similarity): Similarity {
  const close = a.close === b.close
  const length = close ? a.close.length : a.broad.length
  if (length < 2) return best
  if (length === 2) return larger(best, close ? 0.7 : 0.62, 'soundsAlike')
  return larger(best, 0.72 + 0.22 * jaroWinkler(a.text, b.text) - (close ? 0 : 0.02), 'soundsAlike')
}

/** One side lacks its short vowels: the consonants must agree, and the long vowels must be able to. */
function byConsonants(a: PartFacts, b: PartFacts): Similarity {
  if (a.text === b.text) return { value: 0.97, why: 'consonants' }
  const length = Math.min(a.close.length, b.close.length)
  if (length === 0) return NOTHING
  if (a.close === b.close || a.broad === b.broad) {
    const fits = vowelsFit(a.text, b.text) || vowelsFit(b.text, a.text)
    return { value: (length >= 3 ? 0.88 : length === 2 ? 0.8 : 0.66) + (fits ? 0.06 : 0), why: 'consonants' }
  }
  if (length >= 4 && editDistance(a.broad, b.broad, 1) === 1) return { value: 0.76, why: 'consonants' }
  return NOTHING
}

/** Whether every long vowel written in `bare` has a vowel of its kind in `full`, in order. */
function vowelsFit(bare: string, full: string): boolean {
  let at = 0
  for (const char of bare) {
    const kind = VOWEL_KINDS[char]
    if (!kind) continue
    while (at < full.length && VOWEL_KINDS[full[at] ?? ''] !== kind) at++
    if (at >= full.length) return false
    at++
  }
  return true
}

const VOWEL_KINDS: Record<string, number> = { a: 1, e: 2, i: 2, y: 2, o: 3, u: 3, w: 3 }

function larger(best: Similarity, value: number, why: Why): Similarity {
  return value > best.value ? { value, why } : best
}
