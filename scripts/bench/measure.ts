import type pg from 'pg'
import type { SearchDb } from '@/lib/search/sql'

/** A connection to the search that adds up the time spent waiting for the database. */
export type TimedDb = SearchDb & { spent: number }

export function timedDb(
  client: pg.ClientBase,
  instead?: (text: string, params: readonly unknown[]) => Promise<unknown[]> | null,
): TimedDb {
  const db: TimedDb = {
    spent: 0,
    query: async <T>(text: string, params: readonly unknown[]) => {
      const replaced = instead?.(text, params)
      if (replaced) return (await replaced) as T[]
      const started = performance.now()
      const { rows } = await client.query({ name: nameOf(text), text, values: [...params] })
      db.spent += performance.now() - started
      return rows as T[]
    },
  }
  return db
}

const named = new Map<string, string>()
/** Named statements are parsed once a connection, as the portal's own are. */
function nameOf(text: string): string {
  let name = named.get(text)
  if (!name) {
    name = `s${named.size}`
    named.set(text, name)
  }
  return name
}

export type Spread = { n: number; p50: number; p95: number; p99: number; max: number }

/** Median and tails in the unit of the values, rounded to two decimals. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0) * 100) / 100
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

export type Recall = { n: number; at1: number; at10: number; fetched: number }

/** Ranks are 0 for "not found". `fetched`: in the list at all. */
export function recall(ranks: readonly number[]): Recall {
  const share = (test: (rank: number) => boolean) =>
    Math.round((ranks.filter(test).length / Math.max(1, ranks.length)) * 1000) / 1000
  return {
    n: ranks.length,
    at1: share((rank) => rank === 1),
    at10: share((rank) => rank > 0 && rank <= 10),
    fetched: share((rank) => rank > 0),
  }
}

/** Rows as columns of equal width: texts to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const text = (cell: string | number) => (typeof cell === 'number' ? String(cell) : cell)
  const widths = head.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => text(row[i] ?? '').length)),
  )
  const line = (row: readonly (string | number)[]) =>
    row
      .map((cell, i) => (i === 0 ? text(cell).padEnd(widths[i] ?? 0) : text(cell).padStart(widths[i] ?? 0)))
      .join('  ')
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}
