import type { Actor } from '@/lib/access/actor'
import { denialOf, type Permission } from '@/lib/access/policy'

/** The places of the desk, in the order of the rail: the key after `g` that leads there, and the right that it takes. */
export const places = [
  { key: 'desk', path: '/desk', letter: 'd', permission: 'session.own' },
  { key: 'search', path: '/search', letter: 's', permission: 'search.read' },
  { key: 'quick', path: '/quick', letter: 'q', permission: 'search.run' },
  { key: 'hits', path: '/hits', letter: 'h', permission: 'hit.read' },
  { key: 'notices', path: '/notices', letter: 'n', permission: 'notice.read' },
  { key: 'review', path: '/review', letter: null, permission: 'notice.review' },
  { key: 'watches', path: '/watches', letter: 'w', permission: 'watch.read' },
  { key: 'records', path: '/records', letter: 'r', permission: 'record.read' },
  { key: 'imports', path: '/imports', letter: 'i', permission: 'import.read' },
  { key: 'audit', path: '/audit', letter: 'a', permission: 'log.own' },
  { key: 'programs', path: '/programs', letter: null, permission: 'client.read' },
  { key: 'approvals', path: '/approvals', letter: null, permission: 'client.approve-read' },
  { key: 'account', path: '/account', letter: null, permission: 'session.own' },
] as const satisfies readonly { key: string; path: string; letter: string | null; permission: Permission }[]

export type Place = (typeof places)[number]

/** What the rail shows this officer: places that no role of his opens are absent, not grey. */
export function placesOf(actor: Actor): Place[] {
  return places.filter(({ permission }) => denialOf(actor, permission) !== 'role')
}

/** Where work begins after signing in: the front line checks, everybody else has a desk. */
export function homeOf(actor: Actor): string {
  const desk = actor.roles.some((role) => role !== 'frontline')
  return !desk && actor.roles.includes('frontline') ? '/quick' : '/desk'
}
