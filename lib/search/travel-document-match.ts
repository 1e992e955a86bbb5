import { alpha3Of } from '@/lib/identifiers/country-codes'
import type { DocumentClass } from './criteria'
import type { Band, Feature } from './explanation'
import { BANDS } from './explanation'
import type { Match } from './match'

/** A document as it is asked for: its number in its normal form, and what else is known of it. */
export type AskedDocument = { number: string; country?: string; class?: DocumentClass }

/** A visible document that may be the one; a blank range when `rangeTo` is there. */
export type StoredDocument = {
  recordId: string
  rowId: number
  /** As the owner gave it. */
  number: string
  numberNorm: string
  rangeTo: string | null
  /** Alpha-2 of the issuer. */
  country: string
  kind: string
  /** The reading of the asked number that lies in the range; null for a single document. */
  spelling: string | null
}

/**
 * Compares what was asked with what was found, best first (STANDARDS 1.4): the same number of the same issuer, in a stolen
 * range, or but for characters that look alike. The same number of another issuer is another document: shown, never more
 * than possible.
 */
export function matchDocuments(asked: AskedDocument, stored: readonly StoredDocument[]): Match[] {
  const issuers = new Set(stored.filter((one) => howOf(asked, one) === 'same').map(({ country }) => country))
  return stored
    .map((one) => matchOf(asked, one, issuers.size))
    .toSorted(
      (a, b) => BANDS.indexOf(a.band) - BANDS.indexOf(b.band) || b.likeness - a.likeness || a.rowId - b.rowId,
    )
}

type How = 'same' | 'inRange' | 'alike' | 'alikeInRange'

function howOf({ number }: AskedDocument, { numberNorm, rangeTo, spelling }: StoredDocument): How {
  if (rangeTo) return spelling === number ? 'inRange' : 'alikeInRange'
  return numberNorm === number ? 'same' : 'alike'
}

function matchOf(asked: AskedDocument, one: StoredDocument, issuers: number): Match {
  const how = howOf(asked, one)
  const issuer = asked.country === undefined ? 'unknown' : asked.country === one.country ? 'same' : 'other'
  const kind = asked.class === undefined ? 'unknown' : asked.class === classOf(one.kind) ? 'same' : 'differs'
  const met = how === 'alikeInRange' ? (one.spelling ?? '') : one.numberNorm
  const differs = how === 'alike' || how === 'alikeInRange' ? differences(asked.number, met) : []
  const likeness = 1 - differs.length / Math.max(1, asked.number.length)
  const band = bandOf(how, issuer, kind, issuers)
  return {
    recordId: one.recordId,
    rowId: one.rowId,
    likeness,
    bits: 0,
    probability: 0,
    band,
    born: '',
    ...(how === 'alike' ? { differs } : {}),
    explanation: {
      algorithm: 'travel-document-1',
      band,
      likeness,
      bits: 0,
      features: [
        numberFeature(asked, one, how, met, differs),
        ...issuerFeature(asked, one),
        ...kindFeature(asked, one),
      ],
    },
  }
}

/**
 * How much stands behind it. Without an issuer the number alone decides, unless several countries issued one of it: numbers
 * are unique within an issuer only.
 */
function bandOf(
  how: How,
  issuer: 'same' | 'other' | 'unknown',
  kind: 'same' | 'differs' | 'unknown',
  issuers: number,
): Band {
  const alike = how === 'alike' || how === 'alikeInRange'
  if (issuer === 'other') return alike || how === 'inRange' ? 'weak' : 'possible'
  if (alike) return 'possible'
  if (kind === 'differs') return 'strong'
  if (issuer === 'same') return 'identical'
  return how === 'same' && issuers === 1 ? 'identical' : 'strong'
}

function numberFeature(
  asked: AskedDocument,
  one: StoredDocument,
  how: How,
  met: string,
  differs: number[],
): Feature {
  const [first = 0] = differs
  const args = {
    count: differs.length,
    place: first + 1,
    typed: asked.number.charAt(first),
    recorded: met.charAt(first),
  }
  return {
    key: 'number',
    role: 'main',
    bits: 0,
    query: asked.number,
    candidate: one.rangeTo ? `${one.numberNorm}–${one.rangeTo}` : one.numberNorm,
    detail: `number.${how === 'alike' && differs.length === 1 ? 'oneAlike' : how}`,
    args,
  }
}

function issuerFeature({ country }: AskedDocument, one: StoredDocument): Feature[] {
  const base = { key: 'issuer', bits: 0, candidate: one.country } as const
  if (country === undefined) return [{ ...base, role: 'unknown', detail: 'notGiven' }]
  return country === one.country
    ? [{ ...base, role: 'support', query: country, detail: 'issuer.same' }]
    : [
        {
          ...base,
          role: 'contradict',
          query: country,
          detail: 'issuer.other',
          args: { asked: alpha3Of(country), recorded: alpha3Of(one.country) },
        },
      ]
}

function kindFeature({ class: asked }: AskedDocument, one: StoredDocument): Feature[] {
  if (asked === undefined) return []
  const same = asked === classOf(one.kind)
  return [
    {
      key: 'kind',
      role: same ? 'support' : 'contradict',
      bits: 0,
      query: `class:${asked}`,
      candidate: one.kind,
      list: 'travelDocumentKinds',
      detail: same ? 'kind.same' : 'kind.differs',
    },
  ]
}

/** What the first letter of a zone tells apart: passports, visas, cards. */
function classOf(kind: string): DocumentClass {
  if (kind === 'visa') return 'visa'
  return cards.has(kind) ? 'card' : 'passport'
}

const cards = new Set(['identity_card', 'residence_permit', 'seafarer_identity', 'other'])

/** Places, from 0, at which two normal forms of one length differ. */
function differences(asked: string, met: string): number[] {
  return [...met].flatMap((char, i) => (char === asked.charAt(i) ? [] : [i]))
}
