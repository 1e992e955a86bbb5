import { z } from 'zod'
import { digest, openedOrNull, seal } from '@/lib/auth/seal'
import { nationalityNamed } from '@/lib/bureaus/countries'
import { secret } from '@/lib/config'
import { conflict, notFound } from '@/lib/errors'
import { type Context, defineOperation } from '@/lib/operation/operation'
import { canonicalText } from '@/lib/search/asked'
import { failedOf, findEverywhere } from '@/lib/search/find-everywhere'
import { type KeptMatch, keptMatches, readLine } from './line'
import { mostLines } from './split'

/** Lines of one step, and the milliseconds after which a step begins no further line: transactions stay small. */
const linesOfStep = 10
const stepMs = 600

/** Answers the next few lines of a check. The job's own way in; it finds nothing to do when the check was stopped. */
export const workOnList = defineOperation({
  name: 'list.work',
  permission: 'list.keep',
  input: z.strictObject({ id: z.uuid('list_unknown') }),
  timeoutMs: 20_000,
  run: async (context, { id }) => {
    const check = await ownCheck(context, id)
    const lines = check.state === 'open' ? await waitingLines(context, id) : []
    const until = performance.now() + stepMs
    const answers: AnsweredLine[] = []
    // One after the other: they share the connection of this transaction.
    for (const line of lines) {
      if (answers.length && performance.now() > until) break
      answers.push(await answered(context, line))
    }
    const left = answers.length ? await writeAnswers(context, id, answers) : 0
    return { id, number: check.number, answers, left }
  },
  audit: (_, { id, number, answers, left }) => ({
    subjects: subjectsOf(answers),
    details: { list: id, number, lines: answers.length, left, ...failedDetail(answers) },
  }),
})

/** Reads one line otherwise, as its officer chose, and answers it anew at once. */
export const rereadLine = defineOperation({
  name: 'list.reread',
  permission: 'list.keep',
  input: z.strictObject({
    id: z.uuid('list_unknown'),
    ordinal: z.coerce.number().pipe(z.int().min(1).max(mostLines)),
    as: z.string('reading_missing').min(1, 'reading_missing').max(40),
  }),
  run: async (context, { id, ordinal, as }) => {
    const check = await ownCheck(context, id)
    if (check.state === 'expired') throw conflict('list_expired')
    const [line] = await context.db.$queryRaw<Waiting[]>`
      select "ordinal", "text" from "ListLine" where "checkId" = ${id}::uuid and "ordinal" = ${ordinal} for update`
    if (!line) throw notFound('list_unknown')
    const answer = await answered(context, { ...line, chosen: as })
    await writeAnswers(context, id, [answer])
    return { id, number: check.number, answers: [answer] }
  },
  audit: ({ ordinal }, { id, number, answers }) => ({
    subjects: subjectsOf(answers),
    details: { list: id, number, line: ordinal, ...failedDetail(answers) },
  }),
})

/** A check that the officer may change. */
export async function ownCheck({ db, authorize }: Context, id: string) {
  const check = await db.listCheck.findUnique({
    where: { id },
    select: { number: true, state: true, officerId: true },
  })
  if (!check) throw notFound('list_unknown')
  authorize({ officerId: check.officerId })
  return check
}

export type Waiting = { ordinal: number; text: Uint8Array; chosen: string | null }

const waitingLines = ({ db }: Context, id: string) => db.$queryRaw<Waiting[]>`
  select "ordinal", "text", "chosen" from "ListLine" where "checkId" = ${id}::uuid and "state" = 'waiting'
   order by "ordinal" limit ${linesOfStep} for update`

/** One line, read and asked of every database that its question says something to. */
async function answered(
  { sql, now }: Context,
  { ordinal, text: sealed, chosen }: Waiting,
): Promise<AnsweredLine> {
  const text = openedOrNull(sealed, secret('terms'))
  const read = readLine(text ?? '', chosen, { now, countryOf: nationalityNamed })
  const { kind } = read
  if (!('asked' in read)) return { ordinal, chosen, kind, reason: read.reason, failed: [], kept: [] }
  const { asked } = read
  const { states, matches, failures } = await findEverywhere(sql, asked.criteria, {
    limit: 20,
    weak: false,
    evenNone: true,
  })
  if (failures.length) console.error('a database of a checked line failed')
  return {
    ordinal,
    chosen: asked.as ?? null,
    kind,
    digest: digest(canonicalText(asked), secret('terms')),
    failed: failedOf(states),
    kept: keptMatches(matches),
  }
}

