import { type TakenBy, tableFile } from '@/lib/search/export'
import type { NoticeLook } from './list-look'
import type { ListedNotice } from './listed'

/** A list to be taken away, and who takes it. `cut`: there were more than one file holds. */
export type NoticesFile = TakenBy & { look: NoticeLook; rows: ListedNotice[]; cut: boolean }

/** As `csvOf` of a search: whose copy it is, column names, one row a notice. */
export const noticesCsv = (file: NoticesFile): string =>
  tableFile(
    file,
    file.rows.length,
    Object.keys(columns),
    file.rows.map((row) => Object.values(columns).map((read) => read(row))),
  )

const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? ''

const columns: Record<string, (row: ListedNotice) => string> = {
  number: ({ number }) => number ?? '',
  request: ({ request }) => request,
  form: ({ form }) => form,
  type: ({ type }) => type,
  subject: ({ caption }) => caption,
  owner: ({ owner }) => owner,
  state: ({ state }) => state,
  reference: ({ reference }) => reference ?? '',
  published: ({ publishedAt }) => day(publishedAt),
  since: ({ since }) => day(since),
  due: ({ dueAt }) => day(dueAt),
  kept_until: ({ keptUntil }) => keptUntil ?? '',
}
