import { sweepBlobs, sweepDrafts, sweepImports } from '@/lib/db/sweep'
import { importJob } from '@/lib/imports/states'
import { workOnList } from '@/lib/lists/answer-commands'
import { listJob } from '@/lib/lists/commands'
import { clearExpired, type Step, workJobs } from '@/lib/operation/jobs'
import { writeDownClocks } from './hit-clock'
import { stepImport } from './import-work'

/**
 * What a job does in one step, by the kind under which `openJob` began it. One line each, in the lane of those that take as
 * long: each lane is worked by itself, so that somebody who waits for a list does not wait for another's import.
 */
export const lanes = {
  short: { [listJob]: async (caller, id) => (await workOnList(caller, { id })).left > 0 },
  long: { [importJob]: stepImport },
} as const satisfies Record<string, Readonly<Record<string, Step>>>

/** What is looked after from time to time, whoever asks; each must bear being done by several servers at once. */
const rounds: readonly Round[] = [
  {
    name: 'expiry',
    everyMs: 60 * 60_000,
    run: async () => {
      while ((await clearExpired()) > 0);
    },
  },
  { name: 'imports', everyMs: 10 * 60_000, run: sweepImports },
  { name: 'drafts', everyMs: 60 * 60_000, run: sweepDrafts },
  { name: 'bytes of pictures', everyMs: 60 * 60_000, run: sweepBlobs },
  { name: 'clocks of hits and notices', everyMs: 60_000, run: writeDownClocks },
]

type Round = { name: string; everyMs: number; run: () => Promise<unknown> }

/** How soon a job that was begun, or left by a server that is gone, is taken up. */
const lookMs = 1_000

/** Begins the work that no page waits for. It ends with the process; what it was at is taken up again by its lease. */
export function startBackground(): void {
  for (const [lane, jobs] of Object.entries(lanes))
    repeat({ name: `${lane} jobs`, everyMs: lookMs, run: () => workJobs(jobs) })
  for (const round of rounds) repeat(round)
}

/** Runs again so long after it ended, so that it is never at work twice; a failure is told once until it goes well again. */
function repeat({ name, everyMs, run }: Round): void {
  let failing = false
  const turn = async () => {
    try {
      await run()
      failing = false
    } catch (error) {
      if (!failing) console.error(`background work ${name} failed; it is tried again`, error)
      failing = true
    }
    setTimeout(turn, everyMs).unref()
  }
  setTimeout(turn, everyMs).unref()
}
