import type { Actor } from '@/lib/access/actor'
import type { SearchDb } from '@/lib/search/sql'
import type { NoticeForm, NoticeType } from './codes'
import { type Consent, extractStandOf } from './consent'
import { draftSchema, type NoticeDraft } from './draft'
import type { Check } from './rule'
import type { Person, Standing } from './states'
import type { NoticeState, People } from './transitions'

/** The row of a notice as commands read it: moments are dates. */
export type NoticeRow = {
  id: string
  form: NoticeForm
  type: NoticeType
  request: string
  number: string | null
  fileNumber: string | null
  owner: string
  tenantCode: string
  officerId: string
  state: NoticeState
  revision: number
  version: number
  hash: string
  published: number | null
  amendsId: string | null
  subjectId: string | null
  subjectMade: boolean
  caption: string
  urgent: boolean
  complete: boolean
  flagged: boolean
  flags: string[]
  held: boolean
  translated: boolean
  people: People
  withheldFrom: string[]
  onlyTo: string[]
  since: Date
  dueAt: Date | null
  /** ISO day. */
  keptUntil: string | null
  /** Days before the end at which its bureau was asked already. */
  prompted: number[]
  /** Its bureau said that the term may end. */
  letEnd: Date | null
  submittedAt: Date | null
  publishedAt: Date | null
  claimedBy: string | null
  claimedAt: Date | null
  /** When a decision of the Secretariat is due, and since when it waits for the bureau meanwhile. */
  reviewBy: Date | null
  pausedAt: Date | null
  /** Its bureau said why it is of importance below the threshold; the Secretariat let it pass (R-RED-6). */
  importanceAt: Date | null
  overriddenAt: Date | null
  level: number
  /** What its bureau said of the public extract after publication; whether there is one. */
  consent: Consent | null
  isPublic: boolean
}

export type VersionRow = {
  version: number
  draft: NoticeDraft
  hash: string
  revision: number
  sections: Record<string, { revision: number; by: string; at: string }>
  savedBy: string
  savedAt: Date
  checks: Check[] | null
  ruleSet: string | null
  frozenAt: Date | null
  handedAt: Date | null
  why: string | null
  /** Since when others see it, or saw it. */
  publishedAt: Date | null
  translations: Record<string, Record<string, string>>
}

export const noticeColumns = `n."id"::text as "id", n."form", n."type", n."request", n."number", n."fileNumber", n."owner", n."tenantCode",
  n."officerId"::text as "officerId", n."state", n."revision", n."version", n."hash", n."published", n."amendsId"::text as "amendsId",
  n."subjectId"::text as "subjectId", n."subjectMade", n."caption", n."urgent", n."complete", n."flagged", n."flags", n."held", n."translated",
  n."people", n."withheldFrom", n."onlyTo", n."since", n."dueAt", to_char(n."keptUntil", 'YYYY-MM-DD') as "keptUntil", n."prompted", n."letEnd", n."submittedAt",
  n."publishedAt", n."claimedBy"::text as "claimedBy", n."claimedAt", n."reviewBy", n."pausedAt", n."importanceAt", n."overriddenAt",
  n."level", n."consent", exists (select from "PublicExtract" x where x."id" = n."id") as "isPublic"`

/** A notice that exists for the actor; `held`: until the end of the transaction, by whoever may change it. */
export async function noticeRow(sql: SearchDb, id: string, held = false): Promise<NoticeRow | undefined> {
  const [row] = await sql.query<NoticeRow>(
    `select ${noticeColumns} from "Notice" n where n."id" = $1::uuid${held ? ' for no key update' : ''}`,
    [id],
  )
  return row
}

/** A version of a notice as far as it exists for the actor. Drafts of an earlier shape are read by the schema of today. */
export async function versionRow(
  sql: SearchDb,
  id: string,
  version: number,
): Promise<VersionRow | undefined> {
  const [row] = await sql.query<Omit<VersionRow, 'draft'> & { draft: unknown }>(
    `select v."version", v."draft", v."hash", v."revision", v."sections", v."savedBy"::text as "savedBy", v."savedAt", v."checks", v."ruleSet",
            v."frozenAt", v."handedAt", v."why", v."publishedAt", v."translations"
       from "NoticeVersion" v where v."noticeId" = $1::uuid and v."version" = $2::int`,
    [id, version],
  )
  return row && { ...row, draft: draftSchema.parse(row.draft) }
}

/** As the table of transitions sees it. */
export const standingOf = (row: NoticeRow): Standing => ({
  state: row.state,
  form: row.form,
  owner: row.owner,
  people: row.people,
  complete: row.complete,
  flagged: row.flagged,
  translated: row.translated,
  held: row.held,
  amends: row.amendsId !== null,
  extract: extractStandOf(row),
  version: row.version,
  hash: row.hash,
})

/** The actor as the table of transitions sees him; his own country is not in his session. */
export async function personOf(sql: SearchDb, actor: Actor): Promise<Person> {
  const [own] = await sql.query<{ nationality: string | null }>(
    'select acl.nationality() as "nationality"',
    [],
  )
  return {
    id: actor.officerId,
    roles: actor.roles,
    bureau: bureauOf(actor),
    ...(own?.nationality ? { nationality: own.nationality } : {}),
  }
}

/** Country of the bureau for which the actor works; null at the Secretariat and the Commission. */
export const bureauOf = ({ root, roles }: Pick<Actor, 'root' | 'roles'>): string | null =>
  root === 'GS' || roles.includes('ccf') ? null : root
