import { z } from 'zod'
import { recordingConditions } from '../codes'

/** Fields of one entry: those of a record and of four hundred names, a hundred documents, sixty births and thirty marks. */
const mostFields = 3_400
/** Characters of one entry with all that parts them. */
const mostSigns = 400_000

/** An entry as the door takes it: bounded in every direction before anything reads it. */
export const texts = z
  .record(z.string().max(40), z.union([z.string().max(4_000), z.array(z.string().max(200)).max(300)]))
  .refine((entry) => Object.keys(entry).length <= mostFields, 'too_long')
  .refine((entry) => JSON.stringify(entry).length <= mostSigns, 'too_long')

/** Why a record is changed: kept with the version and shown in its history. */
export const reason = z.string().trim().min(3, 'reason_missing').max(200, 'reason_long')

/** The version that was looked at: a later one is not written over. */
export const version = z.coerce.number('version_unknown').pipe(z.int().min(1).max(1_000_000))

/** R-LAW-1: whoever records confirms each condition, and the log keeps it. */
export const conditions = z
  .array(z.enum(recordingConditions))
  .max(recordingConditions.length)
  .refine((said) => recordingConditions.every((each) => said.includes(each)), 'conditions_missing')
