-- How often a record was opened in the last thirty days, told to its owner as counts: per day, and once for all days
-- (day is null). The owner's country learns how many countries looked, never which officer (SECURITY §5.3).
-- Nothing is said about records of others: for them, and without a context, there is no row.
create function acl.record_looks(wanted uuid)
returns table (day date, looks integer, own_looks integer, countries integer)
language sql stable security definer set search_path = pg_catalog, public, acl as $$
  select (e."at" at time zone 'UTC')::date, count(*)::integer,
         (count(*) filter (where e."tenantRoot" = acl.root()))::integer, count(distinct e."tenantRoot")::integer
    from "AuditEvent" e
   where e."subjects" @> array[wanted] and e."operation" = 'record.read' and e."outcome" = 'done'
     and e."at" > now() - interval '30 days'
     and exists (select from "Record" r where r."id" = wanted and r."owner" = acl.root())
   group by grouping sets ((), ((e."at" at time zone 'UTC')::date))
  having count(*) > 0
$$;
revoke all on function acl.record_looks(uuid) from public;
grant execute on function acl.record_looks(uuid) to portal_app;
