import type pg from 'pg'
import type { Locale } from '@/lib/access/actor'
import { formatControlNumber, parseControlNumber } from '@/lib/identifiers/control-number'
import { contentHash } from '@/lib/notices/content-hash'
import { heardBy } from '@/lib/notices/heard-by'
import { kindOf } from '@/lib/notices/kinds'
import { firstTerm } from '@/lib/notices/retention'
import type { RuleContext } from '@/lib/notices/rule'
import { checkDraft, ruleSetVersion } from '@/lib/notices/rules'
import { summaryOf } from '@/lib/notices/summary'
import type { Translations } from '@/lib/notices/translation'
import type { SeedArtworkRecord } from '../artwork'
import { type Columns, insertRows } from '../bulk'
import { activeBureaus, isActive } from '../people'
import { daysBefore, isoDay, type SeedPerson, seedId } from '../subject'
import { draftOfTold, translationsOf } from './draft'
import { earlierVersion } from './earlier'
import { showExtracts, writePictures } from './pictures-and-extracts'
import { noticesPlan, type Planned, silverQuotas, underPrecheck } from './plan'
import { spoiled } from './spoil'
import { type Doer, sideOfDoer, stepsTo } from './steps'
import { remarks, stories } from './stories'

/** What the notices are about and who works on them. */
export type NoticeSubjects = {
  persons: readonly SeedPerson[]
  works: readonly SeedArtworkRecord[]
  idOf: (person: SeedPerson) => string
  idOfWork: (work: SeedArtworkRecord) => string
  officerIds: ReadonlyMap<string, string>
}

/** When the heads of bureaus who are not in the cast were hired. */
const hired = new Date('2026-01-05T08:00:00Z')

/** Writes the notices of the demonstration with their versions, events, pictures and public extracts; answers their ids. */
export async function writeNotices(
  db: pg.ClientBase,
  now: Date,
  subjects: NoticeSubjects,
): Promise<string[]> {
  const officers = await writeHeads(db, subjects.officerIds)
  const numbers = new Map<string, number>()
  const plan = noticesPlan(subjects.persons, subjects.works)
  const ids = new Map(
    plan.map((each) => [each.key, seedId(`notice ${each.key}`, daysBefore(now, each.daysAgo))]),
  )
  // Numbers run by the order in which notices were published.
  const inOrder = plan.toSorted((a, b) => b.daysAgo - a.daysAgo)
  const written = inOrder.map((planned, i) => rowsOfNotice(planned, i, now, subjects, officers, ids, numbers))
  await insertRows(db, '"NoticeTerms"', termColumns, terms, 'on conflict ("bureau") do nothing')
  await insertRows(
    db,
    '"Notice"',
    noticeColumns,
    written
      .map(({ notice }) => notice)
      .toSorted((a, b) => Number(a.amendsId !== null) - Number(b.amendsId !== null)),
  )
  await insertRows(
    db,
    '"NoticeVersion"',
    versionColumns,
    written.flatMap(({ planned, notice, version }) => [
      ...(planned.revised && notice.publishedAt ? [earlierVersion(version, notice.publishedAt)] : []),
      version,
    ]),
  )
  await insertRows(
    db,
    '"NoticeEvent"',
    eventColumns,
    written.flatMap(({ events }) => events),
  )
  await writePictures(db, written)
  await db.query(
    `insert into acl.notice_serial as s (letter, year, last) select x.letter, x.year, x.last from jsonb_to_recordset($1::jsonb) as x(letter text, year int, last int)
     on conflict on constraint notice_serial_pkey do update set last = greatest(s.last, excluded.last)`,
    [
      JSON.stringify(
        [...numbers].map(([key, last]) => ({
          letter: key.split(' ')[0],
          year: Number(key.split(' ')[1]),
          last,
        })),
      ),
    ],
  )
  await showExtracts(db, written)
  return [...ids.values()]
}

