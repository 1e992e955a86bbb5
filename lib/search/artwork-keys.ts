import { type Edtf, edtfYears, parseEdtf } from '@/lib/identifiers/edtf'
import { groupOfObjectType, type ObjectType } from '@/lib/identifiers/object-terms'
import { hash32 } from './hash'
import { normaliseName } from './normalise'
import { tokenKeys } from './token-keys'

/** What of a work is looked for; codes are those of `object-terms.ts`, `period` is EDTF. */
export type ArtworkFacts = {
  objectType: string
  title: string | null
  maker: string | null
  subject: string | null
  period: string | null
  materials: readonly string[]
  techniques: readonly string[]
  measurements: readonly string[]
  inscriptions: string | null
  inventoryNumber: string | null
}

/**
 * The keys under which a work is filed: every word of its title, its maker, what it shows and what is written on it, in any
 * script, as it is and as it may be misspelt; its kind and the general kind; materials, techniques and centuries.
 * Pure, the same for one record and for a bulk load. Never throws.
 */
export function artworkKeys(work: ArtworkFacts): number[] {
  const keys = new Set<number>()
  for (const text of [work.title, work.maker, work.subject, work.inscriptions, work.inventoryNumber])
    for (const word of comparedWords(text ?? '')) {
      keys.add(wordKey(word))
      if (word.length >= 4) for (const near of tokenKeys(word)) keys.add(near)
    }
  for (const type of [work.objectType, groupOfObjectType(work.objectType as ObjectType)])
    keys.add(termKey('objectType', type))
  for (const material of work.materials) keys.add(termKey('material', material))
  for (const technique of work.techniques) keys.add(termKey('technique', technique))
  for (const century of centuriesOf(work.period)) keys.add(termKey('century', String(century)))
  return [...keys].slice(0, MOST_KEYS)
}

const MOST_KEYS = 2_000

/**
 * Columns of a work beside its fields, made of them: the keys under which it is filed, and the text by which the same work entered
 * twice is known. The one place that makes them, for a record, a file and a seed. What could not be read counts as not given.
 */
export function artworkColumns(values: Readonly<Record<string, unknown>>): {
  searchKeys: number[]
  thingKey: string | null
} {
  const text = (name: string) => (typeof values[name] === 'string' && values[name] ? values[name] : null)
  const list = (name: string) => (Array.isArray(values[name]) ? values[name].map(String) : [])
  const work: ArtworkFacts = {
    objectType: text('objectType') ?? '',
    title: text('title'),
    maker: text('maker'),
    subject: text('subject'),
    period: text('period'),
    materials: list('materials'),
    techniques: list('techniques'),
    measurements: list('measurements'),
    inscriptions: text('inscriptions'),
    inventoryNumber: text('inventoryNumber'),
  }
  return { searchKeys: artworkKeys(work), thingKey: thingKeyOf(work) }
}

/**
 * Kind, title, maker, inventory number and size as they are compared; null where a title or number, with something beside it,
 * does not tell it from others: many works are called Madonna.
 */
function thingKeyOf({
  objectType,
  title,
  maker,
  inventoryNumber,
  measurements,
}: ArtworkFacts): string | null {
  const names = [title, maker, inventoryNumber].map((each) => comparedWords(each ?? '').join(' '))
  const [called, by, number] = names
  if (!number && !(called && (by || measurements.length > 0))) return null
  return [objectType, ...names, measurements.toSorted().join(';')].join('|').slice(0, LONGEST_KEY)
}

/** What an index of equal texts takes is 2,700 bytes. */
const LONGEST_KEY = 600

export const wordKey = (word: string): number => hash32(`aw${word}`)

export const termKey = (kind: 'objectType' | 'material' | 'technique' | 'century', code: string): number =>
  hash32(`a${kind}:${code}`)

/** Words of a text in any script as they are compared, in Latin letters, each once; those that say nothing are left out. */
export function comparedWords(text: string): string[] {
  const words = new Set<string>()
  // The reader of names reads twelve words at a time.
  for (const run of runsOf(text, 10))
    for (const form of normaliseName({ full: run }).forms)
      for (const { text: word } of form) if (word.length > 1 && !SAYS_NOTHING.has(word)) words.add(word)
  return [...words]
}

/** Runs of at most so many words, of which a double name such as Osten-Brugge has two; no double name is parted. */
function runsOf(text: string, size: number): string[] {
  // Without commas: in a name they would part the family name from the given one.
  const words = text
    .slice(0, 1_000)
    .replace(/[,،、]/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
  const runs: string[] = []
  let left = 0
  for (const word of words) {
    const parts = word.split(/[^\p{L}\p{M}\p{N}'’]+/u).filter(Boolean).length
    if (parts > left || !runs.length) {
      runs.push(word)
      left = size
    } else runs[runs.length - 1] += ` ${word}`
    left -= parts
  }
  return runs
}

const SAYS_NOTHING = new Set(
  'the of and in on at an to with by from le la les de des du un une et au aux en sur el los las del y con por para al fi min der die das und von van'.split(
    ' ',
  ),
)

/** Centuries that a period touches, as the number of the hundred years: 16 for 1600 to 1699, -5 for 500 to 401 BC. Ten at most. */
export function centuriesOf(period: string | Edtf | null): number[] {
  const value = typeof period === 'string' ? parseEdtf(period) : period
  if (!value) return []
  const { earliest, latest } = edtfYears(value)
  const first = Math.floor((earliest ?? latest ?? 0) / 100)
  const last = Math.floor((latest ?? earliest ?? 0) / 100)
  return Array.from({ length: Math.min(10, Math.max(1, last - first + 1)) }, (_, i) => first + i)
}
