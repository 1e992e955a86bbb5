import type { Caller } from '@/lib/access/actor'
import { notFound } from '@/lib/errors'
import { coveredRead } from '@/lib/operation/covered-read'
import { jobGoesOn } from '@/lib/operation/jobs'
import { listJob } from './commands'
import type { ListState } from './list-view'

/**
 * How far a check is: two numbers and a state, asked every other second by the page that shows it. It has no event of its
 * own: it says nothing about anybody, and the page and each step of the work have theirs.
 */
export const progressOf = (caller: Caller, id: string) =>
  coveredRead(
    caller,
    'list.read',
    () => true,
    async (db): Promise<{ state: ListState; done: number; lines: number }> => {
      const check = await db.listCheck.findUnique({
        where: { id },
        select: { state: true, done: true, lines: true },
      })
      if (!check) throw notFound('list_unknown')
      const { done, lines } = check
      const state = check.state as 'open' | 'done' | 'stopped' | 'expired'
      if (state !== 'open') return { state, done, lines }
      return { state: (await jobGoesOn(db, listJob, id)) ? 'working' : 'still', done, lines }
    },
  )
