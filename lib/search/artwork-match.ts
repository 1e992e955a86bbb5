import { artTermOf } from '@/lib/identifiers/art-words'
import { type Edtf, edtfOverlap, formatEdtf, parseEdtf } from '@/lib/identifiers/edtf'
import {
  compareSizes,
  formatMeasurement,
  type Measurement,
  normalisedMeasure,
  readMeasurements,
} from '@/lib/identifiers/measurement'
import { type ObjectType, objectTypesWithin } from '@/lib/identifiers/object-terms'
import { comparedWords } from './artwork-keys'
import { BANDS, type Band, type Feature } from './explanation'
import type { Match } from './match'
import { similarity, type Why } from './similarity'

/** A work as it is asked for: words about it, or its description, or both. */
export type AskedArtwork = {
  words: readonly string[]
  title?: string
  maker?: string
  objectType?: string
  material?: string
  technique?: string
  period?: Edtf
  measurements: readonly Measurement[]
}

/** A visible work that may be the one. */
export type StoredArtwork = {
  recordId: string
  rowId: number
  objectType: string
  title: string | null
  maker: string | null
  subject: string | null
  inscriptions: string | null
  inventoryNumber: string | null
  period: string | null
  materials: string[]
  techniques: string[]
  measurements: string[]
}

/**
 * Compares what was asked with what was found, best first (UX 2.3). A title and a maker name a work; its kind, material, period
 * and size support it; nothing in words is ever "identical", because many works have one title.
 */
export function matchArtworks(asked: AskedArtwork, stored: readonly StoredArtwork[]): Match[] {
  return stored
    .flatMap((one) => {
      const found = matchOf(asked, one)
      return found ? [found] : []
    })
    .toSorted(
      (a, b) => BANDS.indexOf(a.band) - BANDS.indexOf(b.band) || b.likeness - a.likeness || a.rowId - b.rowId,
    )
}

/** What one comparison says: how far it agrees, what that weighs, and in words. */
type Said = { score: number; weight: number; features: Feature[] }

const weight = { title: 5, maker: 3, words: 5, objectType: 2, material: 1, technique: 1, period: 1, size: 3 }

function matchOf(asked: AskedArtwork, one: StoredArtwork): Match | undefined {
  const title = named('title', asked.title, one.title)
  const maker = named('maker', asked.maker, one.maker)
  const words = asked.words.length ? wordsSaid(asked.words, one) : undefined
  const size = sizeSaid(asked.measurements, one.measurements)
  const said = [
    title,
    maker,
    words,
    typeSaid(asked.objectType, one.objectType),
    listed('material', 'objectMaterials', asked.material, one.materials),
    listed('technique', 'objectTechniques', asked.technique, one.techniques),
    periodSaid(asked.period, one.period),
    size,
  ].filter((each) => each !== undefined)
  const whole = said.reduce((sum, each) => sum + each.weight, 0)
  const likeness = said.reduce((sum, each) => sum + each.score * each.weight, 0) / Math.max(whole, 1)
  const features = said.flatMap((each) => each.features)
  const band = bandOf({ likeness, title, maker, words, size, features })
  if (!band) return undefined
  return {
    recordId: one.recordId,
    rowId: one.rowId,
    likeness,
    bits: 0,
    probability: 0,
    band,
    born: '',
    explanation: { algorithm: 'artwork-1', band, likeness, bits: 0, features },
  }
}

type Standing = {
  likeness: number
  title: Said | undefined
  maker: Said | undefined
  words: Said | undefined
  size: Said | undefined
  features: readonly Feature[]
}

function bandOf({ likeness, title, maker, words, size, features }: Standing): Band | undefined {
  if (likeness < 0.2) return undefined
  const score = (said: Said | undefined) => said?.score ?? 0
  const names = [title, maker, words].filter((said) => score(said) >= 0.9).length
  const spoken = Math.max(score(title), score(maker), score(words))
  const against = features.some(
    ({ key, role }) => role === 'contradict' && (key === 'objectType' || key === 'size' || key === 'maker'),
  )
  const whole = features.some(({ key, detail }) => key === 'title' && detail === 'art.same')
  const strong = names >= 2 || (names === 1 && (whole || score(size) === 1))
  if (strong && !against) return 'strong'
  return likeness >= 0.45 && (spoken >= 0.5 || !(title || maker || words)) ? 'possible' : 'weak'
}

