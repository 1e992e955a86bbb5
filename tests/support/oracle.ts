import type { Role } from '@/lib/access/actor'
import type { RecordFacts } from '@/tests/support/build'

export type Viewer = { root: string; roles: Role[]; clearance: number; purpose: string }

/**
 * Who sees what, said once more in one expression and on purpose apart from the SQL (RPD Art. 7, 54-59, 112): it may not
 * import production code, and production code never asks it. Row security is compared with it cell by cell.
 */
export function visible(viewer: Viewer, record: RecordFacts & { expired: boolean }): boolean {
  if (!viewer.roles.some((role) => ['officer', 'supervisor', 'frontline', 'importer'].includes(role)))
    return false
  if ((record.level ?? 0) > viewer.clearance) return false
  if (viewer.root === record.owner) return true
  if (record.status !== 'published' || record.expired) return false
  if (record.withheldFrom?.includes(viewer.root)) return false
  if (record.onlyTo?.length && !record.onlyTo.includes(viewer.root)) return false
  return !(record.noPurpose as string[] | undefined)?.includes(viewer.purpose)
}
