import type { SearchDb } from '@/lib/search/sql'
import type { RowIssue } from './check-row'
import type { ImportFacts } from './import-facts'

/** One value of one column that is wrong in the same way in several rows. */
export type Problem = {
  field: string
  value: string
  rows: number
  /** As it is said of the first of these rows. */
  issue: RowIssue
}

/** Rows that are looked through; beyond that a number is a least one, and putting right counts itself. */
const lookedThrough = 20_000
const most = 60

/** What is wrong in the same way in two rows or more: errors before warnings, the most frequent first. */
export async function problemsOf(
  sql: SearchDb,
  { id, columns }: Pick<ImportFacts, 'id' | 'columns'>,
): Promise<Problem[]> {
  const places = Object.entries(columns).map(([field, at]) => ({ field, at: at + 1 }))
  return sql.query<Problem>(
    `select x."field", x."value", x."rows", x."issue" from (
       select c."field", r."cells"[c."at"] as "value", i ->> 'level' as "level", count(*)::int as "rows",
              (array_agg(i order by r."n"))[1] as "issue", min(r."n") as "first"
         from (select r."n", r."cells", r."issues" from "ImportRow" r
                where r."importId" = $1::uuid and r."state" in ('error', 'warning') order by r."n" limit $3) r
        cross join jsonb_array_elements(r."issues") i
         join jsonb_to_recordset($2::jsonb) as c("field" text, "at" int) on c."field" = i ->> 'field'
        where i ->> 'level' in ('must', 'should') and r."cells"[c."at"] is not null
        group by c."field", r."cells"[c."at"], i ->> 'level', i ->> 'code' having count(*) > 1) x
      order by x."level", x."rows" desc, x."first" limit $4`,
    [id, JSON.stringify(places), lookedThrough, most],
  )
}