/** How the words of a title or the name of a maker stand to the recorded ones, in any script. */
function named(key: 'title' | 'maker', asked: string | undefined, recorded: string | null): Said | undefined {
  if (asked === undefined) return undefined
  const query = { key, bits: 0, query: asked } as const
  if (recorded === null)
    return {
      score: 0.2,
      weight: weight[key],
      features: [{ ...query, role: 'unknown', detail: 'notRecorded' }],
    }
  const [here, there] = [comparedWords(asked), comparedWords(recorded)]
  const met = here.map((word) => bestOf(word, there))
  const score = met.reduce((sum, each) => sum + (each?.value ?? 0), 0) / Math.max(here.length, 1)
  const all = met.every((each) => each !== undefined)
  const exact = all && met.every((each) => each?.why === 'exact')
  const detail = !all
    ? met.some((each) => each)
      ? 'art.some'
      : 'art.differs'
    : exact
      ? here.length >= there.length
        ? 'art.same'
        : 'art.part'
      : 'art.near'
  const role = detail === 'art.differs' ? 'contradict' : 'main'
  return { score, weight: weight[key], features: [{ ...query, candidate: recorded, role, detail }] }
}

type Met = { value: number; why: Why; word: string }

/** The likest of the recorded words; undefined when none is like it. */
function bestOf(word: string, recorded: readonly string[]): Met | undefined {
  let best: Met | undefined
  for (const other of recorded) {
    const { value, why } = similarity(word, other)
    if (value >= LEAST && value > (best?.value ?? 0)) best = { value, why, word: other }
  }
  return best
}

/** A word of four letters with one other is another word as often as not; names bear more. */
const LEAST = 0.8

