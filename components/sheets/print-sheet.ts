import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { tooMany } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/routing'
import type { NoticeSheet } from '@/lib/notices/sheet/model'
import type { NoticeOrder, Paper } from './notice-text'
import { noticeWords } from './notice-words'
import type { Sheet, SheetFoot } from './sheet-model'

/**
 * Sheets are drawn in a thread beside the web process's own, one after the other: a long one takes seconds, in which pages go
 * on being answered. More than a few that wait are refused, and one that takes too long is ended with its thread.
 */
const mostWaiting = 8
const patienceMs = 60_000

type Answered = { bytes: Uint8Array<ArrayBuffer> } | { failed: string }

let thread: Worker | undefined
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * A sheet as a PDF file.
 * @throws Answer `too-many` when too many are waiting, or it takes longer than a minute
 */
export const printSheet = (sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> => inTurn({ sheet })

/**
 * The sheet of a notice as a PDF file, in a language of the reader's choice. `foot` says whose copy it is; the public's has none. Pictures
 * are printed where the sheet holds their bytes.
 * @throws Answer `too-many` as `printSheet` does
 */
export async function printNotice(
  sheet: NoticeSheet,
  { locale, paper, foot }: { locale: Locale; paper: Paper; foot: SheetFoot | null },
): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn({ notice: { text: await noticeWords(sheet, locale), paper, foot } })
}

/** What the thread is asked to draw. */
export type SheetOrder = { sheet: Sheet } | { notice: NoticeOrder }

function inTurn(order: SheetOrder): Promise<Uint8Array<ArrayBuffer>> {
  if (waiting >= mostWaiting) throw tooMany('busy', 10)
  waiting++
  const printed = last.then(() => drawn(order)).finally(() => waiting--)
  last = printed.catch(() => undefined)
  return printed
}

function drawn(order: SheetOrder): Promise<Uint8Array<ArrayBuffer>> {
  thread ??= started()
  const own = thread
  own.ref()
  return new Promise((resolve, reject) => {
    const end = (work: () => void, over = false) => {
      clearTimeout(clock)
      own.off('message', answered)
      own.off('error', failed)
      own.unref()
      if (over) {
        thread = undefined
        void own.terminate()
      }
      work()
    }
    const clock = setTimeout(() => end(() => reject(tooMany('busy', 10)), true), patienceMs)
    const answered = (answer: Answered) =>
      end(() => ('failed' in answer ? reject(new Error(answer.failed)) : resolve(answer.bytes)))
    const failed = (error: Error) => end(() => reject(error), true)
    own.once('message', answered)
    own.once('error', failed)
    own.postMessage(order)
  })
}

/** By its place in the project, and the class asked for rather than imported, as lib/pictures/workroom.ts says. */
function started(): Worker {
  const { Worker: Thread } = process.getBuiltinModule('node:worker_threads')
  return new Thread(path.join(process.cwd(), 'components', 'sheets', 'sheet-thread.mjs'), {
    resourceLimits: { maxOldGenerationSizeMb: 768 },
  })
}
