import { auditAreas, auditOutcomes } from '@/lib/audit/sentences'

/** How a log is looked at: everything in its address. */
export type LogLook = {
  day?: string
  area?: (typeof auditAreas)[number]
  outcome?: (typeof auditOutcomes)[number]
  officer?: string
  bureau?: string
  record?: string
  before?: string
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Reads an address; what it does not know it leaves out. */
export function lookOfLog(parameters: Record<string, string | string[] | undefined>): LogLook {
  const one = (name: string) => (typeof parameters[name] === 'string' ? parameters[name] : '')
  const id = (name: string) => (uuid.test(one(name)) ? one(name) : undefined)
  const look = {
    day: isDay(one('day')) ? one('day') : undefined,
    area: auditAreas.find((each) => each === one('area')),
    outcome: auditOutcomes.find((each) => each === one('outcome')),
    officer: id('officer'),
    bureau: /^[A-Z]{2,3}$/.test(one('bureau')) ? one('bureau') : undefined,
    record: id('record'),
    before: id('before'),
  }
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined))
}

/** Begins with `?` or is empty. */
export function addressOfLog(look: LogLook): string {
  const query = new URLSearchParams(Object.entries(look))
  return query.size ? `?${query}` : ''
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  )
}
