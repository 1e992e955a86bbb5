import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { PictureMatch, StoredPicture } from './compare'
import type { PictureDescription, PictureQuery } from './describe'
import type { TakenPicture, TakenQuery } from './intake'
import { type PictureRefusal, refuse } from './refusal'

/**
 * A room beside the web process's own thread in which pictures are read and compared, one after the other: pages go on
 * being answered meanwhile. What does not fit into the queue is refused as `busy` at once; what takes too long is ended with
 * its thread and refused as `tooSlow`, and the next gets a new thread.
 */
export type Workroom = {
  takePicture: (bytes: Uint8Array) => Promise<TakenPicture | PictureRefusal>
  takeQuery: (bytes: Uint8Array) => Promise<TakenQuery | PictureRefusal>
  describePicture: (bytes: Uint8Array) => Promise<({ ok: true } & PictureDescription) | PictureRefusal>
  describeQuery: (bytes: Uint8Array) => Promise<({ ok: true } & PictureQuery) | PictureRefusal>
  comparePictures: <Id extends string | number>(
    query: PictureQuery,
    stored: readonly StoredPicture<Id>[],
  ) => Promise<{ ok: true; matches: PictureMatch<Id>[] } | PictureRefusal>
  close: () => Promise<void>
}

export type WorkroomLimits = {
  /** How many may wait beside the one at work. */
  waiting: number
  /** Milliseconds for one piece of work, from when it is begun. */
  milliseconds: number
}

/** What is sent to the thread, and what it answers; bytes are copied. */
export type Task =
  | { work: 'takePicture' | 'takeQuery' | 'describePicture' | 'describeQuery'; bytes: Uint8Array }
  | { work: 'comparePictures'; query: PictureQuery; stored: readonly StoredPicture<string | number>[] }
export type Answered = { result: unknown } | { failed: string }

type Waiting = { task: Task; resolve: (result: never) => void; reject: (error: Error) => void }

/** A web process needs one, and keeps it: the first picture waits for the thread to start (about a second). */
export function openWorkroom(
  { waiting, milliseconds }: WorkroomLimits = { waiting: 16, milliseconds: 20_000 },
): Workroom {
  const queue: Waiting[] = []
  let thread: Worker | undefined
  let current: { job: Waiting; clock: NodeJS.Timeout } | undefined
  let closed = false

  const ask = (task: Task): Promise<never> => {
    if (closed || queue.length >= waiting + (current ? 0 : 1)) return Promise.resolve(refuse('busy') as never)
    return new Promise((resolve, reject) => {
      queue.push({ task, resolve, reject })
      next()
    })
  }

  function next() {
    const job = current ? undefined : queue.shift()
    if (!job) return
    thread ??= started()
    // An idle thread does not keep a process alive that has nothing else to do; a busy one does.
    thread.ref()
    current = {
      job,
      clock: setTimeout(
        () => void abandon(refuse('tooSlow', { seconds: Math.ceil(milliseconds / 1000) })),
        milliseconds,
      ),
    }
    thread.postMessage(job.task)
  }

  function started(): Worker {
    const { Worker: Thread } = process.getBuiltinModule('node:worker_threads')
    const own = new Thread(threadFile(), { resourceLimits: { maxOldGenerationSizeMb: 512 } })
    own.on('message', (answer: Answered) => {
      if (own === thread)
        finish((job) =>
          'failed' in answer ? job.reject(new Error(answer.failed)) : job.resolve(answer.result as never),
        )
    })
    own.on('error', (error: Error) => {
      if (own !== thread) return
      thread = undefined
      finish((job) => job.reject(error))
    })
    return own
  }

  function finish(answer: (job: Waiting) => void) {
    thread?.unref()
    if (!current) return
    clearTimeout(current.clock)
    const { job } = current
    current = undefined
    answer(job)
    next()
  }

  /** The decoder has a limit of its own and cannot be stopped within; the thread goes when it comes back. */
  async function abandon(refusal: PictureRefusal) {
    const over = thread
    thread = undefined
    finish((job) => job.resolve(refusal as never))
    await over?.terminate()
  }

  return {
    takePicture: (bytes) => ask({ work: 'takePicture', bytes }),
    takeQuery: (bytes) => ask({ work: 'takeQuery', bytes }),
    describePicture: (bytes) => ask({ work: 'describePicture', bytes }),
    describeQuery: (bytes) => ask({ work: 'describeQuery', bytes }),
    comparePictures: (query, stored) => ask({ work: 'comparePictures', query, stored }),
    close: async () => {
      closed = true
      for (const job of queue.splice(0)) job.resolve(refuse('busy') as never)
      await abandon(refuse('busy'))
    },
  }
}

/**
 * By its place in the project, as the messages are: what a bundler makes of this file lies elsewhere. The class is not
 * imported but asked for, because the bundler of Next would follow an imported one into the thread and its loader, which it
 * cannot read.
 */
const threadFile = () => path.join(process.cwd(), 'lib', 'pictures', 'workroom-thread.mjs')
