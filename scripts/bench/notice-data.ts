import type pg from 'pg'
import { bureausOf } from '@/prisma/seed/population/bureaus'

/** Rows written by one statement. */
const step = 50_000

/** Shares of a hundred; together a world of notices about as it is: most in force, most red, a few hundred of a small country. */
const types = spreadOf({
  red: 58,
  blue: 12,
  yellow: 12,
  green: 9,
  stolen_work_of_art: 3,
  black: 2,
  un_special: 1,
  purple: 1,
  orange: 1,
  silver: 1,
})
const states = spreadOf({
  published: 84,
  expired: 5,
  withdrawn: 3,
  draft: 3,
  cancelled: 1,
  suspended: 1,
  submitted: 1,
  quality_review: 1,
  legal_review: 1,
})

const beginnings = [
  'Ba',
  'Cor',
  'Del',
  'Fan',
  'Gri',
  'Hal',
  'Kov',
  'Lam',
  'Mor',
  'Nor',
  'Pet',
  'Ros',
  'San',
  'Tes',
  'Vel',
]
const middles = [
  'a',
  'ana',
  'bor',
  'di',
  'e',
  'imo',
  'ko',
  'lan',
  'mi',
  'no',
  'ori',
  'ra',
  'ti',
  'u',
  'ven',
  'zo',
]
const ends = [
  'c',
  'dez',
  'enko',
  'i',
  'ini',
  'ka',
  'lli',
  'man',
  'ov',
  'sen',
  'ski',
  'ta',
  'u',
  'vic',
  'wa',
  'yan',
]
/** Invented family names, commonest first. */
export const families = middles.flatMap((middle) =>
  ends.flatMap((end) => beginnings.map((beginning) => beginning + middle + end)),
)
/** Invented given names. */
export const givens = middles.flatMap((end) => beginnings.map((beginning) => `${beginning}${end}`))

/**
 * Fills up to so many notices of all bureaus, in bulk and without versions, which lists do not read; triggers of rows are for those who
 * write one at a time. Notice `i` is always the same but for its id and its days, which end today.
 */
export async function loadNotices(
  admin: pg.Client,
  wanted: number,
  say: (line: string) => void,
): Promise<void> {
  // The bench's officer's bureau asks for one notice in twenty, so that its own lists are long ones.
  const owners = (await bureausOf(admin)).filter((code) => code !== 'FR')
  const { rows } = await admin.query<{ n: string; officer: string }>(
    `select (select count(*) from "Notice" where "request" like 'BENCH-%') as n, (select "id" from "Officer" where "tenantCode" = 'FR' limit 1) as officer`,
  )
  await admin.query(
    `set statement_timeout = 0; set synchronous_commit = off; set session_replication_role = replica`,
  )
  for (let from = Number(rows[0]?.n ?? 0); from < wanted; from += step) {
    say(`notices: ${from.toLocaleString('en')} of ${wanted.toLocaleString('en')}`)
    await admin.query(NOTICES, [
      from,
      Math.min(wanted, from + step) - 1,
      rows[0]?.officer,
      owners,
      types,
      states,
      families,
      givens,
    ])
  }
  await admin.query('set session_replication_role = default; set synchronous_commit = on')
  await admin.query('vacuum (analyze) "Notice"')
}

function spreadOf(shares: Record<string, number>): string[] {
  return Object.entries(shares).flatMap(([name, share]) => Array.from({ length: share }, () => name))
}

/** Numbers are drawn by multiplying with primes, so that type, state, owner, day and name go each its own way. Small countries have few. */
const NOTICES = `
  insert into "Notice" ("form", "type", "request", "number", "fileNumber", "owner", "tenantCode", "officerId", "state", "hash", "published", "caption",
    "reference", "urgent", "complete", "people", "withheldFrom", "onlyTo", "since", "dueAt", "keptUntil", "submittedAt", "publishedAt", "createdAt")
  select f.form, f.type, 'BENCH-' || i, case when f.out then 'A-' || (1000 + i) || '/' || to_char(f.at, 'MM-YYYY') end, case when f.out then '2020/' || i end,
      f.owner, f.owner, $3::uuid, f.state, 'bench', case when f.out then 1 end,
      upper(($7::text[])[1 + floor(power(i * 104729 % 100003 / 100003.0, 2.5) * cardinality($7))]) || ', ' || ($8::text[])[1 + i * 15485863 % cardinality($8)],
      'R-' || i, i % 97 = 0, true, jsonb_build_object('author', jsonb_build_array($3)),
      case when i % 50 = 0 then array['FR'] else '{}' end, case when f.form = 'diffusion' and i % 3 = 0 then array['FR', 'ES', 'IT', 'DE'] else '{}' end,
      f.at, case when f.state in ('submitted', 'quality_review', 'legal_review') then f.at + interval '30 days' end,
      case when f.out then case when f.state = 'expired' then current_date - 1 else current_date + (i * 7919 % 1826)::int end end,
      case when f.state <> 'draft' then f.at end, case when f.out then f.at end, f.at
    from generate_series($1::bigint, $2::bigint) i,
      lateral (select case when i % 20 = 0 then 'FR' else ($4::text[])[1 + floor(power(i * 7919 % 99991 / 99991.0, 2) * cardinality($4))] end as owner,
        ($5::text[])[1 + i * 611953 % 100] as type, ($6::text[])[1 + i * 193939 % 100] as state,
        now() - (i * 86028121 % 157680000) * interval '1 second' as at) g,
      lateral (select g.owner, g.type, g.at, g.state in ('published', 'suspended', 'expired', 'withdrawn', 'cancelled') as out,
        case when i % 5 = 1 and g.state = 'published' then 'diffusion' else 'notice' end as form,
        case when i % 5 = 1 and g.state = 'published' then 'circulating' else g.state end as state) f
`
