import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * A file of standards data that is kept beside the repository, not in it; undefined where it is absent, which the test
 * says itself by `it.skipIf`.
 */
export function standardsData(file: string): unknown {
  const place = path.resolve('../shared/standards-data', file)
  return existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : undefined
}

/** A file of domain data that is kept beside the repository; the same. */
export function domainData(file: string): unknown {
  const place = path.resolve('../shared/domain-data', file)
  return existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : undefined
}
