/** What may be answered again for a moment: a status, a body, and what it is. */
export type Shelved = {
  status: number
  body: Uint8Array<ArrayBuffer>
  headers: Record<string, string>
}

/**
 * Answers of public pages and addresses, kept in the process for a few seconds: what is asked again meanwhile is not made again, and
 * what is being made is made once. Bounded by bytes; the one not asked for the longest goes first. With what browsers keep
 * (`publicSeconds` again) a notice that is not public any more is gone everywhere within a minute.
 */
export const publicSeconds = 20

const mostBytes = 48 * 1024 * 1024

type Kept = { until: number; shelved: Shelved; size: number }
type Shelf = { kept: Map<string, Kept>; making: Map<string, Promise<Shelved>>; bytes: number }

// A bundler makes several copies of this file, one for pages and one for the proxy: they share one shelf.
const shared = globalThis as typeof globalThis & { meridianShelf?: Shelf }

function shelf(): Shelf {
  shared.meridianShelf ??= { kept: new Map(), making: new Map(), bytes: 0 }
  return shared.meridianShelf
}

/** What is on the shelf under a key; undefined when it is not there, or no longer. */
export function onShelf(key: string, now = performance.now()): Shelved | undefined {
  const { kept } = shelf()
  const found = kept.get(key)
  if (!found || found.until <= now) return undefined
  kept.delete(key)
  kept.set(key, found)
  return found.shelved
}

/** The answer under a key, made if it is not there; answers of faults and of a busy server are not kept. */
export async function shelved(key: string, make: () => Promise<Shelved>): Promise<Shelved> {
  const there = onShelf(key)
  if (there) return there
  const { making } = shelf()
  const underWay = making.get(key)
  if (underWay) return underWay
  const made = make().then((answer) => {
    if (answer.status < 429) put(key, answer)
    return answer
  })
  making.set(key, made)
  try {
    return await made
  } finally {
    making.delete(key)
  }
}

function put(key: string, answer: Shelved) {
  const all = shelf()
  const size = answer.body.byteLength + key.length * 2 + 500
  if (size > mostBytes / 8) return
  drop(key)
  all.kept.set(key, { until: performance.now() + publicSeconds * 1_000, shelved: answer, size })
  all.bytes += size
  for (const [oldest] of all.kept) {
    if (all.bytes <= mostBytes) break
    drop(oldest)
  }
}

function drop(key: string) {
  const all = shelf()
  const found = all.kept.get(key)
  if (!found) return
  all.kept.delete(key)
  all.bytes -= found.size
}
