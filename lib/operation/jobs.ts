import { randomBytes, randomUUID } from 'node:crypto'
import type { Caller } from '@/lib/access/actor'
import { seal, unseal } from '@/lib/auth/seal'
import { secret } from '@/lib/config'
import { type Db, transaction } from '@/lib/db/client'
import { Answer } from '@/lib/errors'
import { bytesOf } from './enter'

/**
 * Work that goes on after the page was left. It acts as the officer who began it, through the same door: in a session of
 * its own, whose rights are looked up anew each time. Any server may take it over when the one that had it is gone.
 */
export async function openJob(db: Db, kind: string, subject: string): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  await db.$executeRaw`select acl.open_job(${kind}, ${subject}::uuid, ${bytesOf(token)}, ${seal(token, secret('terms'))})`
}

/** Whether somebody works on it, or will. */
export async function jobGoesOn(db: Db, kind: string, subject: string): Promise<boolean> {
  const [answer] = await db.$queryRaw<
    { on: boolean }[]
  >`select acl.job_goes_on(${kind}, ${subject}::uuid) as "on"`
  return answer?.on ?? false
}

/** One small step of a job. Answers whether there is more to do. */
export type Step = (caller: Caller, subject: string) => Promise<boolean>

/** Longer than any step takes: a server that is silent for so long is taken to be gone. */
const leaseSeconds = 30
/** What other requests of this server get between two steps. */
const breathMs = 25

/**
 * Takes over the jobs of these kinds that nobody works on, one after the other, and works each to its end in steps. Of
 * workers at once, in this process or in others, each has jobs of its own; the name in the leases is new with every call.
 * A job whose officer may not go on (signed out everywhere, suspended, without the role) ends; one that failed for another
 * reason is left to the lapse of its lease. @returns how many were taken over
 */
export async function workJobs(steps: Readonly<Record<string, Step>>): Promise<number> {
  const holder = randomUUID()
  for (let taken = 0; ; taken++) {
    const job = await claim(Object.keys(steps), holder)
    if (!job) return taken
    const step = steps[job.kind]
    if (step) await workJob(job, step, holder)
  }
}

type Job = { id: string; kind: string; subject: string; token_sealed: Uint8Array }

async function claim(kinds: string[], holder: string): Promise<Job | undefined> {
  const [job] = await transaction(
    (db) => db.$queryRaw<Job[]>`
      select id::text as id, kind, subject::text as subject, token_sealed from acl.claim_job(${kinds}, ${holder}, ${leaseSeconds}::int)`,
  )
  return job
}

async function workJob({ id, kind, subject, token_sealed }: Job, step: Step, holder: string): Promise<void> {
  try {
    const token = unseal(token_sealed, secret('terms'))
    const caller: Caller = { token, client: 'job', address: null, acts: false }
    while (await step(caller, subject)) {
      if (!(await keep(id, holder))) return
      await new Promise((resolve) => setTimeout(resolve, breathMs))
    }
  } catch (error) {
    const refused = error instanceof Answer && error.kind !== 'too-many'
    if (refused) console.error(`a job of kind ${kind} ends: ${error.reason}`)
    else console.error(`a job of kind ${kind} failed and will be tried again`, error)
    if (!refused) return
  }
  await transaction((db) => db.$executeRaw`select acl.end_job(${id}::uuid, ${holder})`)
}

async function keep(id: string, holder: string): Promise<boolean> {
  const [kept] = await transaction(
    (db) =>
      db.$queryRaw<
        { ok: boolean }[]
      >`select acl.keep_job(${id}::uuid, ${holder}, ${leaseSeconds}::int) as ok`,
  )
  return kept?.ok ?? false
}

/** Deletes what has passed its time, some at once. @returns how many, so that it is called until there are none */
export async function clearExpired(): Promise<number> {
  const [answer] = await transaction((db) => db.$queryRaw<{ n: number }[]>`select acl.clear_expired() as n`)
  return answer?.n ?? 0
}
