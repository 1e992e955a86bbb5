import { parseEdtf } from '@/lib/identifiers/edtf'
import type { Dimension, Measurement } from '@/lib/identifiers/measurement'
import { Random } from '../population/random'
import { type ArtKind, artKinds, type Damage, damages, places, type SeedArtwork } from './artwork'
import { factsOfKind, type KindFacts } from './facts'
import { type Maker, makerOf } from './makers'
import { theftOf } from './thefts'

/** How many of each kind there are: 160 in all. */
const howMany: Record<ArtKind, number> = {
  painting: 44,
  icon: 16,
  coin: 20,
  vase: 18,
  mask: 16,
  carpet: 16,
  manuscript: 14,
  sculpture: 16,
}

/** Every stolen work of the demonstration, in the order of their numbers. */
export function seedArtworks(): SeedArtwork[] {
  return artKinds
    .flatMap((kind) => Array.from({ length: howMany[kind] }, (_, i) => [kind, i] as const))
    .map(([kind, i], n) => seedArtwork(n, kind, i))
}

/** Pixels of the drawing of a work: the longer side 800 to 990. Its measurements have the same proportions. */
export function sizeOfDrawing({ kind, motif }: Pick<SeedArtwork, 'kind' | 'motif'>): {
  width: number
  height: number
} {
  if (kind === 'painting')
    return PORTRAITS.test(motif) ? { width: 720, height: 900 } : { width: 900, height: 720 }
  if (kind === 'coin') return { width: 800, height: 800 }
  return kind === 'carpet' ? { width: 720, height: 990 } : { width: 720, height: 900 }
}

const PORTRAITS = /lady|man|girl|flowers/

/** The numbers from which everything about a work is drawn; another purpose takes another. */
export const lotOf = (n: number, purpose: number) => new Random(0xa27 + purpose, n)

export function makerOfWork({ n, kind }: Pick<SeedArtwork, 'n' | 'kind'>): Maker {
  return makerOf(lotOf(n, 1), kind)
}

function seedArtwork(n: number, kind: ArtKind, i: number): SeedArtwork {
  const random = lotOf(n, 0)
  const facts = factsOfKind[kind]
  const motif = facts.motifs[i % facts.motifs.length] ?? ''
  const shows = facts.shows[motif]
  if (!shows) throw new Error(`nothing is told of ${kind} ${motif}`)
  const [titleLanguage, title] = random.pick(shows.titles)
  const [materials, techniques] = random.pick(facts.made)
  const damage: Damage = { kind: random.pick(damages), place: random.pick(places) }
  const maker = makerOfWork({ n, kind })
  const date = parseEdtf(random.pick(facts.dates))
  if (!date) throw new Error(`no such date among those of ${kind}`)
  return {
    n,
    kind,
    motif,
    damage,
    titleLanguage,
    objectId: {
      photographs: 1,
      objectType: facts.type(motif),
      materials,
      techniques,
      measurements: measured(random, facts, { kind, motif }),
      inscriptions: random.pick(facts.inscriptions),
      distinguishingFeatures: told(random, damage),
      title,
      subject: shows.subject,
      date,
      maker: maker.name,
      description: `${shows.subject}. ${materials.join(', ').replaceAll('_', ' ')}; ${techniques.join(', ').replaceAll('_', ' ')}.`,
    },
    inventoryNumber: `${random.pick([
      `INV ${random.between(100, 9999)}`,
      `${random.between(1890, 1990)}.${random.between(1, 400)}`,
      `${kind.slice(0, 2).toUpperCase()}-${random.between(1000, 9999)}`,
    ])}/${n}`,
    theft: theftOf(random, kind),
  }
}

function measured(
  random: Random,
  facts: KindFacts,
  work: Pick<SeedArtwork, 'kind' | 'motif'>,
): Measurement[] {
  const cm = (dimension: Dimension, mm: number): Measurement => ({
    part: 'object',
    dimension,
    value: Math.round(mm) / 10,
    unit: 'cm',
    original: `${dimension} ${Math.round(mm) / 10} cm`,
  })
  const lot = (range: readonly [number, number]) => random.between(range[0], range[1])
  const found: Measurement[] = []
  if (facts.height) {
    const height = lot(facts.height)
    const { width, height: high } = sizeOfDrawing(work)
    found.push(cm('height', height), cm('width', facts.width ? lot(facts.width) : (height * width) / high))
  }
  if (facts.depth) found.push(cm('depth', lot(facts.depth)))
  if (facts.diameter) {
    const value = lot(facts.diameter)
    found.push(
      work.kind === 'coin'
        ? { part: 'object', dimension: 'diameter', value, unit: 'mm', original: `diameter ${value} mm` }
        : cm('diameter', value),
    )
  }
  if (facts.weight) {
    const value = lot(facts.weight)
    found.push({ part: 'object', dimension: 'weight', value, unit: 'g', original: `${value} g` })
  }
  // A vase has no width beside its diameter.
  return facts.diameter ? found.filter(({ dimension }) => dimension !== 'width') : found
}

function told(random: Random, { kind, place }: Damage): string {
  const at = place === 'centre' ? 'in the centre' : `at the ${place}`
  const words: Record<Damage['kind'], readonly string[]> = {
    crack: [`Branching crack ${at}`, `Old crack ${at}, not filled`],
    loss: [`Loss of surface ${at}`, `Irregular loss ${at}, pale ground visible`],
    stain: [`Brown stain ${at}`, `Dark water stain ${at}`],
    scratch: [`Three parallel scratches ${at}`, `Deep scratches ${at}`],
    repair: [`Old repair ${at}, lighter in tone`, `Rectangular patch ${at}`],
  }
  return random.pick(words[kind])
}
