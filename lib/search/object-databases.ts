import { artworks } from './artworks'
import type { ObjectDatabase } from './object-database'
import { travelDocuments } from './travel-documents'
import { vehicles } from './vehicles'

/** Every database of things that is searched beside persons and organisations. */
export const objectDatabases: readonly ObjectDatabase[] = [travelDocuments, vehicles, artworks]

/** The database of a kind of record; undefined for persons, organisations and whatever is none. */
export const objectDatabaseOf = (code: string): ObjectDatabase | undefined =>
  objectDatabases.find((database) => database.code === code)
