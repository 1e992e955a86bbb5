import type { RecordType } from './record-type'
import { artwork } from './types/artwork'
import { organisation } from './types/organisation'
import { person } from './types/person'
import { travelDocument } from './types/travel-document'
import { vehicle } from './types/vehicle'

/** Every kind of record, in the order in which lists name them. */
export const recordTypes: readonly RecordType[] = [person, organisation, travelDocument, vehicle, artwork]

const byCode = new Map(recordTypes.map((type) => [type.code, type]))

/** A kind of record by its code, as in addresses: undefined for anything else. */
export const recordTypeOf = (code: string): RecordType | undefined => byCode.get(code as RecordType['code'])
