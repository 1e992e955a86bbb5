import type { PurposeCode } from '@/lib/access/purposes'

/** Roles of SECURITY §3.2; `importer` is the service role of jobs that write for one tenant. */
export const roles = [
  'officer',
  'supervisor',
  'frontline',
  'nso',
  'auditor',
  'gs_reviewer',
  'gs_dpo',
  'gs_admin',
  // The command and coordination centre: hits that nobody answered in time, without their contents.
  'gs_command',
  'ccf',
  'importer',
  // Writes down that a clock of a hit has run out; nobody signs in as it.
  'clock',
] as const

export type Role = (typeof roles)[number]

export const locales = ['en', 'fr', 'es', 'ar'] as const
export type Locale = (typeof locales)[number]
export const themes = ['light', 'dark', 'system', 'night'] as const
export type Theme = (typeof themes)[number]
export const densities = ['comfortable', 'compact'] as const
export type Density = (typeof densities)[number]

/** Who asks, before anything is known: only an opaque session token and where the request came from. */
export type Caller = {
  /** Opaque session token (256 bit, base64url) or null for somebody who has not signed in. */
  token: string | null
  client: 'portal' | 'api' | 'job'
  address: string | null
  /** False for polling and prefetching: they must not keep a session alive. */
  acts: boolean
}

/** Who asks, as the database answers: read anew in every transaction, never cached across them. */
export type Actor = {
  officerId: string
  sessionId: string
  name: string
  identifier: string
  tenant: string
  root: string
  bureauName: Record<Locale, string>
  roles: readonly Role[]
  clearance: number
  locale: Locale
  theme: Theme
  density: Density
  singleKeys: boolean
  purpose: { code: PurposeCode; caseReference: string } | null
  sessionEndsAt: Date
  idleSeconds: number
  lastSignIn: { at: Date; address: string | null } | null
  failuresSince: number
}