/** Free words: each is looked for in the title, the maker, what is shown and written, and among the terms. */
function wordsSaid(words: readonly string[], one: StoredArtwork): Said {
  const fields = (['title', 'maker', 'subject'] as const).map(
    (key) => [key, comparedWords(one[key] ?? ''), key === 'subject' ? 0.7 : 1] as const,
  )
  const texts = [
    ...fields,
    ['inscription', comparedWords(one.inscriptions ?? ''), 0.7] as const,
    ['inventory', whole(one.inventoryNumber, words), 1] as const,
  ]
  const features: Feature[] = []
  let [sum, count] = [0, 0]
  for (const word of words) {
    const compared = comparedWords(word)
    if (!compared.length) continue
    count++
    const found = texts
      .flatMap(([key, recorded, share]) =>
        compared.flatMap((each) => {
          const best = bestOf(each, recorded)
          return best ? [{ key, best, score: best.value * share }] : []
        }),
      )
      .toSorted((a, b) => b.score - a.score)[0]
    const term = termSaid(word, one)
    sum += Math.max(found?.score ?? 0, term ? 0.5 : 0)
    if (found)
      features.push({
        key: found.key,
        role: 'main',
        bits: 0,
        query: word,
        candidate: found.best.word.replace(/^'/, ''),
        detail: `why.${found.best.why}`,
      })
    if (term) features.push(term)
    if (!found && !term)
      features.push({ key: 'words', role: 'unknown', bits: 0, query: word, detail: 'art.notMet' })
  }
  return { score: sum / Math.max(count, 1), weight: weight.words, features }
}

/** The parts of an inventory number where all of them are among the words: of a number no part and no other is near. */
function whole(number: string | null, words: readonly string[]): string[] {
  const parts = comparedWords(number ?? '')
  const asked = new Set(words.flatMap(comparedWords))
  return parts.every((part) => asked.has(part)) ? parts : []
}

/** A word that names what the work is, or of what or how it is made. */
function termSaid(word: string, one: StoredArtwork): Feature | undefined {
  const term = artTermOf(word)
  if (!term) return undefined
  const as = (key: Feature['key'], list: string, candidate: string): Feature => ({
    key,
    role: 'support',
    bits: 0,
    candidate,
    list,
    detail: 'art.term',
    args: { word },
  })
  if (objectTypesWithin(term as ObjectType).includes(one.objectType as ObjectType))
    return as('objectType', 'objectTypes', one.objectType)
  if (one.materials.includes(term)) return as('material', 'objectMaterials', term)
  return one.techniques.includes(term) ? as('technique', 'objectTechniques', term) : undefined
}

function typeSaid(asked: string | undefined, recorded: string): Said | undefined {
  if (asked === undefined) return undefined
  const within = (general: string, one: string) =>
    objectTypesWithin(general as ObjectType).includes(one as ObjectType)
  const detail =
    asked === recorded
      ? 'art.same'
      : within(asked, recorded)
        ? 'art.within'
        : within(recorded, asked)
          ? 'art.general'
          : 'art.differs'
  const agrees = detail !== 'art.differs'
  return {
    score: agrees ? (detail === 'art.general' ? 0.7 : 1) : 0,
    weight: weight.objectType,
    features: [
      {
        key: 'objectType',
        role: agrees ? 'support' : 'contradict',
        bits: 0,
        query: asked,
        candidate: recorded,
        list: 'objectTypes',
        detail,
      },
    ],
  }
}

function listed(
  key: 'material' | 'technique',
  list: string,
  asked: string | undefined,
  recorded: readonly string[],
): Said | undefined {
  if (asked === undefined) return undefined
  const base = { key, bits: 0, query: asked, list } as const
  const has = recorded.includes(asked)
  const feature: Feature = has
    ? { ...base, candidate: asked, role: 'support', detail: 'art.same' }
    : recorded[0] === undefined
      ? { ...base, role: 'unknown', detail: 'notRecorded' }
      : { ...base, candidate: recorded[0], role: 'contradict', detail: 'art.differs' }
  return { score: has ? 1 : 0, weight: weight[key], features: [feature] }
}

function periodSaid(asked: Edtf | undefined, recorded: string | null): Said | undefined {
  if (asked === undefined) return undefined
  const other = recorded === null ? undefined : parseEdtf(recorded)
  const base = { key: 'period', bits: 0, query: formatEdtf(asked) } as const
  if (!other || recorded === null)
    return { score: 0.3, weight: 1, features: [{ ...base, role: 'unknown', detail: 'notRecorded' }] }
  const same = edtfOverlap(asked, other)
  return {
    score: same ? 1 : 0,
    weight: weight.period,
    features: [
      {
        ...base,
        candidate: recorded,
        role: same ? 'support' : 'contradict',
        detail: same ? 'art.overlaps' : 'art.otherTime',
      },
    ],
  }
}

function sizeSaid(asked: readonly Measurement[], recorded: readonly string[]): Said | undefined {
  if (!asked.length) return undefined
  const there = recorded.flatMap((text) => readMeasurements(text).found)
  const like = compareSizes(asked, there)
  const base = { key: 'size', bits: 0, query: asked.map(formatMeasurement).join('; ') } as const
  const candidate = recorded.join('; ')
  if (like === 'unknown')
    return {
      score: 0.3,
      weight: weight.size,
      features: [{ ...base, role: 'unknown', detail: 'notRecorded' }],
    }
  const differ = like === 'differ'
  const mm = apart(asked, there)
  return {
    score: differ ? 0 : 1,
    weight: weight.size,
    features: [
      {
        ...base,
        candidate,
        role: differ ? 'contradict' : 'main',
        detail: `art.size.${like === 'agree' && mm === 0 ? 'same' : like}`,
        args: { mm },
      },
    ],
  }
}

/** The largest difference of extents that both give, in whole millimetres. */
function apart(here: readonly Measurement[], there: readonly Measurement[]): number {
  const differences = here.flatMap((a) =>
    there
      .filter((b) => a.part === b.part && a.dimension === b.dimension && a.dimension !== 'weight')
      .map((b) => Math.abs(normalisedMeasure(a).value - normalisedMeasure(b).value)),
  )
  return Math.round(Math.max(0, ...differences))
}
