import { parentPort } from 'node:worker_threads'
import { comparePictures } from './compare'
import { describePicture, describeQuery } from './describe'
import { takePicture, takeQuery } from './intake'
import type { Answered, Task } from './workroom'

/** Does each task that it is sent, and answers with what came of it. */
parentPort?.on('message', (task: Task) => {
  done(task).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ failed: error instanceof Error ? error.message : String(error) }),
  )
})

async function done(task: Task): Promise<unknown> {
  switch (task.work) {
    case 'comparePictures':
      return { ok: true, matches: comparePictures(task.query, task.stored) }
    case 'takePicture':
      return takePicture(task.bytes)
    case 'takeQuery':
      return takeQuery(task.bytes)
    case 'describePicture':
      return describePicture(task.bytes)
    case 'describeQuery':
      return describeQuery(task.bytes)
  }
}

const answer = (message: Answered) => parentPort?.postMessage(message)
