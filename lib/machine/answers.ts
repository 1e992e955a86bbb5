import type { Band, Explanation, FeatureKey } from '@/lib/search/explanation'
import type { Match } from '@/lib/search/match'
import type { NoticeAbout } from '@/lib/search/notices-about'
import { type AskedDocument, matchDocuments } from '@/lib/search/travel-document-match'
import type { ReportedDocument } from '@/lib/search/travel-documents'
import type { DatabaseCode, Outcome } from './databases'

/** A document held on a person's record, as the database gives it out. */
export type HeldDocument = {
  recordId: string
  rowId: number
  reference: string
  owner: string
  number: string
  /** Alpha-2 of the issuer, or empty. */
  country: string
  warnings: string[]
  subjectStatus: string | null
  notices: NoticeAbout[]
}

/** One thing that was compared. Values of a person's record are never among them: a machine learns that they agree (SECURITY 2.5). */
export type Why = {
  about: FeatureKey
  says: 'agrees' | 'differs' | 'not_compared'
  detail?: string
  asked?: string
  recorded?: string
}

/** A record that may be the one asked for: its number, whose it is and why; never what it says of a person. */
export type FoundRecord = {
  recordId: string
  reference: string
  match: Exclude<Band, 'weak'>
  hit: boolean
  owner: string
  status?: string
  caution: readonly string[]
  why: Why[]
  /** Status of a person, by which it is said what a notice asks. */
  subjectStatus?: string | null
  /** Notices about a person that exist for the client. */
  notices?: readonly NoticeAbout[]
  /** Found by a document that the person holds. */
  held?: true
}

export type DatabaseAnswer = { database: DatabaseCode; outcome: Outcome; records: FoundRecord[] }

export const answerOf = (database: DatabaseCode, records: FoundRecord[]): DatabaseAnswer => ({
  database,
  outcome: records.some(({ hit }) => hit) ? 'HIT' : records.length ? 'POSSIBLE' : 'NO_HIT',
  records,
})
export const notAnswered = (database: DatabaseCode, outcome: 'ERROR' | 'NOT_AUTHORISED'): DatabaseAnswer => ({
  database,
  outcome,
  records: [],
})

/** Reported documents: SLTD. */
export function reportedRecords(asked: AskedDocument, stored: readonly ReportedDocument[]): FoundRecord[] {
  const facts = new Map(stored.map((one) => [one.recordId, one]))
  return matchDocuments(asked, stored).flatMap((match) => {
    const one = facts.get(match.recordId)
    return one && match.band !== 'weak'
      ? [recordOf(match, match.band, { reference: one.reference, owner: one.country, status: one.status })]
      : []
  })
}

/** Whether a document answers for TDAWN: a notice about its bearer is in force. Those of all others on record answer for NOMINAL. */
export const withNotice = ({ notices }: HeldDocument): boolean => notices.some(({ inForce }) => inForce)

/** Documents held on records of persons. The same number of another issuer is another document. */
export function heldRecords(
  { number, country }: AskedDocument,
  stored: readonly HeldDocument[],
): FoundRecord[] {
  const found = stored.map((one): FoundRecord => {
    const same = one.number === number
    const issuer = !country || !one.country ? 'not_compared' : country === one.country ? 'agrees' : 'differs'
    const hit = same && issuer !== 'differs'
    return {
      recordId: one.recordId,
      reference: one.reference,
      match: hit ? (issuer === 'agrees' ? 'identical' : 'strong') : 'possible',
      hit,
      owner: one.owner,
      caution: one.warnings,
      subjectStatus: one.subjectStatus,
      notices: one.notices,
      held: true,
      why: [
        { about: 'document', says: 'agrees', detail: same ? 'number.same' : 'number.alike' },
        { about: 'issuer', says: issuer },
      ],
    }
  })
  // One person has one line, by what is closest.
  const best = found.toSorted((a, b) => Number(b.hit) - Number(a.hit))
  return best.filter(({ recordId }, i) => best.findIndex((other) => other.recordId === recordId) === i)
}

type Facts = {
  reference: string
  owner: string
  status?: string
  caution?: readonly string[]
} & Pick<FoundRecord, 'subjectStatus' | 'notices'>

/** Things that were compared by their numbers: SMV. */
export function thingRecords(matches: readonly Match[], facts: ReadonlyMap<string, Facts>): FoundRecord[] {
  return matches.flatMap((match) => {
    const one = facts.get(match.recordId)
    return one && match.band !== 'weak' ? [recordOf(match, match.band, one)] : []
  })
}

/** Persons: NOMINAL. Without a date of birth that agrees a name is a name. */
export function personRecords(matches: readonly Match[], facts: ReadonlyMap<string, Facts>): FoundRecord[] {
  return matches.flatMap((match) => {
    const one = facts.get(match.recordId)
    if (!one || match.band === 'weak') return []
    const born = match.explanation.features.some(
      ({ key, role }) => key === 'birth' && (role === 'support' || role === 'main'),
    )
    const match_ = born || match.band === 'name-only' ? match.band : 'name-only'
    return [
      {
        ...recordOf(match, match_, one),
        hit: born && isHit(match.band),
        why: whyOf(match.explanation).map(({ about, says }) => ({ about, says })),
      },
    ]
  })
}

/** NOMINAL: who holds the document, then who has the name; who is both has one line that says so. */
export function personsOnFile(holders: readonly FoundRecord[], named: readonly FoundRecord[]): FoundRecord[] {
  const byName = new Map(named.map((record) => [record.recordId, record]))
  const both = holders.map((holder): FoundRecord => {
    const also = byName.get(holder.recordId)
    if (!also) return holder
    byName.delete(holder.recordId)
    const [closer] = [holder, also].toSorted((a, b) => Number(b.hit) - Number(a.hit)) as [FoundRecord]
    return { ...closer, why: [...holder.why, ...also.why] }
  })
  return [...both, ...byName.values()].toSorted((a, b) => Number(b.hit) - Number(a.hit))
}

const isHit = (band: Band) => band === 'identical' || band === 'strong'

function recordOf(
  match: Match,
  band: FoundRecord['match'],
  { reference, owner, status, caution = [], subjectStatus, notices }: Facts,
): FoundRecord {
  return {
    recordId: match.recordId,
    reference,
    match: band,
    hit: isHit(band),
    owner,
    ...(status ? { status } : {}),
    caution,
    why: whyOf(match.explanation),
    ...(notices ? { notices, subjectStatus: subjectStatus ?? null } : {}),
  }
}

function whyOf({ features }: Explanation): Why[] {
  return features.map(({ key, role, detail, query, candidate }) => ({
    about: key,
    says: role === 'contradict' ? 'differs' : role === 'unknown' ? 'not_compared' : 'agrees',
    detail,
    ...(query === undefined || query.includes(':') ? {} : { asked: query }),
    ...(candidate === undefined ? {} : { recorded: candidate }),
  }))
}
