-- What is being entered and is no record yet: kept for the bureau, so that a colleague can finish it (UX 2.15). Not a detail of
-- a record: nothing of it is anybody's but the bureau's, and it goes when it is published or thrown away.
create table "EntryDraft" (
  "id" uuid primary key default uuid7(),
  "tenantRoot" text not null references "Tenant" ("code"),
  "officerId" uuid not null references "Officer" ("id"),
  "savedBy" uuid not null references "Officer" ("id"),
  "type" text not null,
  -- As typed: by name of field, a text or a list of texts.
  "texts" jsonb not null check (jsonb_typeof("texts") = 'object' and pg_column_size("texts") < 200000),
  -- Records that were shown as perhaps the same and said not to be, and when that question was answered.
  "seen" uuid[] not null default '{}',
  "settledAt" timestamptz(6),
  "revision" integer not null default 1,
  "createdAt" timestamptz(6) not null default now(),
  "savedAt" timestamptz(6) not null default now()
);
create index "EntryDraft_tenantRoot_savedAt_idx" on "EntryDraft" ("tenantRoot", "savedAt");
create trigger mark_write after insert or update or delete on "EntryDraft" for each statement execute function acl.mark_write();
