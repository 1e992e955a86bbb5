import { openWorkroom, type Workroom } from './workroom'

// A bundler may make several copies of this file; each would open a room of its own.
const kept = globalThis as typeof globalThis & { meridianWorkroom?: Workroom }

/** The workroom of this process; opened when it is first needed. */
export function theWorkroom(): Workroom {
  kept.meridianWorkroom ??= openWorkroom()
  return kept.meridianWorkroom
}
