import type { Actor } from '@/lib/access/actor'
import { generalSecretariat, tenantByCode } from '@/lib/bureaus/tenants'
import type { RecordTypeCode } from '@/lib/identifiers/record-references'
import type { AtHand, Circumstances } from './at-hand'
import { type Duty, dutiesOf, type HitClock, isEscalated, stageOf } from './clocks'
import type { HitState, Side, Urgency } from './codes'
import { type Compared, compareAtHand } from './compare'
import type { PairSpans } from './pair-clocks'
import type { Seen } from './seen'
import { type HitAction, stateAfter, stepsOf } from './transitions'

/** A hit as the database says it: moments as ISO 8601 text, contents only for its two sides. */
export type HitRow = {
  id: string
  number: string
  origin: 'officer' | 'machine'
  subjectId: string | null
  type: RecordTypeCode
  querying: string
  /** The office of the querying country that opened it. */
  tenantCode: string
  source: string
  openedAt: string
  state: HitState
  urgency: Urgency
  version: number
  askedAt: string | null
  acknowledgedAt: string | null
  answeredAt: string | null
  closedAt: string | null
  waitsFor: 'querying' | 'source' | null
  since: string
  dueAt: string | null
  confirmBy: string | null
  escalateAt: string | null
  headsAt: string | null
  holdUntil: string | null
  remindedAt: string | null
  escalatedAt: string | null
  headsToldAt: string | null
  answer: string | null
  action: string | null
  outcome: string | null
  /** What counts between the two where it is not as usual, and whose word it is. */
  agreed: PairSpans | null
  /** Its owner is told nothing (R-HIT-3). */
  silent: boolean
}

/** One line of the queue. */
export type HitLine = HitRow & {
  caption: string | null
  reference: string | null
  place: string | null
}

export type HitEventView = {
  id: string
  at: string
  side: Side | 'clock'
  tenant: string
  /** Name of the officer, inside his own bureau. */
  officer: string | null
  kind: string
  code: string | null
  until: string | null
  text: string | null
}

export type HitContentRow = {
  snapshot: Seen
  atHand: AtHand
  circumstances: Circumstances
  caseReference: string
}

/** What a queue shows of one hit beside its row. */
export type QueueItem = HitLine & {
  sides: Side[]
  duties: Duty[]
  stage: ReturnType<typeof stageOf>
  escalated: boolean
}

/** Everything that the page of one hit needs. */
export type HitView = {
  hit: HitRow
  sides: Side[]
  content: HitContentRow | null
  compared: Compared[]
  events: HitEventView[]
  duties: Duty[]
  stage: ReturnType<typeof stageOf>
  escalated: boolean
  /** What this reader can do now. */
  steps: HitAction[]
  /** Whether he can write to the other side. */
  writes: boolean
  /** The record as it stands, when it still exists for the reader. */
  present: { version: number; status: string; type: RecordTypeCode } | null
  /** What must be said with every hit (R-HIT-1): part of it, not of the page. */
  caveat: { owner: string; thing: boolean }
  now: Date
}

/** The sides on which an officer stands; of neither country, the command centre alone. */
export function sidesOf(
  { root, roles }: Pick<Actor, 'root' | 'roles'>,
  hit: Pick<HitRow, 'querying' | 'source'>,
): Side[] {
  const sides: Side[] = []
  if (root === hit.querying) sides.push('querying')
  // A border post asks; it does not answer for its country's records.
  if (root === hit.source && roles.some((role) => role !== 'frontline')) sides.push('source')
  if (roles.includes('gs_command') && root === generalSecretariat) sides.push('gs')
  return sides
}

/**
 * The bureau that answers for a record: its owner, where that is a bureau. Bodies that have no desk of their own (the Security
 * Council) are answered for by the General Secretariat.
 */
export function answersFor(owner: string): string {
  const kind = tenantByCode(owner)?.kind
  return kind === undefined || kind === 'ncb' || kind === 'sub_bureau' ? owner : generalSecretariat
}

/** The clocks of a row, to be compared with the time. */
export function clockOf(row: HitRow): HitClock {
  const date = (text: string | null) => (text === null ? null : new Date(text))
  return {
    state: row.state,
    urgency: row.urgency,
    askedAt: date(row.askedAt),
    acknowledgedAt: date(row.acknowledgedAt),
    answeredAt: date(row.answeredAt),
    closedAt: date(row.closedAt),
    waitsFor: row.waitsFor,
    since: new Date(row.since),
    dueAt: date(row.dueAt),
    confirmBy: date(row.confirmBy),
    escalateAt: date(row.escalateAt),
    headsAt: date(row.headsAt),
    holdUntil: date(row.holdUntil),
    remindedAt: date(row.remindedAt),
    escalatedAt: date(row.escalatedAt),
    headsToldAt: date(row.headsToldAt),
  }
}

export function queueItem(line: HitLine, actor: Pick<Actor, 'root' | 'roles'>, now: Date): QueueItem {
  const clock = clockOf(line)
  return {
    ...line,
    sides: sidesOf(actor, line),
    duties: dutiesOf(clock, now),
    stage: stageOf(clock, now),
    escalated: isEscalated(clock, now),
  }
}

export function viewOf(
  read: { hit: HitRow; content: HitContentRow | null; events: HitEventView[]; present: HitView['present'] },
  actor: Pick<Actor, 'root' | 'roles'>,
  now: Date,
): HitView {
  const { hit, content, present } = read
  const clock = clockOf(hit)
  const sides = sidesOf(actor, hit)
  const escalated = isEscalated(clock, now)
  const versions = content ? { seen: content.snapshot.version, present: present?.version ?? null } : undefined
  return {
    ...read,
    sides,
    compared: content ? compareAtHand(content.atHand, content.snapshot, now) : [],
    duties: dutiesOf(clock, now, versions),
    stage: stageOf(clock, now),
    escalated,
    steps: stepsOf({ state: hit.state, escalated }, sides, isBureau(actor)).filter(
      (action) => !hit.silent || stateAfter(action, hit.state) === 'closed',
    ),
    writes: hit.state !== 'closed' && !hit.silent && sides.some((side) => side !== 'gs'),
    caveat: {
      owner: content?.snapshot.owner ?? hit.source,
      thing: hit.type !== 'person' && hit.type !== 'organisation',
    },
    now,
  }
}

/** Everybody but the front line: closing and withdrawing are the bureau's. */
export const isBureau = ({ roles }: Pick<Actor, 'roles'>) => roles.some((role) => role !== 'frontline')
