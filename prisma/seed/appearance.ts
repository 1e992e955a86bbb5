import type { Build, EyeColour, HairColour } from '@/lib/records/codes'
import type { Random } from './population/random'
import type { Skin } from './portraits'

export type Appearance = {
  skin: Skin
  hair: HairColour
  eyes: EyeColour
  heightCm: number
  weightKg: number
  build: Build
}

type Complexion = {
  skin: readonly Skin[]
  hair: readonly HairColour[]
  eyes: readonly EyeColour[]
  tall: number
}

/** What is usual where a name comes from; portraits and descriptions are drawn from the same fields, so that they agree. */
const complexions = {
  northern: {
    skin: [0, 0, 0, 1],
    hair: ['YELB', 'BROF', 'BRO', 'BRO', 'BLA', 'RED', 'REDA'],
    eyes: ['BLU', 'BLUL', 'GRE', 'GRY', 'BRO', 'BROH'],
    tall: 179,
  },
  southern: {
    skin: [0, 1, 1, 2],
    hair: ['BRO', 'BRO', 'BLA', 'OTHD', 'BROF'],
    eyes: ['BRO', 'BROD', 'BROH', 'GRE', 'BROL'],
    tall: 175,
  },
  levant: {
    skin: [1, 2, 2, 3],
    hair: ['BLA', 'BLA', 'OTHD', 'BRO'],
    eyes: ['BRO', 'BROD', 'BLA', 'BROL'],
    tall: 174,
  },
  southAsian: { skin: [2, 3, 3, 4], hair: ['BLA', 'BLA', 'OTHD'], eyes: ['BROD', 'BRO', 'BLA'], tall: 168 },
  eastAsian: {
    skin: [0, 1, 1],
    hair: ['BLA', 'BLA', 'OTHD', 'HAID'],
    eyes: ['BROD', 'BLA', 'BRO'],
    tall: 172,
  },
  southEastAsian: { skin: [1, 2, 2, 3], hair: ['BLA', 'BLA', 'OTHD'], eyes: ['BROD', 'BLA'], tall: 167 },
  african: { skin: [4, 5, 5], hair: ['BLA', 'BLA', 'OTHD'], eyes: ['BROD', 'BLA', 'BRO'], tall: 174 },
  american: { skin: [1, 2, 2, 3, 4], hair: ['BLA', 'OTHD', 'BRO'], eyes: ['BROD', 'BRO', 'BLA'], tall: 170 },
} as const satisfies Record<string, Complexion>

export type ComplexionName = keyof typeof complexions

/** Completed years give grey and bald heads. */
export function drawAppearance(
  random: Random,
  where: ComplexionName,
  of: { sex: 'M' | 'F'; age: number; skin?: Skin; hair?: HairColour },
): Appearance {
  const usual: Complexion = complexions[where]
  const skin = of.skin ?? random.pick(usual.skin)
  const young = random.pick(usual.hair)
  const greyed = agedHair(random, of.sex, of.age) ?? young
  const heightCm = Math.round(
    usual.tall - (of.sex === 'F' ? 12 : 0) + (random.next() + random.next() - 1) * 15,
  )
  const index = 19 + (random.next() + random.next()) * 7
  return {
    skin,
    hair: of.hair ?? greyed,
    eyes: random.pick(usual.eyes),
    heightCm,
    weightKg: Math.round(index * (heightCm / 100) ** 2),
    build:
      index < 20.5
        ? 'thin'
        : index < 22.5
          ? 'slim'
          : index < 26
            ? random.chance(0.3)
              ? 'athletic'
              : 'medium'
            : index < 29
              ? 'stocky'
              : 'heavy',
  }
}

function agedHair(random: Random, sex: 'M' | 'F', age: number): HairColour | null {
  const [u, bald] = [random.next(), random.next()]
  if (sex === 'M' && age > 30 && bald < Math.min(0.28, (age - 30) / 120)) return 'HAIB'
  if (age >= 66 && u < 0.5) return 'WHI'
  if (age >= 56 && u < 0.6) return 'GRY'
  if (age >= 44 && u < 0.35) return 'GRYG'
  return null
}
