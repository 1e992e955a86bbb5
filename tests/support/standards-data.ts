import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Published vectors and tables that stand beside the repository, not in it. Undefined where they are absent; a test that
 * needs them then says so by `skipIf`.
 */
export function standardsData(file: string): string | undefined {
  const at = path.resolve('../shared/standards-data', file)
  return existsSync(at) ? readFileSync(at, 'utf8') : undefined
}
