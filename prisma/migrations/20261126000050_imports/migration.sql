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
  -- Ends of lines in the file: about how many rows there will be, before they are counted.
  "lines" integer,
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
  -- Counts the batches of work: of two workers that do the same one, the second finds that it has been done.
  "step" integer not null default 0,
  "version" integer not null default 1,
  "createdAt" timestamptz(6) not null default now(),
  "updatedAt" timestamptz(6) not null default now(),
  -- Four eyes (SECURITY 3.2, row 12): the rule of the policy said a second time.
  constraint "Import_four_eyes_check" check ("releasedBy" is distinct from "requestedBy" or "releasedBy" is null)
);
create unique index "Import_tenantRoot_number_key" on "Import" ("tenantRoot", "number");
create unique index "Import_id_tenantRoot_key" on "Import" ("id", "tenantRoot");
create index "Import_tenantRoot_createdAt_idx" on "Import" ("tenantRoot", "createdAt" desc);

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

-- Puts aside the job of an import of one's own bureau, whoever began it: the next phase has its own, in the name of who begins it.
create function acl.leave_import_job(wanted uuid) returns void language sql security definer set search_path = pg_catalog, public, acl as $$
  with gone as (
    delete from acl.job j using "Import" i
     where j.kind = 'import' and j.subject = wanted and i."id" = wanted and i."tenantRoot" = acl.root() returning j.session_id)
  update acl.session set revoked_at = now(), revoked_reason = 'job_begun_again' where id in (select session_id from gone) and revoked_at is null
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
