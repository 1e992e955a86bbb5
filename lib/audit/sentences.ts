import type { RecordTypeCode } from '@/lib/identifiers/record-references'

/**
 * Everything that can stand in the log, with where its two sentences are: `audit.did.<key>` for what was done and
 * `audit.tried.<key>` for what was refused or failed. A house test compares this with the operations of the program.
 */
export const sentences = [
  'search.start',
  'search.start-pictures',
  'search.run',
  'search.export',
  'search.list',
  'search.reopen',
  'check.read',
  'check.list',
  'check.set-aside',
  'check.signals',
  'list.start',
  'list.work',
  'list.read',
  'list.list',
  'list.export',
  'list.stop',
  'list.resume',
  'list.reread',
  'list.open',
  'list.clear',
  'watch.keep',
  'watch.stop',
  'watch.seen',
  'watch.list',
  'hit.prepare',
  'hit.open',
  'hit.open-by-machine',
  'hit.judge-different',
  'hit.list',
  'hit.read',
  'hit.move',
  'hit.write',
  'hit.sweep',
  'hit.list-clocks',
  'hit.set-clock',
  'hit.drop-clock',
  'notice.keep',
  'notice.move',
  'notice.read',
  'notice.picture',
  'notice.begin-from',
  'notice.open-draft',
  'notice.write-topic',
  'notice.remove-item',
  'notice.declare',
  'notice.add-picture',
  'notice.add-file',
  'notice.remove-file',
  'notice.file',
  'notice.answer-suggestion',
  'notice.prepare',
  'notice.list',
  'notice.export',
  'notice.desk',
  'notice.ending',
  'notice.extend-many',
  'notice.let-end',
  'notice.report',
  'notice.answer-located',
  'notice.state-effect',
  'notice.effects',
  'notice.readers',
  'notice.sheet',
  'notice.sweep',
  'notice.review-list',
  'notice.review-read',
  'notice.claim',
  'notice.claim-next',
  'notice.give-back',
  'notice.check',
  'notice.suggest',
  'notice.translate',
  'notice.seen',
  'record.read',
  'record.export',
  'record.list',
  'record.import',
  'record.list-imported',
  'record.cease-imported',
  'record.create',
  'record.correct',
  'record.cease',
  'import.begin',
  'import.receive',
  'import.complete',
  'import.discard',
  'import.reshape',
  'import.match',
  'import.steer',
  'import.request',
  'import.release',
  'import.undo',
  'import.mend',
  'import.mend-alike',
  'import.list',
  'import.read',
  'import.export',
  'import.piece',
  'import.check',
  'import.recheck',
  'import.write',
  'import.takeback',
  'record.restrict',
  'record.extend',
  'record.duplicates',
  'record.changes',
  'record.read-own',
  'record.begin-draft',
  'record.keep-draft',
  'record.settle-draft',
  'record.drop-draft',
  'record.publish-draft',
  'record.add-draft-picture',
  'record.arrange-draft-pictures',
  'record.add-photos',
  'record.arrange-photos',
  'record.read-own-photos',
  'record.read-draft',
  'record.keep-correction',
  'record.read-correction',
  'record.list-drafts',
  'photo.read',
  'desk.read',
  'desk.recall',
  'purpose.set',
  'preferences.save',
  'preferences.columns',
  'session.list',
  'session.keep',
  'session.revoke',
  'session.confirm',
  'session.sign-out',
  'session.sign-out-everywhere',
  'log.own',
  'log.bureau',
  'check.find',
  'client.list',
  'client.make',
  'client.change',
  'client.add-key',
  'client.revoke-key',
  'client.revoke',
  'client.release',
  'client.requests',
  'client.decide',
  // Written by the database where a key is spent (acl.spend).
  'client.stop',
  // Written by the database before there is an officer's context (migration 1).
  'sign-in.password',
  'sign-in.code',
  'sign-in',
  // Written by an operator's scripts.
  'service.session',
  // Written by the database when what nobody needs is taken away.
  'import.sweep',
  'record.sweep-drafts',
  'record.sweep-pictures',
  'service.list-expired',
  'seed.demo',
  'seed.bureaus',
  'seed.population',
  'seed.accounts',
] as const

/** What the log can be narrowed to: everything that begins so. */
export const auditAreas = [
  'search',
  'check',
  'hit',
  'notice',
  'record',
  'import',
  'photo',
  'list',
  'watch',
  'purpose',
  'session',
  'sign-in',
  'log',
  'client',
] as const

export const auditOutcomes = ['done', 'denied', 'invalid', 'failed'] as const
export type AuditOutcome = (typeof auditOutcomes)[number]

/** One event of the log as a page shows it. `at` is ISO 8601. */
export type AuditEventView = {
  id: string
  at: string
  operation: string
  outcome: AuditOutcome
  reason: string | null
  /** Name of the officer when the reader may know it, else null. */
  officer: string | null
  tenant: string | null
  purpose: string | null
  caseReference: string | null
  /** Records that it was about and that exist for the reader, at most eight. */
  records: { id: string; type: RecordTypeCode; reference: string; caption: string }[]
  /** How many records it was about, seen or not. */
  subjects: number
  /** The search that it was about, when it is of the reader's bureau. */
  search: { id: string; number: string } | null
  details: Record<string, unknown>
  client: string
  address: string | null
  ms: number | null
}

/** Where an event's sentence stands, and the values that it takes. */
export function sentenceOf(event: Pick<AuditEventView, 'operation' | 'outcome' | 'subjects' | 'details'>): {
  key: string
  values: Record<string, string | number>
} {
  const known = (sentences as readonly string[]).includes(event.operation)
  const key = known ? sentenceKey(event.operation) : 'other'
  return {
    key: `${event.outcome === 'done' ? 'did' : 'tried'}.${key}`,
    values: { ...unsaid, ...scalars(event.details), count: event.subjects, operation: event.operation },
  }
}

/** Dots separate levels of a catalogue, so they cannot stand in the name of a message. */
export const sentenceKey = (operation: string): string => operation.replaceAll('.', '_')

/** What a sentence says when the event does not tell: a missing value must not break the page of the log. */
const unsaid = {
  shown: 0,
  pictures: 0,
  total: 0,
  rows: 0,
  records: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  months: 0,
  ended: 0,
  fresh: 0,
  watches: 0,
  lines: 0,
  lists: 0,
  number: '',
  format: '',
  scope: '',
  size: '',
  code: '',
  device: '',
  to: '',
  databases: '',
  import: '',
  act: '',
  line: 0,
  kept: 0,
  outcome: '',
  judge: '',
  action: '',
  hits: 0,
  drafts: 0,
  written: 0,
  bureau: '',
  partner: '',
  kind: '',
  decision: '',
  accepted: '',
}

function scalars(details: Record<string, unknown>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(details).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  )
}
