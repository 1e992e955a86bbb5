import type { Actor, Role } from '@/lib/access/actor'

/**
 * What an officer may do with a row that he can see: one table with named denials.
 * Which rows exist for him is PostgreSQL's question (prisma/row-security.sql) and is not asked again here.
 */
export type Permission =
  | 'search.start'
  | 'search.run'
  | 'search.read'
  | 'search.export'
  | 'list.keep'
  | 'list.read'
  | 'watch.keep'
  | 'watch.read'
  | 'record.read'
  | 'record.enter'
  | 'record.restrict'
  | 'record.import'
  | 'import.read'
  | 'import.prepare'
  | 'import.release'
  | 'import.undo'
  | 'import.work'
  | 'import.enter'
  | 'hit.open'
  | 'hit.open-by-machine'
  | 'hit.judge'
  | 'hit.read'
  | 'hit.act'
  | 'hit.write'
  | 'hit.sweep'
  | 'hit.clocks-read'
  | 'hit.clocks-set'
  | 'notice.draft'
  | 'notice.read'
  | 'notice.act'
  | 'notice.review'
  | 'notice.sweep'
  | 'notice.effect'
  | 'photo.read'
  | 'purpose.set'
  | 'session.own'
  | 'preferences.save'
  | 'log.own'
  | 'log.bureau'
  | 'bureau.read'
  | 'check.find'
  | 'client.read'
  | 'client.manage'
  | 'client.approve-read'
  | 'client.approve'

export type Denial =
  | 'role'
  | 'no_purpose'
  | 'not_yours'
  | 'not_owner'
  | 'no_download'
  | 'needs_supervisor'
  | 'too_many_rows'
  | 'watch_limit'
  | 'own_request'
  | 'list_limit'
  | 'not_party'
  | 'own_record'
  | 'own_country'
  | 'same_person'

/** The facts about a row on which a rule may depend. */
export type Subject = {
  owner?: string
  officerId?: string
  noDownload?: boolean
  /** Whether a change of access lets somebody see or do what he could not before. */
  loosens?: boolean
  rows?: number
  watches?: number
  openLists?: number
  /** Sides of a hit on which the actor stands, and the one whose turn an act is. */
  sides?: readonly string[]
  side?: string
  /** Whether the front line may do it, too. */
  frontline?: boolean
  /** Why the table of transitions of notices denies an act to the actor; null when it does not. */
  notice?: Denial | null
}

type Rule = {
  roles: readonly Role[] | 'all'
  /** Needs a purpose code and a case reference for this sitting (R-PUR-1, CJIS 4.2.5). */
  purpose?: true
  /** Says why not, from the row; the door refuses to commit when such a rule was never asked. */
  unless?: (actor: Actor, subject: Subject) => Denial | null
}

const searching: readonly Role[] = ['officer', 'supervisor', 'frontline']

const answering: readonly Role[] = ['officer', 'supervisor', 'frontline', 'gs_command']

/** Rows in one export without a second person (SECURITY §3.2, row 13). */
export const exportLimit = 50
/** Live watches of one officer: each is evaluated when he looks at them. */
export const watchLimit = 20

/** Checks of lists of one officer that are worked on at the same moment. */
export const openListLimit = 3