/** Every record that a line met and that its page may show: three a line at most. */
const subjectsOf = (answers: readonly AnsweredLine[]) => [
  ...new Set(answers.flatMap(({ kept }) => kept.map(({ recordId }) => recordId))),
]

function failedDetail(answers: readonly AnsweredLine[]): { failed?: string[] } {
  const failed = [...new Set(answers.flatMap((answer) => answer.failed))]
  return failed.length ? { failed } : {}
}

/** Writes answers in three statements, however many they are. @returns how many lines are still waiting */
async function writeAnswers(
  { db, now }: Context,
  id: string,
  answers: readonly AnsweredLine[],
): Promise<number> {
  const key = secret('terms')
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  await db.$executeRaw`
    update "ListLine" l set "state" = a."state", "reason" = a."reason", "kind" = a."kind", "chosen" = a."chosen",
           "digest" = decode(a."digest", 'base64'), "failed" = coalesce(string_to_array(nullif(a."failed", ''), ' '), '{}')
      from unnest(${answers.map(({ ordinal }) => ordinal)}::int[], ${answers.map(({ reason }) => (reason ? 'unread' : 'checked'))}::text[],
                  ${answers.map(({ reason }) => reason ?? null)}::text[], ${answers.map(({ kind }) => kind)}::text[],
                  ${answers.map(({ chosen }) => chosen)}::text[], ${answers.map((one) => (one.digest ? base64(one.digest) : null))}::text[],
                  ${answers.map(({ failed }) => failed.join(' '))}::text[])
             as a ("ordinal", "state", "reason", "kind", "chosen", "digest", "failed")
     where l."checkId" = ${id}::uuid and l."ordinal" = a."ordinal"`
  await db.listMatch.deleteMany({
    where: { checkId: id, ordinal: { in: answers.map(({ ordinal }) => ordinal) } },
  })
  const kept = answers.flatMap(({ ordinal, kept: matches }) =>
    matches.map((match, i) => ({ ...match, ordinal, rank: i + 1 })),
  )
  if (kept.length) {
    await db.$executeRaw`
      insert into "ListMatch" ("checkId", "ordinal", "rank", "matchedId", "band", "why")
      select ${id}::uuid, k."ordinal", k."rank", k."matchedId"::uuid, k."band", decode(k."why", 'base64')
        from unnest(${kept.map(({ ordinal }) => ordinal)}::int[], ${kept.map(({ rank }) => rank)}::int[],
                    ${kept.map(({ recordId }) => recordId)}::text[], ${kept.map(({ explanation }) => explanation.band)}::text[],
                    ${kept.map(({ explanation }) => base64(seal(JSON.stringify(explanation), key)))}::text[])
               as k ("ordinal", "rank", "matchedId", "band", "why")`
  }
  const [counted] = await db.$queryRaw<{ left: number }[]>`
    with w as (select count(*)::int as "left" from "ListLine" where "checkId" = ${id}::uuid and "state" = 'waiting')
    update "ListCheck" c set "done" = c."lines" - w."left",
           "state" = case when c."state" = 'open' and w."left" = 0 then 'done' else c."state" end,
           "finishedAt" = case when w."left" = 0 then coalesce(c."finishedAt", ${now}) else c."finishedAt" end
      from w where c."id" = ${id}::uuid returning w."left"`
  return counted?.left ?? 0
}

/** What came of one line. */
type AnsweredLine = {
  ordinal: number
  /** The reading that the officer chose. */
  chosen: string | null
  kind: string | null
  /** Why nothing was asked: a code of messages `search.errors`. */
  reason?: string
  digest?: Uint8Array
  failed: string[]
  kept: KeptMatch[]
}