function rowsOfNotice(
  planned: Planned,
  index: number,
  now: Date,
  { idOf, idOfWork }: NoticeSubjects,
  officers: (owner: string, by: Doer) => Officer,
  ids: ReadonlyMap<string, string>,
  numbers: Map<string, number>,
) {
  const { key, type, form, state, owner, person, work } = planned
  const id = ids.get(key) ?? ''
  const steps = stepsTo(state, form, planned.remark)
  const last = daysBefore(now, planned.daysAgo)
  // A day for each step: the last one happened when the plan says.
  const moments = steps.map((_, i) => new Date(last.getTime() - (steps.length - 1 - i) * 26 * 3_600_000))
  const begun = new Date((moments[0] ?? last).getTime() - 40 * 3_600_000)
  const language: Locale = work ? 'en' : isActive(owner) ? activeBureaus[owner].lang : 'en'
  const author = officers(owner, 'author')
  const subjectId = person ? idOf(person) : work ? idOfWork(work) : null
  const pictured = (person && person.photos.length > 0) || work?.noPicture === null
  const picture = pictured ? seedId(`notice picture ${key}`, begun) : undefined
  const list = stories[type]
  const story = list[planned.story % list.length] ?? { texts: {} }
  const whole = draftOfTold({
    type,
    form,
    owner,
    language,
    story,
    reference: `${owner}-${begun.getUTCFullYear()}-${String(100 + ((index * 71) % 900))}`,
    ...(person && subjectId ? { person: { told: person, record: subjectId } } : {}),
    ...(work && subjectId ? { work: { told: work, record: subjectId } } : {}),
    ...(picture ? { picture } : {}),
    by: author.id,
    at: begun,
    today: now,
    ...(planned.extract ? { extract: true } : {}),
    ...(planned.withheldFrom ? { withheldFrom: planned.withheldFrom } : {}),
  })
  const draft = planned.defect ? spoiled(whole, planned.defect) : whole
  const context: RuleContext = {
    now,
    requester: {
      kind: owner === 'UN' ? 'un_committee' : 'bureau',
      country: owner,
      precheck: owner === underPrecheck,
    },
    silver: { participates: owner in silverQuotas, left: 1 },
  }
  const checks = checkDraft(draft, context)
  const hash = contentHash(draft)
  const at = (act: string) => moments[steps.findIndex((each) => each.act === act)] ?? null
  const frozenAt = at('hand_over')
  const submittedAt = at('submit') ?? at('send')
  const publishedAt = at('publish') ?? (state === 'held' ? null : at('send'))
  const isTranslated = publishedAt !== null || state === 'approved'
  const translations: Translations = isTranslated ? translationsOf(draft, story) : {}
  const term = steps.findIndex(({ until }) => until !== undefined)
  const dueAt =
    term < 0 || term !== steps.length - 1
      ? null
      : new Date((moments[term] ?? now).getTime() + (steps[term]?.until ?? 0) * 86_400_000)
  const ended = ['withdrawn', 'cancelled', 'refused', 'revoked'].includes(state) ? last : null
  const people: Record<string, string[]> = { author: [author.id] }
  for (const { as, by } of steps)
    if (as) people[as] = [...new Set([...(people[as] ?? []), officers(owner, by).id])]
  const keptUntil = publishedAt
    ? planned.endsIn === undefined
      ? firstTerm(publishedAt)
      : isoDay(daysBefore(now, -planned.endsIn))
    : null
  const present = planned.revised ? 2 : 1
  const claimed = ['quality_review', 'legal_review', 'second_legal_review'].includes(state) && index % 2 === 0
  return {
    planned,
    draft,
    subjectId,
    picture,
    notice: {
      id,
      form,
      type,
      request: `NTC-${begun.getUTCFullYear()}-${String((17_400_311 + index * 3_700_417) % 100_000_000).padStart(8, '0')}`,
      ...numbersOf(planned, publishedAt, numbers),
      owner,
      tenantCode: author.tenant,
      officerId: author.id,
      state,
      hash,
      version: present,
      published: publishedAt ? present : null,
      amendsId: planned.amends ? (ids.get(planned.amends) ?? null) : null,
      subjectId,
      ...summaryOf(draft, checks, context),
      translated: isTranslated,
      people,
      since: last,
      dueAt,
      keptUntil,
      prompted:
        planned.endsIn === undefined ? [] : [180, 90, 30, 7].filter((days) => days >= (planned.endsIn ?? 0)),
      submittedAt,
      publishedAt,
      changedAt: publishedAt ? last : null,
      endedAt: ended,
      claimedBy: claimed ? officers(owner, state === 'quality_review' ? 'sun' : 'beatriz').id : null,
      claimedAt: claimed ? last : null,
      createdAt: begun,
    },
    version: {
      noticeId: id,
      version: present,
      draft,
      hash,
      savedBy: author.id,
      savedAt: frozenAt ?? last,
      createdAt: begun,
      checks: frozenAt ? checks : null,
      ruleSet: frozenAt ? ruleSetVersion : null,
      frozenAt,
      handedAt: submittedAt,
      publishedAt: null as Date | null,
      why: planned.amends || planned.revised ? remarks.amendment[language] : null,
      translations,
    },
    events: steps.map(({ act, from, to, by, says, until }, i) => {
      const officer = officers(owner, by)
      const moment = moments[i] ?? last
      return {
        id: seedId(`notice ${key} event ${i}`, moment),
        noticeId: id,
        at: moment,
        side: sideOfDoer(by),
        tenantCode: officer.tenant,
        tenantRoot: officer.root,
        officerId: officer.id,
        act,
        reason:
          act === 'refuse' || act === 'revoke' || act === 'ask_cancellation'
            ? (planned.reason ?? 'facts_unclear')
            : null,
        until: until === undefined ? null : new Date(moment.getTime() + until * 86_400_000),
        fromState: from,
        toState: to,
        version: 1,
        audience: heardBy(act),
        text: says ? remarks[says][language] : '',
        once: seedId(`notice ${key} once ${i}`, moment),
      }
    }),
  }
}

