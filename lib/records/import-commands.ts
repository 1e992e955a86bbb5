import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { conflict } from '@/lib/errors'
import { endListedNotices, keepListedNotices } from '@/lib/notices/listed-commands'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { fileSubject, unfileSubject } from '@/lib/search/write'
import { digestOf, type ImportSubject, rowsOf, searchableOf, subjectSchema } from './import-subject'

/** Records in one transaction: an interrupted import repeats at most these, and the log has one event for them. */
export const importBatchLimit = 50

export type ImportOutcome = { added: string[]; changed: string[]; unchanged: number }

const reason = z.string().min(1).max(200)

/**
 * Enters or updates records of the caller's own bureau by their source reference. What a record already says is left
 * alone; a difference becomes its next version, with `reason`; a record that had ceased and is listed again is in force again.
 */
export const importRecords = defineOperation({
  name: 'record.import',
  permission: 'record.import',
  input: z.strictObject({ reason, subjects: z.array(subjectSchema).min(1).max(importBatchLimit) }),
  timeoutMs: 60_000,
  run: async (context, { reason, subjects }): Promise<ImportOutcome> => {
    context.authorize({ owner: context.actor.root })
    const known = await knownBy(
      context,
      subjects.map(({ sourceReference }) => sourceReference),
    )
    const outcome: ImportOutcome = { added: [], changed: [], unchanged: 0 }
    const listed: { recordId: string; subject: ImportSubject }[] = []
    const enter = (list: string[], recordId: string, subject: ImportSubject) => {
      list.push(recordId)
      listed.push({ recordId, subject })
    }
    for (const subject of subjects) {
      const before = known.get(subject.sourceReference)
      if (!before) enter(outcome.added, await add(context, subject, reason), subject)
      else if (before.digest !== digestOf(subject) || before.status !== 'published') {
        enter(outcome.changed, await change(context, before, subject, reason), subject)
      } else {
        outcome.unchanged++
        listed.push({ recordId: before.id, subject })
      }
    }
    await keepListedNotices(context, listed)
    return outcome
  },
  audit: (_, { added, changed, unchanged }) => ({
    subjects: [...added, ...changed],
    details: { added: added.length, changed: changed.length, unchanged },
  }),
})

/** Source references of the caller's own records in force, so that an import can say which of them its list no longer has. */
export const listImported = defineOperation({
  name: 'record.list-imported',
  permission: 'record.import',
  input: z.strictObject({}),
  run: async ({
    db,
    actor,
    authorize,
  }): Promise<{ id: string; sourceReference: string; caption: string }[]> => {
    authorize({ owner: actor.root })
    const rows = await db.record.findMany({
      where: { owner: actor.root, status: 'published', sourceReference: { not: null } },
      select: { id: true, sourceReference: true, caption: true },
      orderBy: { sourceReference: 'asc' },
    })
    return rows.map(({ sourceReference, ...row }) => ({ ...row, sourceReference: sourceReference ?? '' }))
  },
  audit: (_, rows) => ({ details: { records: rows.length } }),
})

/** Ends records of the caller's own bureau: they leave the search, their history stays with the reason. */
export const ceaseRecords = defineOperation({
  name: 'record.cease-imported',
  permission: 'record.import',
  input: z.strictObject({ reason, ids: z.array(z.uuid()).min(1).max(importBatchLimit) }),
  timeoutMs: 60_000,
  run: async (context, { reason, ids }): Promise<string[]> => {
    const { db, sql, actor, now, authorize } = context
    authorize({ owner: actor.root })
    const records = await db.record.findMany({
      where: { id: { in: ids }, owner: actor.root, status: 'published' },
      select: { id: true, rowId: true, version: true },
    })
    for (const { id, rowId, version } of records) {
      const last = await db.recordVersion.findFirst({
        where: { recordId: id, version },
        select: { snapshot: true },
      })
      await db.record.updateMany({
        where: { id, version },
        data: { status: 'ceased', version: version + 1, updatedAt: now },
      })
      await db.recordVersion.createMany({
        data: [
          {
            recordId: id,
            version: version + 1,
            at: now,
            officerId: actor.officerId,
            reason,
            snapshot: ceased(last?.snapshot),
          },
        ],
      })
      await unfileSubject(sql, Number(rowId))
    }
    await endListedNotices(
      context,
      records.map(({ id }) => id),
    )
    return records.map(({ id }) => id)
  },
  audit: (_, ids) => ({ subjects: ids, details: { records: ids.length } }),
})

type Known = { id: string; rowId: bigint; version: number; status: string; digest: string | undefined }

