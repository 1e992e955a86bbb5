import type { DocumentType } from '@/lib/records/codes'
import type { Random } from './population/random'

/**
 * Shapes of document numbers by issuer: A a letter, N a digit, X either, other signs as they are. Plausible, not official.
 * Numbers are drawn from blocks that no issuer has reached: letters begin with ZZ (Z), digits with 99.
 */
const shapes: Record<string, Partial<Record<DocumentType, string>>> = {
  AE: { passport: 'ANNNNNNN' },
  BD: { passport: 'AANNNNNNN' },
  BR: { passport: 'AANNNNNN', national_id: 'NNNNNNNNN' },
  CN: { passport: 'EZNNNNNNN' },
  DE: { passport: 'CZNNNNNNN', national_id: 'LZNNNNNNN' },
  DZ: { passport: 'NNNNNNNNN', national_id: 'NNNNNNNNNNNNNNNNNN' },
  EG: { passport: 'ANNNNNNNN' },
  ES: { passport: 'AAANNNNNN', national_id: 'NNNNNNNNA', driving_licence: 'NNNNNNNNA' },
  FR: { passport: 'NNAANNNNN', national_id: 'ZXXXXXXXX', driving_licence: 'NNAANNNNN' },
  GB: { passport: 'NNNNNNNNN' },
  GE: { passport: 'NNAANNNNN' },
  GR: { passport: 'AANNNNNNN', national_id: 'AANNNNNN' },
  ID: { passport: 'ANNNNNNN', national_id: 'NNNNNNNNNNNNNNNN' },
  IN: { passport: 'ANNNNNNN' },
  IT: { passport: 'AANNNNNNN', national_id: 'AANNNNNAA' },
  JP: { passport: 'AANNNNNNN', driving_licence: 'NNNNNNNNNNNN' },
  KE: { passport: 'AANNNNNN', national_id: 'NNNNNNNN' },
  KR: { passport: 'ANNNNNNNN' },
  LB: { passport: 'AANNNNNNN', national_id: 'NNNNNNNNNNNN' },
  MA: { passport: 'AANNNNNNN', national_id: 'AANNNNNN' },
  MX: { passport: 'ANNNNNNNN', driving_licence: 'ANNNNNNNN' },
  NG: { passport: 'ANNNNNNNN' },
  NP: { passport: 'NNNNNNNN' },
  PK: { passport: 'AANNNNNNN', national_id: 'NNNNN-NNNNNNN-N' },
  PL: { passport: 'AANNNNNNN', national_id: 'AAANNNNNN' },
  RU: { passport: 'NNNNNNNNN', national_id: 'NN NN NNNNNN' },
  SN: { passport: 'ANNNNNNNN', national_id: 'N NNN NNNN NNNNN' },
  TH: { passport: 'AANNNNNNN' },
  TN: { passport: 'ANNNNNN', national_id: 'NNNNNNNN' },
  TR: { passport: 'ANNNNNNNN', national_id: 'NNNNNNNNNNN' },
  UA: { passport: 'AANNNNNN', national_id: 'NNNNNNNNN' },
  US: { passport: 'ANNNNNNNN', driving_licence: 'ANNNNNNN' },
  UZ: { passport: 'AANNNNNNN' },
  VN: { passport: 'ANNNNNNN' },
  XU: { passport: 'ANNNNNNNN' },
}

const common = { passport: 'AANNNNNNN', national_id: 'NNNNNNNNN', driving_licence: 'AANNNNNN' } as const

const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ'

/** A number of the issuer's shape from the reserved block. Not unique by itself: the caller keeps them apart. */
export function documentNumber(random: Random, type: DocumentType, issuer: string): string {
  const shape =
    shapes[issuer]?.[type] ?? (type in common ? common[type as keyof typeof common] : 'NNNNNNNNNN')
  let reservedLetters = 2
  let reservedDigits = shape.includes('A') || shape.includes('Z') ? 0 : 2
  return [...shape]
    .map((sign) => {
      if (sign === 'A') return reservedLetters-- > 0 ? 'Z' : random.pick([...letters])
      if (sign === 'N') return reservedDigits-- > 0 ? '9' : String(random.int(10))
      if (sign === 'X') return random.chance(0.5) ? String(random.int(10)) : random.pick([...letters])
      return sign
    })
    .join('')
}

/** Types that an issuer of the table gives out, passports first. */
export function typesOf(issuer: string): DocumentType[] {
  return Object.keys(shapes[issuer] ?? { passport: '' }) as DocumentType[]
}