/** The control number and the file number of a notice that was published, in the order of their letters and years. */
function numbersOf({ type, number }: Planned, publishedAt: Date | null, numbers: Map<string, number>) {
  if (!publishedAt) return { number: null, fileNumber: null }
  const year = publishedAt.getUTCFullYear()
  const draw = (letter: string) => {
    const next = (numbers.get(`${letter} ${year}`) ?? 0) + 1
    numbers.set(`${letter} ${year}`, next)
    return next
  }
  const { letter } = kindOf(type)
  const given = number === undefined ? undefined : parseControlNumber(number)
  return {
    number: formatControlNumber(
      given ?? { letter, serial: draw(letter), month: publishedAt.getUTCMonth() + 1, year },
    ),
    fileNumber: `${year}/${String(draw('#')).padStart(5, '0')}`,
  }
}

type Officer = { id: string; tenant: string; root: string }

/** Who stands for whom: members of the cast, and heads of bureaus who never sign in. */
async function writeHeads(
  db: pg.ClientBase,
  officerIds: ReadonlyMap<string, string>,
): Promise<(owner: string, by: Doer) => Officer> {
  const made = [...Object.keys(activeBureaus), 'UN'].flatMap((owner) =>
    (['head', 'deputy', ...(owner === 'UN' ? ['author'] : [])] as const).map((post) => ({
      id: seedId(`officer ${post} ${owner}`, hired),
      tenantCode: owner,
      identifier: `${post}.${owner.toLowerCase()}@seed.example.org`,
      name: `${post === 'deputy' ? 'Deputy head' : post === 'head' ? 'Head' : 'Secretary'} of ${owner}`,
      roles: ['officer', 'supervisor'],
      clearance: 1,
      locale: isActive(owner) ? activeBureaus[owner].lang : 'en',
      createdAt: hired,
    })),
  )
  await insertRows(
    db,
    '"Officer"',
    {
      id: 'uuid',
      tenantCode: 'text',
      identifier: 'text',
      name: 'text',
      roles: 'text[]',
      clearance: 'int4',
      locale: 'text',
      createdAt: 'timestamptz',
    },
    made,
    'on conflict do nothing',
  )
  const castId = (who: string) => officerIds.get(who) ?? ''
  const heads: Record<string, string> = { MA: castId('rachid'), UA: castId('yuliia') }
  const deputies: Record<string, string> = { MA: castId('hanae') }
  const idOf = (post: string, owner: string) => seedId(`officer ${post} ${owner}`, hired)
  return (owner, by) => {
    if (by === 'sun' || by === 'beatriz' || by === 'anneke')
      return { id: castId(by), tenant: 'GS', root: 'GS' }
    if (by === 'reader')
      return owner === 'FR'
        ? { id: castId('lucia'), tenant: 'ES', root: 'ES' }
        : { id: castId('paul'), tenant: 'FR', root: 'FR' }
    const id =
      by === 'author'
        ? isActive(owner)
          ? castId(activeBureaus[owner].by)
          : idOf('author', owner)
        : by === 'head'
          ? (heads[owner] ?? idOf('head', owner))
          : (deputies[owner] ?? idOf('deputy', owner))
    return { id, tenant: owner, root: owner }
  }
}

