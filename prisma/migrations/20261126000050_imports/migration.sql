-- Imports of a bureau's own records from files (UX 2.10): the file in pieces, its rows with what was found wrong with each,
-- and what became of them. PostgreSQL is the only thing that several portals share, so that everything is here.

create table "Import" (
  "id" uuid primary key default uuid7(),
  "number" text not null,
  "tenantRoot" text not null references "Tenant" ("code"),
  "officerId" uuid not null references "Officer" ("id"),
  "type" text not null,
  "state" text not null default 'receiving'
    check ("state" in ('receiving', 'received', 'checking', 'checked', 'requested', 'writing', 'done', 'undoing', 'undone', 'cancelled', 'expired')),
  "paused" boolean not null default false,
  -- Why it stands still or was sent back; a code of the messages.
  "reason" text,
  "fileName" text not null check (length("fileName") between 1 and 120),
  "bytes" integer not null default 0,
  "digest" bytea,
  "format" text check ("format" in ('separated', 'json-array', 'json-lines')),
  "encoding" text,
  "encodingBy" text,
  "separator" text,
  "headed" boolean not null default true,
  "headers" text[] not null default '{}',
  -- Field → column from 0, field → how it was matched, field → a text for every row.
  "columns" jsonb not null default '{}',
  "matched" jsonb not null default '{}',
  "constants" jsonb not null default '{}',
  "rows" integer,
  "checked" integer not null default 0,
  "ready" integer not null default 0,
  "warnings" integer not null default 0,
  "errors" integer not null default 0,
  "duplicates" integer not null default 0,
  "written" integer not null default 0,
  "refused" integer not null default 0,
  "takenBack" integer not null default 0,
  "kept" integer not null default 0,
  -- Who let the present phase begin, on whose behalf it is done.
  "actorId" uuid not null references "Officer" ("id"),
  "purpose" text not null,
  "caseReference" text not null,
  "requestedBy" uuid references "Officer" ("id"),
  "releasedBy" uuid references "Officer" ("id"),
  "phaseAt" timestamptz(6) not null default now(),
  "phaseMs" integer not null default 0,
  "writtenAt" timestamptz(6),
  "undoUntil" timestamptz(6),
  "undoReason" text check (length("undoReason") <= 200),
  "expiresAt" timestamptz(6) not null,
  "leaseHolder" text,
  "leaseUntil" timestamptz(6),
  "version" integer not null default 1,
  "createdAt" timestamptz(6) not null default now(),
  "updatedAt" timestamptz(6) not null default now(),
  -- Four eyes (SECURITY 3.2, row 12): the rule of the policy said a second time.
  constraint "Import_four_eyes_check" check ("releasedBy" is distinct from "requestedBy" or "releasedBy" is null)
);
create unique index "Import_tenantRoot_number_key" on "Import" ("tenantRoot", "number");
create unique index "Import_id_tenantRoot_key" on "Import" ("id", "tenantRoot");
create index "Import_tenantRoot_createdAt_idx" on "Import" ("tenantRoot", "createdAt" desc);
create index "Import_working_idx" on "Import" ("leaseUntil") where "state" in ('checking', 'writing', 'undoing');

create table "ImportChunk" (
  "importId" uuid not null,
  "tenantRoot" text not null,
  "ordinal" integer not null,
  "bytes" bytea not null,
  primary key ("importId", "ordinal"),
  constraint "ImportChunk_importId_fkey" foreign key ("importId", "tenantRoot") references "Import" ("id", "tenantRoot") on delete cascade
);
-- Text of bureaus' systems in old encodings: compressing it takes the server's time and is read once.
alter table "ImportChunk" alter column "bytes" set storage external;

create table "ImportRow" (
  "importId" uuid not null,
  "tenantRoot" text not null,
  "n" integer not null,
  "line" integer not null,
  "cells" text[] not null,
  "state" text not null check ("state" in ('waiting', 'ready', 'warning', 'error', 'duplicate', 'written', 'refused', 'taken_back', 'kept')),
  -- What the file had wrong, and what the entry has: [{ field, level, code, args, suggestion }].
  "broken" jsonb not null default '[]',
  "issues" jsonb not null default '[]',
  -- By what a second row for the same thing is known, and the reference that a bureau gives once.
  "thing" text,
  "source" text,
  -- The record that was made of it, or that was there already.
  "madeId" uuid,
  primary key ("importId", "n"),
  constraint "ImportRow_importId_fkey" foreign key ("importId", "tenantRoot") references "Import" ("id", "tenantRoot") on delete cascade
);
create index "ImportRow_state_idx" on "ImportRow" ("importId", "state", "n");
create index "ImportRow_thing_idx" on "ImportRow" ("importId", "thing") where "thing" is not null;
create index "ImportRow_source_idx" on "ImportRow" ("importId", "source") where "source" is not null;

-- How a bureau matched columns before, by kind of record: names of columns, never what stood in them.
create table "ImportMemory" (
  "tenantRoot" text not null references "Tenant" ("code"),
  "type" text not null,
  "columns" jsonb not null default '{}',
  "constants" jsonb not null default '{}',
  "updatedAt" timestamptz(6) not null default now(),
  primary key ("tenantRoot", "type")
);

