import type pg from 'pg'
import { clocksAfter, clocksAtStart, type HitClock } from '@/lib/hits/clocks'
import { urgencies } from '@/lib/hits/codes'
import { answersFor } from '@/lib/hits/hit-view'
import { seenOf } from '@/lib/hits/seen'
import { transitionOf } from '@/lib/hits/transitions'
import { recordStatement } from '@/lib/records/record-sql'
import type { RecordView } from '@/lib/records/record-view'
import { insertRows } from './bulk'
import { type CastKey, cast } from './cast'
import { atHandOfTold, type ToldHit, toldHits } from './hits-told'
import { seedId } from './subject'

/**
 * Writes the told hits as they would have come about: their clocks are reckoned by the rules, from the moment of the seed
 * backwards. Answers how many.
 */
export async function writeHits(
  db: pg.ClientBase,
  now: Date,
  officerIds: ReadonlyMap<string, string>,
): Promise<number> {
  const { rows } = await db.query<{ page: { record: RecordView } }>(
    `select (${recordStatement.replace('$1::uuid', 'x."id"')}) as "page" from "Record" x where x."reference" = any ($1)`,
    [toldHits.map(({ about }) => about)],
  )
  const records = new Map(rows.map(({ page: { record } }) => [record.reference, record]))
  const written = toldHits.flatMap((told, index) => {
    const record = records.get(told.about)
    return record ? [rowsOfHit(told, index, record, now, officerIds)] : []
  })
  await insertRows(
    db,
    '"Hit"',
    hitColumns,
    written.map(({ hit }) => hit),
  )
  await insertRows(
    db,
    '"HitContent"',
    contentColumns,
    written.map(({ content }) => content),
  )
  const events = written.flatMap((each) => each.events)
  await insertRows(db, '"HitEvent"', eventColumns, events)
  await insertRows(
    db,
    '"HitText"',
    { eventId: 'uuid', hitId: 'uuid', text: 'text' },
    events.flatMap(({ id, hitId, text }) => (text ? [{ eventId: id, hitId, text }] : [])),
  )
  return written.length
}

function rowsOfHit(
  told: ToldHit,
  index: number,
  record: RecordView,
  now: Date,
  officerIds: ReadonlyMap<string, string>,
) {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  const openedAt = ago(told.minutesAgo)
  const id = seedId(`hit ${told.key}`, openedAt)
  const idOf = (who: CastKey) => officerIds.get(who) ?? null
  const rootOf = (who: CastKey) => cast[who].bureau.split('-')[0] ?? ''
  const begins = told.origin === 'machine' ? 'to_check' : (told.begins ?? 'asked')
  const holdUntil = told.hold === undefined ? null : new Date(openedAt.getTime() + told.hold * 60_000)
  let clock: HitClock = clocksAtStart(begins, told.urgency, openedAt, holdUntil)
  let version = 1
  const result = {
    answer: null as string | null,
    action: null as string | null,
    outcome: null as string | null,
  }
  const event = (key: string, at: Date, who: CastKey, rest: object) => ({
    id: seedId(`hit ${told.key} ${key}`, at),
    hitId: id,
    at,
    tenantCode: cast[who].bureau,
    officerId: idOf(who),
    once: seedId(`hit ${told.key} ${key} once`, at),
    code: null as string | null,
    until: null as Date | null,
    fromState: null as string | null,
    text: '',
    ...rest,
  })
  const events = [
    event('opened', openedAt, told.by, {
      side: 'querying',
      kind: { to_check: 'found', unsure: 'questioned', asked: 'opened' }[begins],
      code: told.urgency,
      toState: begins,
      text: told.text ?? '',
    }),
  ]
  for (const [n, { minutesAgo, by, action, codes = [], text = '', until }] of (told.steps ?? []).entries()) {
    const at = ago(minutesAgo)
    const fromState = clock.state
    const end = until === undefined ? null : new Date(at.getTime() + until * 60_000)
    if (action !== 'message') {
      const urgency = urgencies.find((each) => each === codes[0])
      clock = { ...clock, ...clocksAfter(clock, action, at, end, urgency) }
      version += 1
      if (action === 'confirm') result.answer = codes[0] ?? null
      if (action === 'confirm_changed' || action === 'not_same') result.answer = action
      if (action === 'record_action') result.action = codes[0] ?? null
      if (action === 'close') result.outcome = codes[0] ?? null
    }
    const side =
      action === 'message'
        ? rootOf(by) === rootOf(told.by)
          ? 'querying'
          : 'source'
        : transitionOf(action).side
    events.push(
      event(`step ${n}`, at, by, {
        side,
        kind: action,
        code: codes.join(' ') || null,
        until: end,
        fromState,
        toState: clock.state,
        text,
      }),
    )
  }
  return {
    hit: {
      id,
      number: `HIT-${openedAt.getUTCFullYear()}-${String((10_200_417 + index * 7_310_233) % 100_000_000).padStart(8, '0')}`,
      origin: told.origin ?? 'officer',
      subjectId: record.id,
      type: record.type,
      level: record.level,
      querying: rootOf(told.by),
      tenantCode: cast[told.by].bureau,
      source: answersFor(record.owner),
      openedBy: idOf(told.by),
      openedAt,
      version,
      ...clock,
      ...result,
    },
    content: {
      hitId: id,
      snapshot: seenOf(record),
      atHand: atHandOfTold(told),
      circumstances: {
        place: told.place,
        at: openedAt.toISOString(),
        presence: told.presence,
        unit: told.unit ?? '',
        holdUntil: holdUntil?.toISOString() ?? null,
      },
      caseReference: `${rootOf(told.by)}-2026-${String(417 + index * 31)}`,
    },
    events,
  }
}

const moments = {
  askedAt: 'timestamptz',
  acknowledgedAt: 'timestamptz',
  answeredAt: 'timestamptz',
  closedAt: 'timestamptz',
  since: 'timestamptz',
  dueAt: 'timestamptz',
  confirmBy: 'timestamptz',
  escalateAt: 'timestamptz',
  headsAt: 'timestamptz',
  holdUntil: 'timestamptz',
} as const

const hitColumns = {
  id: 'uuid',
  number: 'text',
  origin: 'text',
  subjectId: 'uuid',
  type: 'text',
  level: 'int4',
  querying: 'text',
  tenantCode: 'text',
  source: 'text',
  openedBy: 'uuid',
  openedAt: 'timestamptz',
  state: 'text',
  urgency: 'text',
  version: 'int4',
  ...moments,
  waitsFor: 'text',
  answer: 'text',
  action: 'text',
  outcome: 'text',
} as const

const contentColumns = {
  hitId: 'uuid',
  snapshot: 'jsonb',
  atHand: 'jsonb',
  circumstances: 'jsonb',
  caseReference: 'text',
} as const

const eventColumns = {
  id: 'uuid',
  hitId: 'uuid',
  at: 'timestamptz',
  side: 'text',
  tenantCode: 'text',
  officerId: 'uuid',
  kind: 'text',
  code: 'text',
  until: 'timestamptz',
  fromState: 'text',
  toState: 'text',
  once: 'uuid',
} as const