const terms = [
  ...Object.entries(silverQuotas).map(([bureau, silverQuota]) => ({ bureau, silverQuota, precheck: false })),
  { bureau: underPrecheck, silverQuota: null, precheck: true },
]
const termColumns = { bureau: 'text', silverQuota: 'int4', precheck: 'bool' } as const satisfies Columns

const noticeColumns = {
  id: 'uuid',
  form: 'text',
  type: 'text',
  request: 'text',
  number: 'text',
  fileNumber: 'text',
  owner: 'text',
  tenantCode: 'text',
  officerId: 'uuid',
  state: 'text',
  hash: 'text',
  version: 'int4',
  published: 'int4',
  amendsId: 'uuid',
  subjectId: 'uuid',
  caption: 'text',
  language: 'text',
  reference: 'text',
  urgent: 'bool',
  complete: 'bool',
  flagged: 'bool',
  flags: 'text[]',
  held: 'bool',
  translated: 'bool',
  people: 'jsonb',
  withheldFrom: 'text[]',
  onlyTo: 'text[]',
  keys: 'text[]',
  since: 'timestamptz',
  dueAt: 'timestamptz',
  keptUntil: 'date',
  prompted: 'int4[]',
  submittedAt: 'timestamptz',
  publishedAt: 'timestamptz',
  changedAt: 'timestamptz',
  endedAt: 'timestamptz',
  claimedBy: 'uuid',
  claimedAt: 'timestamptz',
  createdAt: 'timestamptz',
} as const satisfies Columns

const versionColumns = {
  noticeId: 'uuid',
  version: 'int4',
  draft: 'jsonb',
  hash: 'text',
  savedBy: 'uuid',
  savedAt: 'timestamptz',
  createdAt: 'timestamptz',
  checks: 'jsonb',
  ruleSet: 'text',
  frozenAt: 'timestamptz',
  handedAt: 'timestamptz',
  publishedAt: 'timestamptz',
  why: 'text',
  translations: 'jsonb',
} as const satisfies Columns

const eventColumns = {
  id: 'uuid',
  noticeId: 'uuid',
  at: 'timestamptz',
  side: 'text',
  tenantCode: 'text',
  tenantRoot: 'text',
  officerId: 'uuid',
  act: 'text',
  reason: 'text',
  until: 'timestamptz',
  fromState: 'text',
  toState: 'text',
  version: 'int4',
  audience: 'text',
  text: 'text',
  once: 'uuid',
} as const satisfies Columns
