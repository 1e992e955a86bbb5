-- The record that was made for a notice follows it: waiting while the notice waits (a diffusion also while it circulates and is not
-- yet found in the database), in force while it is, at its end when it has ended. A record whose place another one took, because an
-- amendment was accepted or because the notice was joined to a record of the bureau, ends with that.
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