async function knownBy({ db, actor }: Context, references: string[]): Promise<Map<string, Known>> {
  const rows = await db.record.findMany({
    where: { owner: actor.root, sourceReference: { in: references } },
    select: {
      id: true,
      rowId: true,
      version: true,
      status: true,
      sourceReference: true,
      person: { select: { provenance: true } },
      organisation: { select: { provenance: true } },
    },
  })
  return new Map(
    rows.map(({ sourceReference, person, organisation, ...row }) => [
      sourceReference ?? '',
      { ...row, digest: kept.safeParse(person?.provenance ?? organisation?.provenance).data?.listing.digest },
    ]),
  )
}
const kept = z.object({ listing: z.object({ digest: z.string() }) })

async function add(context: Context, subject: ImportSubject, reason: string): Promise<string> {
  const { db, actor, now } = context
  const rows = rowsOf(subject, actor.root, retentionFrom(now))
  const made = await enterSpine(context, subject, rows.record)
  if (subject.type === 'person') await db.person.createMany({ data: [{ recordId: made.id, ...rows.person }] })
  else await db.organisation.createMany({ data: [{ recordId: made.id, ...rows.organisation }] })
  await details(context, { ...made, version: 1 }, subject, rows, reason)
  return made.id
}

/** Tries to draw a number of nine digits that is free; a bureau with a hundred million records needs two. */
const draws = 5

/**
 * The row of the spine under the number of the source, or a drawn one where the bureau has given that number away.
 * @throws Answer `conflict` when the source reference is taken: another import enters the same records at this moment
 */
async function enterSpine(
  { db, actor, now }: Context,
  subject: ImportSubject,
  facts: ReturnType<typeof rowsOf>['record'],
): Promise<{ id: string; rowId: bigint }> {
  const prefix = subject.type === 'person' ? 'PER' : 'ORG'
  const year = subject.listing.listedOn?.slice(0, 4) ?? now.getUTCFullYear()
  const ofSource = (subject.listing.dataId || subject.sourceReference).replace(/\D/g, '').slice(0, 9)
  for (let draw = 0; draw < draws; draw++) {
    const number = draw === 0 ? ofSource.padStart(6, '0') : String(randomInt(1e9)).padStart(9, '0')
    const [made] = await db.record.createManyAndReturn({
      data: [
        {
          ...facts,
          type: subject.type,
          owner: actor.root,
          reference: `${prefix}-${year}-${number}`,
          createdAt: now,
          updatedAt: now,
          validatedAt: now,
        },
      ],
      select: { id: true, rowId: true },
      // What the bureau already has is an answer, not a fault.
      skipDuplicates: true,
    })
    if (made) return made
  }
  throw conflict('reference_taken')
}

async function change(
  context: Context,
  before: Known,
  subject: ImportSubject,
  reason: string,
): Promise<string> {
  const { db, actor, now } = context
  const rows = rowsOf(subject, actor.root, retentionFrom(now))
  const version = before.version + 1
  const recordId = before.id
  const { count } = await db.record.updateMany({
    where: { id: recordId, version: before.version },
    data: { ...rows.record, version, updatedAt: now, validatedAt: now },
  })
  if (count === 0) throw conflict('reference_taken')
  if (subject.type === 'person') await db.person.updateMany({ where: { recordId }, data: rows.person })
  else await db.organisation.updateMany({ where: { recordId }, data: rows.organisation })
  await db.recordName.deleteMany({ where: { recordId } })
  await db.birthDate.deleteMany({ where: { recordId } })
  await db.personDocument.deleteMany({ where: { recordId } })
  await details(context, { id: recordId, rowId: before.rowId, version }, subject, rows, reason)
  return recordId
}

async function details(
  { db, sql, actor, now }: Context,
  { id: recordId, rowId, version }: { id: string; rowId: bigint; version: number },
  subject: ImportSubject,
  { names, births, documents, snapshot }: ReturnType<typeof rowsOf>,
  reason: string,
) {
  const dated = { recordId, recordedAt: now }
  await db.recordName.createMany({ data: names.map((name) => ({ ...name, ...dated })) })
  if (births.length > 0)
    await db.birthDate.createMany({ data: births.map((birth) => ({ ...birth, ...dated })) })
  if (documents.length > 0)
    await db.personDocument.createMany({ data: documents.map((document) => ({ ...document, ...dated })) })
  await db.recordVersion.createMany({
    data: [{ recordId, version, at: now, officerId: actor.officerId, reason, snapshot: json(snapshot) }],
  })
  await fileSubject(sql, Number(rowId), searchableOf(subject))
}

/** Five years from the day on which the source last stated the data (R-RET-1). */
function retentionFrom(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear() + 5, now.getUTCMonth(), now.getUTCDate()))
}

const json = (value: object) => JSON.parse(JSON.stringify(value))

function ceased(snapshot: unknown) {
  const parsed = z.looseObject({ record: z.looseObject({}) }).safeParse(snapshot)
  return parsed.success ? json({ ...parsed.data, record: { ...parsed.data.record, status: 'ceased' } }) : {}
}
