-- What is typed as the correction of a record is kept like a new entry: one for a record, of the bureau that owns it, with the
-- version on which it was begun, so that what others did since can be told from what he did.
alter table "EntryDraft"
  add column "correctsId" uuid references "Record" ("id") on delete cascade,
  add column "correctsVersion" integer,
  add constraint "EntryDraft_corrects" check (("correctsId" is null) = ("correctsVersion" is null));
create unique index "EntryDraft_correctsId_key" on "EntryDraft" ("correctsId");

-- Throws away the drafts that nobody has saved for ninety days (`draftDays`), those of one bureau a call; answers how many. The
-- days are not its caller's to choose: whoever may run it could otherwise empty everybody's.
create function acl.sweep_drafts() returns integer language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare whose text; gone integer;
begin
  select d."tenantRoot" into whose from "EntryDraft" d where d."savedAt" < now() - interval '90 days' limit 1 for update skip locked;
  if not found then return 0; end if;
  with old as (
    select d."id" from "EntryDraft" d where d."tenantRoot" = whose and d."savedAt" < now() - interval '90 days' limit 500 for update skip locked
  ), swept as (delete from "EntryDraft" d using old where d."id" = old."id" returning 1)
  select count(*)::integer into gone from swept;
  insert into "AuditEvent" ("operation", "outcome", "tenantRoot", "client", "details")
    values ('record.sweep-drafts', 'done', whose, 'job', jsonb_build_object('drafts', gone));
  return gone;
end $$;