export const policy: Record<Permission, Rule> = {
  'search.start': { roles: searching, purpose: true },
  'search.run': { roles: searching, purpose: true },
  'search.read': { roles: searching },
  'search.export': {
    roles: ['officer', 'supervisor'],
    purpose: true,
    unless: (_, { rows = 0 }) => (rows > exportLimit ? 'too_many_rows' : null),
  },
  'list.keep': {
    roles: searching,
    purpose: true,
    unless: (actor, { officerId, openLists = 0 }) =>
      officerId !== undefined && officerId !== actor.officerId
        ? 'not_yours'
        : openLists >= openListLimit
          ? 'list_limit'
          : null,
  },
  'list.read': { roles: searching, purpose: true },
  'watch.keep': {
    roles: ['officer', 'supervisor'],
    unless: (actor, { officerId, watches = 0 }) =>
      officerId !== undefined && officerId !== actor.officerId
        ? 'not_yours'
        : watches >= watchLimit
          ? 'watch_limit'
          : null,
  },
  'watch.read': { roles: ['officer', 'supervisor'] },
  'record.read': { roles: searching, purpose: true },
  // Rows 6, 7 and 10 of SECURITY 3.2. Ceasing erases nothing, so that an officer on duty may do it at once (R-RET-5).
  'record.enter': {
    roles: ['officer', 'supervisor', 'machine'],
    purpose: true,
    unless: (actor, { owner }) => (owner === actor.root ? null : 'not_owner'),
  },
  // Rows 8 and 9: narrowing at once, widening by who leads.
  'record.restrict': {
    roles: ['officer', 'supervisor'],
    purpose: true,
    unless: (actor, { owner, loosens = false }) =>
      owner !== actor.root
        ? 'not_owner'
        : loosens && !actor.roles.includes('supervisor')
          ? 'needs_supervisor'
          : null,
  },
  'record.import': {
    roles: ['importer'],
    unless: (actor, { owner }) => (owner === actor.root ? null : 'not_owner'),
  },
  'import.read': { roles: ['officer', 'supervisor'] },
  'import.prepare': { roles: ['officer', 'supervisor'], purpose: true },
  // Four eyes (SECURITY §3.2, row 12): a supervisor, and not the one who asks for it.
  'import.release': {
    roles: ['supervisor'],
    purpose: true,
    unless: (actor, { officerId }) => (officerId === actor.officerId ? 'own_request' : null),
  },
  'import.undo': { roles: ['supervisor'], purpose: true },
  // What goes on when the page was left, in the name of whoever let it begin and with his rights of that moment.
  'import.work': {
    roles: ['officer', 'supervisor'],
    unless: (actor, { officerId }) => (officerId === actor.officerId ? null : 'not_yours'),
  },
  'import.enter': {
    roles: ['supervisor'],
    unless: (actor, { officerId }) => (officerId === actor.officerId ? null : 'not_yours'),
  },
  // Whose own record it is need ask nobody.
  'hit.open': {
    roles: searching,
    purpose: true,
    unless: (actor, { owner }) => (owner === actor.root ? 'own_record' : null),
  },
  'hit.open-by-machine': { roles: ['machine', 'frontline'], purpose: true },
  'hit.judge': { roles: searching, purpose: true },
  'hit.read': { roles: answering },
  'hit.act': {
    roles: answering,
    unless: ({ roles: own }, { sides = [], side = '', frontline = false }) =>
      !sides.includes(side)
        ? 'not_party'
        : frontline || own.some((role) => role !== 'frontline')
          ? null
          : 'role',
  },
  'hit.write': {
    roles: answering,
    unless: (_, { sides = [] }) => (sides.some((side) => side !== 'gs') ? null : 'not_party'),
  },
  'hit.sweep': { roles: ['clock'] },
  'hit.clocks-read': { roles: ['officer', 'supervisor', 'gs_command'] },
  'hit.clocks-set': { roles: ['supervisor', 'gs_command'] },
  // Rows 14 to 21 of SECURITY 3.2. Who may take which step of a notice stands in one table (lib/notices/transitions.ts).
  'notice.draft': {
    roles: ['officer', 'supervisor'],
    unless: (actor, { owner }) => (owner === actor.root ? null : 'not_owner'),
  },
  'notice.read': { roles: ['officer', 'supervisor', 'frontline', 'gs_reviewer', 'ccf'] },
  'notice.act': {
    roles: ['officer', 'supervisor', 'gs_reviewer', 'ccf'],
    unless: (_, { notice = null }) => notice,
  },
  'notice.review': { roles: ['gs_reviewer'] },
  'notice.sweep': { roles: ['clock'] },
  'notice.effect': { roles: ['supervisor'] },
  'photo.read': { roles: searching },
  'purpose.set': { roles: searching },
  'session.own': { roles: 'all' },
  'preferences.save': { roles: 'all' },
  'log.own': { roles: 'all' },
  'log.bureau': { roles: ['supervisor', 'nso', 'auditor', 'gs_dpo'] },
  'bureau.read': { roles: 'all' },
  'check.find': { roles: ['machine'], purpose: true },
  // SECURITY 3.2, row 32: the security officer with a fresh code, then a supervisor. The database asks for both by itself, too.
  'client.read': { roles: ['nso'] },
  'client.manage': { roles: ['nso'] },
  'client.approve-read': { roles: ['supervisor'] },
  'client.approve': {
    roles: ['supervisor'],
    unless: (actor, { officerId }) => (officerId === actor.officerId ? 'own_request' : null),
  },
}

/** Why this actor may not do this, or null. Roles first, then the purpose of the sitting. */
export function denialOf(actor: Actor, permission: Permission): Denial | null {
  const rule = policy[permission]
  if (rule.roles !== 'all' && !rule.roles.some((role) => actor.roles.includes(role))) return 'role'
  if (rule.purpose && !actor.purpose) return 'no_purpose'
  return null
}

/** Why this actor may not do this with this row, or null. */
export function denialOfRow(actor: Actor, permission: Permission, subject: Subject): Denial | null {
  return denialOf(actor, permission) ?? policy[permission].unless?.(actor, subject) ?? null
}

/** Whether the answer depends on a row, so that the operation must call `authorize(row)`. */
export const needsRow = (permission: Permission) => policy[permission].unless !== undefined