do $$
declare t text;
begin
  foreach t in array array['Import', 'ImportChunk', 'ImportRow', 'ImportMemory'] loop
    execute format('create trigger mark_write after insert or update or delete on %I for each statement execute function acl.mark_write()', t);
  end loop;
end $$;

alter table acl.session add column import_id uuid references "Import" ("id") on delete cascade;

-- Gives one import that waits for work, or whose worker has not been heard of, to this worker, with a session of its own.
-- The work is done by a service "for" the officer who let it begin: it holds the one role `importer`, never more clearance than
-- he has, and only while he could begin it again: whoever lost his role or was suspended works no further. Nothing but an
-- import that somebody has let begin can be taken so, and the work of each batch asks again.
create function acl.take_import(worker text, token bytea, seconds integer) returns table (import_id uuid, stopped boolean)
language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare i "Import"; o "Officer"; t "Tenant"; service uuid; sid uuid;
begin
  select * into i from "Import" x where x."state" in ('checking', 'writing', 'undoing') and not x."paused"
      and (x."leaseUntil" is null or x."leaseUntil" < now())
    order by x."leaseUntil" nulls first, x."phaseAt" limit 1 for update skip locked;
  if not found then return; end if;
  import_id := i."id";
  select * into o from "Officer" x where x."id" = i."actorId";
  select * into t from "Tenant" x where x."code" = o."tenantCode";
  stopped := not acl.may_import(o, i."state");
  update acl.session s set revoked_at = now(), revoked_reason = 'import' where s.import_id = i."id" and s.revoked_at is null;
  if stopped then
    update "Import" x set "paused" = true, "reason" = 'authority', "leaseHolder" = null, "leaseUntil" = null, "updatedAt" = now() where x."id" = i."id";
    insert into "AuditEvent" ("operation", "outcome", "reason", "officerId", "tenantCode", "tenantRoot", "client", "details")
      values ('import.take', 'denied', 'authority', o."id", t."code", t."rootCode", 'job', jsonb_build_object('import', i."number"));
    return next; return;
  end if;
  insert into "Officer" ("tenantCode", "identifier", "name", "roles", "clearance", "locale")
    values (o."tenantCode", 'import-for-' || o."identifier", 'Import service for ' || o."name", array['importer'], o."clearance", o."locale")
    on conflict ("identifier") do update set "tenantCode" = excluded."tenantCode", "name" = excluded."name", "roles" = excluded."roles",
      "clearance" = excluded."clearance", "locale" = excluded."locale", "active" = true
    returning "id" into service;
  insert into acl.session (token_hash, officer_id, kind, idle_limit, ends_at, purpose, case_reference, device, import_id)
    values (sha256(token), service, 'job', interval '5 minutes', now() + interval '6 hours', i."purpose", i."caseReference", 'import', i."id")
    returning id into sid;
  update "Import" x set "leaseHolder" = worker, "leaseUntil" = now() + make_interval(secs => seconds), "reason" = null, "updatedAt" = now() where x."id" = i."id";
  insert into "AuditEvent" ("operation", "outcome", "officerId", "tenantCode", "tenantRoot", "sessionId", "client", "purpose", "caseReference", "details")
    values ('import.take', 'done', service, t."code", t."rootCode", sid, 'job', i."purpose", i."caseReference", jsonb_build_object('import', i."number", 'phase', i."state"));
  return next;
end $$;

-- Whether this officer may today let a phase of an import begin; said here for work that goes on when he has left.
create function acl.may_import(o "Officer", phase text) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select o."active" and o."roles" && (case phase when 'checking' then array['officer', 'supervisor'] else array['supervisor'] end)
    and exists (select from "Tenant" t join "Tenant" r on r."code" = t."rootCode"
      where t."code" = o."tenantCode" and t."active" and r."active" and t."suspendedAt" is null and r."suspendedAt" is null)
$$;

-- The session of this context is that of a worker on this import, whose officer may still do what it does.
create function acl.works_on(wanted uuid) returns text language sql stable security definer set search_path = pg_catalog, public, acl as $$
  select case
      when s.import_id is distinct from wanted then 'not_found'
      when not acl.may_import(o, i."state") then 'authority'
      else 'works' end
    from acl.session s join "Import" i on i."id" = wanted join "Officer" o on o."id" = i."actorId"
    where s.id = (acl.ctx())[8]::uuid
$$;

-- Takes away what nobody needs any more: uploads that never ended, and rows of reports whose time is over. One import a call.
create function acl.sweep_imports() returns boolean language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare i "Import";
begin
  select * into i from "Import" x
    where (x."state" = 'receiving' and x."updatedAt" < now() - interval '1 hour')
       or (x."state" not in ('receiving', 'checking', 'writing', 'undoing', 'expired') and x."expiresAt" < now())
    limit 1 for update skip locked;
  if not found then return false; end if;
  delete from "ImportRow" x where x."importId" = i."id";
  delete from "ImportChunk" x where x."importId" = i."id";
  update "Import" x set "state" = 'expired', "updatedAt" = now() where x."id" = i."id";
  insert into "AuditEvent" ("operation", "outcome", "tenantRoot", "client", "details")
    values ('import.sweep', 'done', i."tenantRoot", 'job', jsonb_build_object('import', i."number"));
  return true;
end $$;
