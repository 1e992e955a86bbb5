import type { NoticeForm, NoticeType } from '@/lib/notices/codes'

/** A notice or diffusion about a record, as everybody who finds the record is told of it. */
export type NoticeAbout = {
  id: string
  number: string
  form: NoticeForm
  type: NoticeType
  /** Country of the bureau that asks. */
  owner: string
  /** False: it is suspended, or its end was asked for. Nobody acts on it. */
  inForce: boolean
}

/** States in which a notice about a record is said with it, those in which nobody is to act included (lib/notices/states.ts). */
const standing = `('published', 'suspended', 'withdrawal_asked', 'cancellation_asked')`

const ofRecord = (record: string) =>
  `n."subjectId" = ${record} and n."number" is not null and n."state" in ${standing} and (n."keptUntil" is null or n."keptUntil" >= current_date)`

/**
 * SQL for the notices about a record, as JSON of `NoticeAbout[]`, inside a statement that reads records: no statement of its own, and
 * row security leaves only those that exist for the reader. Those in force stand first, and of these the red ones. `record`: the SQL of
 * the record's id.
 */
export const noticesAbout = (record: string): string => `coalesce((
    select jsonb_agg(jsonb_build_object('id', n."id", 'number', n."number", 'form', n."form", 'type', n."type", 'owner', n."owner",
      'inForce', n."state" = 'published') order by n."state" <> 'published', n."type" <> 'red', n."publishedAt", n."id")
    from "Notice" n where ${ofRecord(record)}), '[]')`

/** SQL for the types of those in force, as an array of texts. */
export const noticeTypesAbout = (record: string): string =>
  `array(select distinct n."type" from "Notice" n where ${ofRecord(record)} and n."state" = 'published')`
