import { z } from 'zod'
import { noticeForms, noticeTypes } from '@/lib/notices/codes'
import { BANDS } from '@/lib/search/explanation'
import { databaseCodes, outcomes } from './databases'

/** How far the hit of a check is, as far as the place that asked must know. */
export const followUpStates = [
  'TO_CHECK',
  'SILENT',
  'ASKED',
  'CONFIRMED',
  'NOT_SAME',
  'KNOWN_DIFFERENT',
  'OWN_RECORD',
  'NOT_OPENED',
] as const
export type FollowUpState = (typeof followUpStates)[number]

const coded = (what: string) => z.strictObject({ code: z.string(), text: z.string() }).describe(what)

const why = z.strictObject({
  about: z.string().describe('What was compared: `number`, `issuer`, `birth`, `family_name` …'),
  says: z.enum(['agrees', 'differs', 'not_compared']),
  text: z.string().describe('The same in the language of the client'),
  detail: z.string().describe('How it agrees or differs, as a code; of things only').optional(),
  asked: z.string().optional(),
  recorded: z.string().describe('What the record holds; of things only, never of persons').optional(),
})

const notice = z.strictObject({
  number: z.string().describe('Control number of the notice or diffusion'),
  type: z.enum(noticeTypes),
  form: z.enum(noticeForms),
  state: z
    .enum(['IN_FORCE', 'DO_NOT_ACT'])
    .describe('`DO_NOT_ACT`: suspended, or its end was asked for; nobody acts on it'),
  instruction: z.string().describe('What it asks of whoever meets the person, and what it does not: show it'),
})

const candidate = z.strictObject({
  recordId: z.uuid(),
  reference: z.string().describe('Number of the record: what is said to the source'),
  match: z.enum(BANDS).exclude(['weak']),
  hit: z.boolean().describe('False: somebody has to look before anything is done'),
  source: z.strictObject({
    country: z.string().describe('Whose record it is, ISO 3166-1 alpha-3'),
    name: z.string(),
    ncb: z.string().describe('The bureau to contact before any action'),
  }),
  status: coded('What was reported').optional(),
  caution: z.array(coded('What endangers whoever meets the person')),
  why: z.array(why),
  notices: z
    .array(notice)
    .describe('Notices about the person that exist for the client, those in force first'),
  instruction: z.string().describe('Part of the answer: show it with the candidate'),
  followUp: z
    .strictObject({
      number: z
        .string()
        .describe('Number of the hit, `HIT-2026-…`: what the border officer says to his bureau')
        .optional(),
      state: z
        .enum(followUpStates)
        .describe('How far the hit is; `NOT_OPENED`: none could be opened, the bureau must be called'),
      lookBy: z.iso
        .datetime()
        .describe('Until when an officer of the own bureau must have looked')
        .optional(),
      text: z.string().describe('What the border officer has to do now: show it'),
    })
    .describe('Only where the record holds exactly a number that was asked for')
    .optional(),
})

const databaseResult = z.strictObject({
  database: z.enum(databaseCodes),
  outcome: z.enum(outcomes).describe('ERROR is never "no hit": ask again'),
  text: z.string(),
  candidates: z.array(candidate),
})

/** What /api/v1/find answers. Every database that was asked is named. */
export const findOutput = z.strictObject({
  queryId: z.uuid().describe('Stands in the log; say it when you ask about this check'),
  at: z.iso.datetime(),
  tookMs: z.int(),
  document: z
    .strictObject({
      number: z.string(),
      issuer: z.string().optional(),
      failedCheckDigits: z
        .array(z.string())
        .describe('Check digits of the zone that do not fit: read it again'),
    })
    .describe('What the zone says')
    .optional(),
  results: z.array(databaseResult),
})
export type FindOutput = z.output<typeof findOutput>

/** An answer that is not what was asked for (RFC 9457). */
export const problemOutput = z.strictObject({
  type: z.url(),
  title: z.string(),
  status: z.int(),
  code: z.string().describe('Does not change; the texts may'),
  errors: z
    .array(
      z.strictObject({
        pointer: z.string().describe('JSON Pointer into the body (RFC 6901)'),
        code: z.string(),
        detail: z.string(),
      }),
    )
    .optional(),
})
