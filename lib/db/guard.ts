import { database } from './client'

type Finding = { problem: string }

/**
 * Whether this process may serve at all. As the owner or a superuser row security would not bind it; a table without
 * forced row security would show everything to everyone; both have happened to others without any error (SECURITY §3.5).
 * @param proof that this portal holds the key of signing in that the database knows
 * @returns what is wrong, in sentences that say what to do; empty when all is well
 */
export async function guardFindings(proof: Uint8Array): Promise<string[]> {
  const rows = await database().$queryRaw<Finding[]>`
    select 'The portal is connected as ' || current_user || ', which is a superuser, may bypass row security or owns tables: connect it as portal_app.' as problem
      from pg_roles r where r.rolname = current_user
        and (r.rolsuper or r.rolbypassrls or exists (select from pg_tables t where t.tableowner = current_user and t.schemaname in ('public', 'acl', 'search')))
    union all
    select 'The table ' || c.relname || ' has no forced row security: run the migrations again (they apply prisma/row-security.sql).'
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and c.relname <> '_prisma_migrations' and not (c.relrowsecurity and c.relforcerowsecurity)
    union all
    select 'PostgreSQL runs with ' || s.name || ' = off: acknowledged work could be lost; switch it on.'
      from pg_settings s where s.name in ('fsync', 'full_page_writes') and s.setting = 'off'
        and coalesce(current_setting('meridian.trial', true), 'off') <> 'on'
    union all
    select 'The key file sign-in.key and the database belong to different portals: run the migrations with PORTAL_SECRETS_DIR set.'
      where not acl.knows_sign_in_key(${proof})`
  return rows.map((row) => row.problem)
}
