-- Lists checked line by line (DOMAIN 4.1, I-Batch): what was pasted, how each line was read, what it met. Worked in the
-- background by whichever server has the lease.

create table "ListCheck" (
  "id" uuid primary key default uuid7(),
  "number" text not null,
  "officerId" uuid not null references "Officer" ("id"),
  "tenantRoot" text not null references "Tenant" ("code"),
  "purpose" text not null,
  "caseReference" text not null check (length("caseReference") between 1 and 80),
  "state" text not null default 'open' check ("state" in ('open', 'done', 'stopped', 'expired')),
  "lines" integer not null check ("lines" between 1 and 1000),
  "done" integer not null default 0,
  "leftOut" integer not null default 0,
  "createdAt" timestamptz(6) not null default now(),
  "finishedAt" timestamptz(6),
  "expiresOn" date not null
);
create unique index "ListCheck_tenantRoot_number_key" on "ListCheck" ("tenantRoot", "number");
create index "ListCheck_officerId_createdAt_idx" on "ListCheck" ("officerId", "createdAt");
create index "ListCheck_expiresOn_idx" on "ListCheck" ("expiresOn");

-- What was typed is sealed like a search's criteria, and the digest answers "who searched X?" (SECURITY 5.2).
create table "ListLine" (
  "checkId" uuid not null references "ListCheck" ("id") on delete cascade,
  "ordinal" integer not null check ("ordinal" between 1 and 1000),
  "fromLine" integer not null,
  "toLine" integer not null,
  "text" bytea not null,
  "chosen" text,
  "kind" text,
  "state" text not null default 'waiting' check ("state" in ('waiting', 'checked', 'unread')),
  "reason" text,
  "digest" bytea,
  "failed" text[] not null default '{}',
  primary key ("checkId", "ordinal")
);

-- The best few of a line. Why each matched names what was asked, so it is sealed. Whose the record is and whether it still
-- exists for the reader is asked when it is looked at: hence not "recordId", which would make it a detail of the record.
create table "ListMatch" (
  "checkId" uuid not null,
  "ordinal" integer not null,
  "rank" smallint not null,
  "matchedId" uuid not null references "Record" ("id") on delete cascade,
  "band" text not null,
  "why" bytea not null,
  primary key ("checkId", "ordinal", "rank"),
  foreign key ("checkId", "ordinal") references "ListLine" ("checkId", "ordinal") on delete cascade
);
create index "ListMatch_matchedId_idx" on "ListMatch" ("matchedId");

do $$
declare t text;
begin
  foreach t in array array['ListCheck', 'ListLine', 'ListMatch'] loop
    execute format('create trigger mark_write after insert or update or delete on %I for each statement execute function acl.mark_write()', t);
  end loop;
end $$;

-- Lists whose time is over lose their lines and what these met; the check itself stays, so that its number in the log still
-- says what it was. Leaves its event in the log of every bureau concerned.
create function acl.clear_expired() returns integer language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare ended uuid[];
begin
  select coalesce(array_agg(c."id"), '{}') into ended from (
    select "id" from "ListCheck" where "expiresOn" < current_date and "state" <> 'expired' order by "expiresOn" limit 50 for update skip locked) c;
  if ended = '{}' then return 0; end if;
  delete from "ListLine" where "checkId" = any (ended);
  insert into "AuditEvent" ("operation", "outcome", "tenantCode", "tenantRoot", "client", "details")
    select 'service.list-expired', 'done', c."tenantRoot", c."tenantRoot", 'job', jsonb_build_object('lists', count(*))
    from "ListCheck" c where c."id" = any (ended) group by c."tenantRoot";
  update "ListCheck" set "state" = 'expired' where "id" = any (ended);
  return cardinality(ended);
end $$;
