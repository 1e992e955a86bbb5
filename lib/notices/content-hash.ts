import { createHash } from 'node:crypto'
import type { NoticeDraft } from './draft'

/** SHA-256 of what a draft says, in hex: the same for the same content, in whatever order its members stand. */
export const contentHash = (draft: NoticeDraft): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(draft)))
    .digest('hex')

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, inOrder(each)]),
  )
}
