import { describe, expect, test } from 'vitest'
import { type Actor, roles } from '@/lib/access/actor'
import { denialOf, denialOfRow, needsRow, type Permission, policy } from '@/lib/access/policy'

const permissions = Object.keys(policy) as Permission[]

const actor = (role: Actor['roles'][number], purpose: boolean): Actor => ({
  officerId: '00000000-0000-7000-8000-000000000001',
  sessionId: '00000000-0000-7000-8000-000000000002',
  name: 'Test',
  identifier: 'test',
  tenant: 'FR',
  root: 'FR',
  bureauName: { en: 'NCB Paris', fr: 'BCN Paris', es: 'OCN París', ar: 'باريس' },
  roles: [role],
  clearance: 0,
  locale: 'en',
  theme: 'system',
  density: 'comfortable',
  singleKeys: true,
  purpose: purpose ? { code: 'P-C', caseReference: 'K-1' } : null,
  sessionEndsAt: new Date(0),
  idleSeconds: 900,
  lastSignIn: null,
  failuresSince: 0,
})

/** One line a permission: what each role gets, with a purpose for the sitting and without. */
function matrix(): string {
  const width = Math.max(...permissions.map((name) => name.length))
  const cell = (role: Actor['roles'][number], permission: Permission) => {
    const without = denialOf(actor(role, false), permission)
    const withPurpose = denialOf(actor(role, true), permission)
    const row = needsRow(permission) ? '+row' : ''
    if (withPurpose) return `- ${withPurpose}`
    return without ? `yes, ${without} otherwise${row}` : `yes${row}`
  }
  return permissions
    .flatMap((permission) => [
      permission.padEnd(width),
      ...roles.map((role) => `  ${role.padEnd(12)} ${cell(role, permission)}`),
    ])
    .join('\n')
}

describe('the policy', () => {
  test('is the committed matrix: the difference is what a review reads', async () => {
    await expect(`${matrix()}\n`).toMatchFileSnapshot('access-matrix.txt')
  })

  test('refuses an export past the limit, by name', () => {
    expect(denialOfRow(actor('officer', true), 'search.export', { rows: 50 })).toBeNull()
    expect(denialOfRow(actor('officer', true), 'search.export', { rows: 51 })).toBe('too_many_rows')
  })

  test('lets an importer write for its own country only', () => {
    expect(denialOfRow(actor('importer', true), 'record.import', { owner: 'FR' })).toBeNull()
    expect(denialOfRow(actor('importer', true), 'record.import', { owner: 'BE' })).toBe('not_owner')
    expect(denialOfRow(actor('importer', true), 'record.import', {})).toBe('not_owner')
  })

  test('keeps watches personal and few', () => {
    const officer = actor('officer', true)
    expect(denialOfRow(officer, 'watch.keep', { officerId: officer.officerId, watches: 19 })).toBeNull()
    expect(denialOfRow(officer, 'watch.keep', { officerId: officer.officerId, watches: 20 })).toBe(
      'watch_limit',
    )
    expect(denialOfRow(officer, 'watch.keep', { officerId: '00000000-0000-7000-8000-000000000009' })).toBe(
      'not_yours',
    )
  })

  test('gives nobody case data who administers or secures', () => {
    for (const role of ['nso', 'gs_admin', 'auditor', 'gs_dpo', 'ccf', 'gs_reviewer'] as const)
      for (const permission of [
        'search.start',
        'search.run',
        'search.read',
        'search.export',
        'record.read',
        'photo.read',
      ] as const)
        expect(denialOf(actor(role, true), permission), `${role} ${permission}`).toBe('role')
  })
})
