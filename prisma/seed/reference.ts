import type pg from 'pg'
import { countries } from '@/lib/bureaus/countries'
import { offices } from '@/lib/bureaus/offices'
import { tenants } from '@/lib/bureaus/tenants'
import { insertRows } from './bulk'

/**
 * Writes countries, tenants and offices, or brings them up to date; in one audited transaction unless `db` is in one.
 * What an administrator set on a tenant (active, suspended, databases, purposes) stays.
 */
export async function seedReference(db: pg.ClientBase): Promise<void> {
  await insertRows(
    db,
    '"Country"',
    {
      code: 'text',
      alpha3: 'text',
      numeric: 'text',
      kind: 'text',
      parentCode: 'text',
      region: 'text',
      mena: 'bool',
      names: 'jsonb',
      ncbCity: 'jsonb',
    },
    countries.map(({ parent, ...country }) => ({ ...country, parentCode: parent })),
    replacing('code', ['alpha3', 'numeric', 'kind', 'parentCode', 'region', 'mena', 'names', 'ncbCity']),
  )
  await insertRows(
    db,
    '"Tenant"',
    {
      code: 'text',
      kind: 'text',
      countryCode: 'text',
      parentCode: 'text',
      rootCode: 'text',
      names: 'jsonb',
      databases: 'text[]',
      purposes: 'text[]',
    },
    tenants.map(({ country, parent, root, ...tenant }) => ({
      ...tenant,
      countryCode: country,
      parentCode: parent,
      rootCode: root,
    })),
    replacing('code', ['kind', 'countryCode', 'parentCode', 'rootCode', 'names']),
  )
  await insertRows(
    db,
    '"Office"',
    { code: 'text', kind: 'text', city: 'text', countryCode: 'text', covers: 'text', status: 'text' },
    offices.map(({ country, city, covers, ...office }) => ({
      ...office,
      city: city.en,
      covers: covers.en,
      countryCode: country,
    })),
    replacing('code', ['kind', 'city', 'countryCode', 'covers', 'status']),
  )
}

function replacing(key: string, columns: readonly string[]): string {
  return `on conflict ("${key}") do update set ${columns.map((name) => `"${name}" = excluded."${name}"`).join(', ')}`
}
