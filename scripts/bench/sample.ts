import type pg from 'pg'
import type { Criteria } from '@/lib/search/criteria'
import { population } from '@/prisma/seed/population/person'
import { Random } from '@/prisma/seed/population/random'
import { sourceReferenceOf } from '@/prisma/seed/population/rows'
import { type DateGiven, distort, distortions } from './distortions'

export type Query = {
  code: string
  date: DateGiven
  criteria: Criteria
  /** `rowId` of the one record that was distorted. */
  gold: number
}

const seed = 1

/**
 * `each` queries of every class: persons are drawn from the whole population, and one that a class does not fit gives
 * way to the next. Only records that the bench's officer may see are asked for. The nationality of the record is given.
 */
export async function sampleQueries(admin: pg.Client, persons: number, each: number): Promise<Query[]> {
  const base = await baseOf(admin)
  const personOf = population(seed)
  const queries: Query[] = []
  for (const [place, distortion] of distortions.entries()) {
    const random = new Random(20261123, place)
    for (let found = 0, tries = 0; found < each && tries < each * 400; tries++) {
      const person = personOf(random.int(persons))
      if (person.status !== 'published' || person.level !== 0 || person.restriction !== 'none') continue
      const drawn = distort(distortion, person, random)
      if (!drawn) continue
      const { name, birth } = drawn.asked
      const nationalities = person.nationalities.slice(0, 1)
      queries.push({
        code: distortion.code,
        date: drawn.date,
        gold: base + person.n,
        criteria: {
          name,
          ...(birth ? { birth: [birth] } : {}),
          ...(nationalities.length > 0 ? { nationalities } : {}),
        },
      })
      found++
    }
  }
  return queries
}

/** The forty names that most records carry, asked without a date, with the year, and with the whole date of one bearer. */
export async function commonQueries(admin: pg.Client): Promise<Query[]> {
  const { rows } = await admin.query<{
    full: string
    row: string
    y: number | null
    m: number | null
    d: number | null
  }>(
    `select c."full", r."rowId" as row, b."year" as y, b."month" as m, b."day" as d
     from (select "full" from "RecordName" where "ordinal" = 1 group by 1 order by count(*) desc, 1 limit 40) c
     cross join lateral (select n."recordId" from "RecordName" n join "Record" x on x."id" = n."recordId" and x."status" = 'published' and x."level" = 0 and x."withheldFrom" = '{}' and x."onlyTo" = '{}'
       where n."full" = c."full" and n."ordinal" = 1 order by n."recordId" limit 1) f
     join "Record" r on r."id" = f."recordId" left join "BirthDate" b on b."recordId" = r."id" and b."ordinal" = 1`,
  )
  return rows.flatMap(({ full, row, y, m, d }): Query[] => {
    const whole = y && m && d ? { year: y, month: m, day: d } : null
    return [
      { code: 'common', date: 'none', gold: Number(row), criteria: { name: full } },
      ...(y
        ? [
            {
              code: 'common',
              date: 'partial' as const,
              gold: Number(row),
              criteria: { name: full, birth: [{ year: y }] },
            },
          ]
        : []),
      ...(whole
        ? [
            {
              code: 'common',
              date: 'full' as const,
              gold: Number(row),
              criteria: { name: full, birth: [whole] },
            },
          ]
        : []),
    ]
  })
}

async function baseOf(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query<{ row: string }>(
    `select "rowId" as row from "Record" where "sourceReference" = $1`,
    [sourceReferenceOf(seed, 0)],
  )
  if (!rows[0]) throw new Error('The bench database holds no synthetic population.')
  return Number(rows[0].row)
}
