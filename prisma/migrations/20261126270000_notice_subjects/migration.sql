-- The record that was made for a notice follows it: waiting while the notice waits (a diffusion also while it circulates and is not
-- yet found in the database), in force while it is, at its end when it has ended. A record whose place another one took, because an
-- amendment was accepted or because the notice was joined to a record of the bureau, ends with that. Who moves a notice, the
-- Secretariat or the clock, sees no records: so the function belongs to a role that may do this and nothing else.
create or replace function search.follow_notice() returns trigger language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
declare
  standing text := case when new."state" = 'published' then 'published' when new."state" in ('draft', 'ncb_review', 'submitted', 'quality_review',
      'legal_review', 'second_legal_review', 'returned_for_information', 'alternative_proposed', 'approved', 'held', 'circulating', 'examined')
    then 'draft' else 'ceased' end;
begin
  if old."subjectMade" and old."subjectId" is not null and old."subjectId" is distinct from new."subjectId" then
    update "Record" set "status" = 'ceased', "updatedAt" = now() where "id" = old."subjectId" and "owner" = old."owner" and "status" <> 'ceased';
  end if;
  if new."subjectId" is null or not new."subjectMade" then return null; end if;
  update "Record" set "status" = standing, "retentionUntil" = coalesce(new."keptUntil", "retentionUntil"), "updatedAt" = now()
    where "id" = new."subjectId" and "owner" = new."owner"
      and ("status" <> standing or "retentionUntil" <> coalesce(new."keptUntil", "retentionUntil"));
  return null;
end $$;
grant usage, create on schema search to subject_keeper;
revoke all on function search.follow_notice from public;
alter function search.follow_notice owner to subject_keeper;

-- Travel documents associated with notices (DOMAIN 3.2): whoever asks by a document is told of the notices about its bearer, in the same
-- look-up; row security decides which of them exist for the client.
drop function search.held_documents(text, text, int4);
create function search.held_documents(p_number text, p_look text, p_limit int4)
returns table ("recordId" text, "rowId" int4, "reference" text, "owner" text, "number" text, "country" text, "warnings" text[],
  "subjectStatus" text, "notices" jsonb)
language sql stable as $$
  select b.*, coalesce((select p."warnings" from public."Person" p where p."recordId" = b."recordId"::uuid), '{}'),
    (select p."status" from public."Person" p where p."recordId" = b."recordId"::uuid),
    coalesce((select jsonb_agg(jsonb_build_object('id', n."id", 'number', n."number", 'form', n."form", 'type', n."type", 'owner', n."owner",
        'inForce', n."state" = 'published') order by n."state" <> 'published', n."type" <> 'red', n."publishedAt", n."id")
      from public."Notice" n where n."subjectId" = b."recordId"::uuid and n."number" is not null
        and n."state" in ('published', 'suspended', 'withdrawal_asked', 'cancellation_asked')
        and (n."keptUntil" is null or n."keptUntil" >= current_date)), '[]')
    from search.bearers(p_number, p_look, p_limit) b
$$;
revoke all on function search.held_documents from public;
grant execute on function search.held_documents to portal_app;

-- The list of the Security Council is published by its committees after their own procedures: its import brings special notices into
-- force, ends them when somebody is delisted, and has nobody to agree with. Whatever else happens to a notice is guarded as before.
drop trigger guard_notice on "Notice";
create trigger guard_notice before update on "Notice" for each row
  when (not (new."type" = 'un_special' and new."owner" = old."owner" and new."form" = old."form" and new."request" = old."request"
    and old."state" in ('published', 'cancelled') and new."state" in ('published', 'cancelled') and acl.roles() && array['importer']))
  execute function acl.guard_notice();
