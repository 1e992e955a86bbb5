import { z } from 'zod'
import { caseReferenceLimit } from '@/lib/access/purposes'
import { recordingConditions } from '@/lib/records/codes'

/** What is posted to /api/v1/records/{type}: the fields of the form of that type, by the same names. */
export const depositInput = z.strictObject({
  reference: z.string().min(1).max(caseReferenceLimit).describe('Your case or transaction number'),
  fields: z
    .record(
      z.string().max(40),
      z.union([
        z.string().max(4_000),
        z.array(z.string().max(200)).max(300),
        z.array(z.record(z.string().max(20), z.string().max(4_000))).max(100),
      ]),
    )
    .describe(
      'The record, by the names of the fields of its type, as texts; names, births, documents and marks as lists of objects',
    ),
  conditions: z
    .array(z.enum(recordingConditions))
    .max(recordingConditions.length)
    .describe('Each condition of recording, confirmed (RPD Art. 12 and following): all of them are needed'),
  reason: z.string().min(3).max(200).describe('Why it is recorded: stands in its history'),
})

export const depositOutput = z.strictObject({ id: z.uuid(), type: z.string(), version: z.int() })

/** A key that a client makes itself: visible ASCII, long enough not to be met by chance. */
export const idempotencyKeyShape = /^[\x21-\x7e]{8,100}$/
