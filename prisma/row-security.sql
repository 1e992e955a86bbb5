-- Who sees which rows: the whole of it, re-applied after every migration (SECURITY: one written form, here).
-- Policies read the signed context (acl.*), wrapped in scalar subqueries so that each is computed once a statement.
-- No context, no rows.

do $$
declare p record; t record;
begin
  for p in select policyname, tablename from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on public.%I', p.policyname, p.tablename);
  end loop;
  for t in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') loop
    if t.relname <> '_prisma_migrations' then
      execute format('alter table public.%I enable row level security', t.relname);
      execute format('alter table public.%I force row level security', t.relname);
    end if;
    execute format('revoke all on public.%I from portal_app, search_definer, notice_index, subject_keeper', t.relname);
  end loop;
end $$;

-- Reference data: the same for everyone, also for visitors of the public pages.
create policy read_all on "Country" for select using (true);
create policy read_all on "Office" for select using (true);
create policy read_all on "Tenant" for select using (true);

-- Officers: oneself; one's bureau for those who lead or administer it. The definer functions of acl run as
-- meridian_owner, before a context exists.
create policy of_acl on "Officer" to meridian_owner using (true) with check (true);
create policy of_acl on "Tenant" to meridian_owner using (true) with check (true);
create policy read_self on "Officer" for select using ("id" = (select acl.officer()));
create policy read_bureau on "Officer" for select using (
  "tenantCode" in (select t."code" from "Tenant" t where t."rootCode" = (select acl.root()))
);
create policy change_self on "Officer" for update using ("id" = (select acl.officer())) with check ("id" = (select acl.officer()));

-- Records: one's own country's, whatever their state; others' when published, in force, not withheld from us, not
-- reserved to others, and not closed to the purpose of this sitting (Art. 58). Level above one's clearance never (Art. 112).
create policy case_data on "Record" as restrictive to portal_app, search_definer, meridian_owner using ((select acl.sees_cases())) with check ((select acl.sees_cases()));
create policy level on "Record" as restrictive for select to portal_app, search_definer, meridian_owner using ("level" <= (select acl.clearance()));
-- The record that was made for a notice follows it (search.follow_notice), whoever moves the notice.
create policy of_notice on "Record" to subject_keeper using (true) with check (true);
-- A program of one's own country is told what is in force, and no drafts (SECURITY 3.1).
create policy own on "Record" for select using (
  "owner" = (select acl.root())
  and (not (select acl.is_machine()) or ("status" = 'published' and "retentionUntil" >= current_date))
);
create policy shared on "Record" for select using (
  "status" = 'published'
  and "retentionUntil" >= current_date
  and not ((select acl.root()) = any ("withheldFrom"))
  and ("onlyTo" = '{}' or (select acl.root()) = any ("onlyTo"))
  -- A sitting that has said no purpose may have any of them.
  and ("noPurpose" = '{}' or not ((select acl.purpose()) = any (array_append("noPurpose", '-'))))
);
create policy enter_own on "Record" for insert with check ("owner" = (select acl.root()));
create policy change_own on "Record" for update using ("owner" = (select acl.root())) with check ("owner" = (select acl.root()));

-- The look-up of a number reads the index first and asks for the record afterwards (search.travel_documents).
create policy looked_up on "TravelDocument" for select to search_definer using (true);

-- Details of a record exist for those for whom the record exists; the owner alone writes them. A detail is every table with
-- a "recordId", so that the table of a further type is covered before anybody thinks of it.
do $$
declare t text;
begin
  for t in select table_name from information_schema.columns where table_schema = 'public' and column_name = 'recordId' loop
    execute format('create policy of_visible_record on %I for select using (exists (select from "Record" r where r."id" = "recordId"))', t);
    execute format('create policy enter_own on %I for insert with check (exists (select from "Record" r where r."id" = "recordId" and r."owner" = (select acl.root())))', t);
    if t <> 'RecordVersion' then
      execute format('create policy change_own on %I for update using (exists (select from "Record" r where r."id" = "recordId" and r."owner" = (select acl.root())))', t);
      execute format('create policy remove_own on %I for delete using (exists (select from "Record" r where r."id" = "recordId" and r."owner" = (select acl.root())))', t);
    end if;
  end loop;
end $$;
-- A link is said only to those for whom both ends exist.
create policy of_visible_records on "RecordLink" for select using (
  exists (select from "Record" r where r."id" = "fromId") and exists (select from "Record" r where r."id" = "toId")
);
create policy enter_own on "RecordLink" for insert with check (exists (select from "Record" r where r."id" = "fromId" and r."owner" = (select acl.root())));
create policy remove_own on "RecordLink" for delete using (exists (select from "Record" r where r."id" = "fromId" and r."owner" = (select acl.root())));
-- Pictures are content-addressed: a blob exists for those who see a photograph that shows it and is not withheld.
create policy of_visible_photo on "PhotoBlob" for select using (
  exists (select from "Photo" p where (p."sha256" = "PhotoBlob"."sha256" or p."thumbSha256" = "PhotoBlob"."sha256") and not p."withheld")
);
-- For the sweep of bytes that no photograph shows.
create policy of_acl on "Photo" for select to meridian_owner using (true);
create policy of_acl on "PhotoBlob" to meridian_owner using (true);
create policy enter on "PhotoBlob" for insert with check ((select acl.sees_cases()));

create policy of_acl on "EntryDraft" to meridian_owner using (true) with check (true);
-- Drafts of records are the bureau's: whoever of it may enter records may go on with them.
create policy of_bureau on "EntryDraft" using (
  "tenantRoot" = (select acl.root()) and (select acl.sees_cases()) and (select acl.roles()) && array['officer', 'supervisor']
) with check (
  "tenantRoot" = (select acl.root()) and (select acl.sees_cases()) and (select acl.roles()) && array['officer', 'supervisor']
  and ("correctsId" is null or exists (select from "Record" r where r."id" = "correctsId" and r."owner" = (select acl.root())))
);

-- A picture of a draft exists for those for whom the draft exists.
create policy of_draft on "DraftPicture" using (exists (select from "EntryDraft" d where d."id" = "draftId"))
  with check (exists (select from "EntryDraft" d where d."id" = "draftId"));

-- Searches are the bureau's: a link to one can be handed to a colleague.
create policy of_bureau on "Search" for select using ("tenantRoot" = (select acl.root()) and (select acl.sees_cases()));
create policy enter_own on "Search" for insert with check (
  "officerId" = (select acl.officer()) and "tenantRoot" = (select acl.root()) and (select acl.sees_cases())
);
create policy of_search on "SearchPicture" for select using (exists (select from "Search" s where s."id" = "searchId"));
create policy enter_own on "SearchPicture" for insert with check (
  exists (select from "Search" s where s."id" = "searchId" and s."officerId" = (select acl.officer()))
);
create policy of_bureau on "Watch" for select using (
  "tenantRoot" = (select acl.root()) and ("officerId" = (select acl.officer()) or "scope" = 'bureau') and (select acl.sees_cases())
);
create policy enter_own on "Watch" for insert with check ("officerId" = (select acl.officer()) and "tenantRoot" = (select acl.root()));
create policy change_own on "Watch" for update using ("officerId" = (select acl.officer())) with check ("officerId" = (select acl.officer()));

-- Programs of a bureau: its security officer's business. The definer functions of acl open them before a context exists.
create policy of_acl on "ApiClient" to meridian_owner using (true) with check (true);
create policy administered on "ApiClient" for select using ("tenantRoot" = (select acl.root()) and (select acl.administers()));
create policy co_signed on "ApiClient" for select using ("tenantRoot" = (select acl.root()) and (select acl.co_signs()));
create policy enter_own on "ApiClient" for insert with check ("tenantRoot" = (select acl.root()) and (select acl.administers()));
create policy change_own on "ApiClient" for update using ("tenantRoot" = (select acl.root()) and (select acl.administers()))
  with check ("tenantRoot" = (select acl.root()));
-- What waits for the second person: of the security officer and the supervisors of the country. Written by functions of acl alone.
create policy of_acl on "ClientRequest" to meridian_owner using (true) with check (true);
create policy of_two on "ClientRequest" for select using (
  "tenantRoot" = (select acl.root()) and ((select acl.administers()) or (select acl.co_signs()))
);
-- Imports are the bureau's: what one officer began, another looks at and a third lets in. Rows carry the country themselves,
-- so that two hundred thousand of them are filtered without two hundred thousand look-ups.
create policy of_acl on "Import" to meridian_owner using (true) with check (true);
create policy of_acl on "ImportChunk" to meridian_owner using (true) with check (true);
create policy of_acl on "ImportRow" to meridian_owner using (true) with check (true);
do $$
declare t text;
begin
  foreach t in array array['Import', 'ImportChunk', 'ImportRow', 'ImportMemory'] loop
    execute format('create policy case_data on %I as restrictive to portal_app using ((select acl.sees_cases())) with check ((select acl.sees_cases()))', t);
    execute format('create policy of_bureau on %I using ("tenantRoot" = (select acl.root())) with check ("tenantRoot" = (select acl.root()))', t);
  end loop;
end $$;
-- A check is the officer's own, of a search of his own.
create policy of_officer on "Check" for select using ("officerId" = (select acl.officer()) and (select acl.sees_cases()));
create policy enter_own on "Check" for insert with check (
  "officerId" = (select acl.officer()) and (select acl.sees_cases())
  and exists (select from "Search" s where s."id" = "searchId" and s."officerId" = (select acl.officer()))
);
create policy change_own on "Check" for update using ("officerId" = (select acl.officer())) with check ("officerId" = (select acl.officer()));
-- Lists are the bureau's like searches, and their officer's alone to change. What a line met is said only where the record
-- exists for the reader.
create policy of_acl on "ListCheck" to meridian_owner using (true) with check (true);
create policy of_acl on "ListLine" to meridian_owner using (true) with check (true);
create policy of_acl on "ListMatch" to meridian_owner using (true) with check (true);
create policy of_bureau on "ListCheck" for select using ("tenantRoot" = (select acl.root()) and (select acl.sees_cases()));
create policy enter_own on "ListCheck" for insert with check (
  "officerId" = (select acl.officer()) and "tenantRoot" = (select acl.root()) and (select acl.sees_cases())
);
create policy change_own on "ListCheck" for update using ("officerId" = (select acl.officer())) with check ("officerId" = (select acl.officer()));
create policy of_bureau on "ListLine" for select using (exists (select from "ListCheck" c where c."id" = "checkId"));
create policy of_visible_record on "ListMatch" for select using (
  exists (select from "ListCheck" c where c."id" = "checkId") and exists (select from "Record" r where r."id" = "matchedId")
);
do $$
declare t text;
begin
  foreach t in array array['ListLine', 'ListMatch'] loop
    execute format('create policy enter_own on %I for insert with check (exists (select from "ListCheck" c where c."id" = "checkId" and c."officerId" = (select acl.officer())))', t);
    execute format('create policy change_own on %I for update using (exists (select from "ListCheck" c where c."id" = "checkId" and c."officerId" = (select acl.officer())))', t);
    execute format('create policy remove_own on %I for delete using (exists (select from "ListCheck" c where c."id" = "checkId" and c."officerId" = (select acl.officer())))', t);
  end loop;
end $$;
-- Hits: of the bureau that asked (a border post: its own), and of the one that answers, from the moment it was asked. Nobody else;
-- the command centre when no answer came in time. The clock sees clocks.
create policy of_acl on "Hit" for select to meridian_owner using (true);
create policy level on "Hit" as restrictive for select to portal_app using ("level" <= (select acl.clearance()));
create policy of_querying on "Hit" for select using (
  "querying" = (select acl.root()) and ((select acl.roles()) && array['officer', 'supervisor']
    or ((select acl.roles()) && array['frontline'] and "tenantCode" = (select acl.tenant())))
);
create policy of_source on "Hit" for select using (
  "source" = (select acl.root()) and "askedAt" is not null and (select acl.roles()) && array['officer', 'supervisor', 'gs_command']
);
create policy escalated on "Hit" for select using (
  (select acl.root()) = 'GS' and (select acl.roles()) && array['gs_command'] and ("escalatedAt" is not null or "escalateAt" <= now())
);
-- A program knows what it and its office found itself, so that the same find again is the same hit.
create policy of_machine on "Hit" for select using (
  (select acl.is_machine()) and "origin" = 'machine' and "querying" = (select acl.root()) and "tenantCode" = (select acl.tenant())
);
create policy clock on "Hit" for select using ("state" <> 'closed' and (select acl.roles()) && array['clock']);
create policy open_own on "Hit" for insert with check (
  "querying" = (select acl.root()) and "tenantCode" = (select acl.tenant()) and "openedBy" = (select acl.officer()) and (select acl.sees_cases())
  and "silent" = (select acl.is_silent())
);
create policy change_party on "Hit" for update
  using ((select acl.root()) in ("querying", "source") and (select acl.roles()) && array['officer', 'supervisor', 'frontline', 'gs_command'])
  with check ((select acl.root()) in ("querying", "source"));
create policy change_clock on "Hit" for update using ((select acl.roles()) && array['clock']) with check ((select acl.roles()) && array['clock']);

-- Clocks of a pair: both sides see them, each sets its own; the General Secretariat all. Everybody of a bureau may read them, for
-- they count when he opens a hit.
create policy of_pair on "HitClock" for select using ((select acl.root()) in ("bureau", "partner", 'GS'));
create policy enter_own on "HitClock" for insert with check (
  "setBy" = (select acl.root()) and "officerId" = (select acl.officer()) and (select acl.roles()) && array['supervisor', 'gs_command']
);
create policy change_own on "HitClock" for update
  using ("setBy" = (select acl.root()) and (select acl.roles()) && array['supervisor', 'gs_command'])
  with check ("setBy" = (select acl.root()) and "officerId" = (select acl.officer()));
create policy remove_own on "HitClock" for delete
  using ("setBy" = (select acl.root()) and (select acl.roles()) && array['supervisor', 'gs_command']);

-- What was seen and said is the two sides' alone. The command centre reads what it wrote itself.
create policy of_parties on "HitContent" for select using (
  exists (select from "Hit" h where h."id" = "hitId" and (select acl.root()) in (h."querying", h."source"))
);
create policy enter_own on "HitContent" for insert with check (
  exists (select from "Hit" h where h."id" = "hitId" and h."querying" = (select acl.root()))
);
create policy of_visible_hit on "HitEvent" for select using (exists (select from "Hit" h where h."id" = "hitId"));
create policy enter_own on "HitEvent" for insert with check (
  "officerId" = (select acl.officer()) and "tenantCode" = (select acl.tenant()) and exists (
    select from "Hit" h where h."id" = "hitId" and "side" = any (array[
      case when h."querying" = (select acl.root()) then 'querying' end, case when h."source" = (select acl.root()) then 'source' end,
      case when (select acl.roles()) && array['gs_command'] then 'gs' end, 'clock']))
);
create policy of_parties on "HitText" for select using (
  exists (select from "Hit" h where h."id" = "hitId" and (select acl.root()) in (h."querying", h."source"))
  or exists (select from "HitEvent" e where e."id" = "eventId" and e."tenantCode" = (select acl.tenant()))
);
create policy enter_own on "HitText" for insert with check (
  exists (select from "HitEvent" e where e."id" = "eventId" and e."hitId" = "HitText"."hitId" and e."officerId" = (select acl.officer()))
);

-- Judgements are the bureau's; the record's owner sees that there are some.
create policy of_bureau on "Judgement" for select using ((select acl.root()) in ("tenantRoot", "source") and (select acl.sees_cases()));
create policy enter_own on "Judgement" for insert with check (
  "officerId" = (select acl.officer()) and "tenantRoot" = (select acl.root()) and (select acl.sees_cases())
);
create policy change_own on "Judgement" for update using ("tenantRoot" = (select acl.root()) and (select acl.sees_cases()))
  with check ("officerId" = (select acl.officer()) and "tenantRoot" = (select acl.root()));

-- Notices. Drafts are the bureau's; the Secretariat's from the moment they are submitted; everybody's to whom they go when they are
-- published, and as long as nobody is to act on them the state says so. What is pending exists for nobody else (R-NOT-5). `state` lists
-- are those of lib/notices/states.ts (`audiences`); a test compares them.
create policy of_acl on "Notice" for select to meridian_owner using (true);
-- What a number or words name is looked for in every notice, in the index; of that the reader's own remain (search.notices_named).
create policy of_index on "Notice" for select to notice_index using (true);
-- The owner of all, whose functions keep clocks and numbers, is a member of search_definer and would be meant as well.
create policy level on "Notice" as restrictive for select to portal_app, search_definer
  using (current_user = 'meridian_owner' or "level" <= (select acl.clearance()));
create policy own on "Notice" for select using (
  "owner" = (select acl.root()) and (select acl.roles()) && array['officer', 'supervisor'] and "state" <> 'deleted'
);
create policy secretariat on "Notice" for select using (
  (select acl.root()) = 'GS' and (select acl.roles()) && array['gs_reviewer'] and "submittedAt" is not null and "state" not in ('discarded', 'deleted')
);
-- One that it erased is an empty row to it.
create policy commission on "Notice" for select using (
  (select acl.roles()) && array['ccf'] and "publishedAt" is not null
);
create policy clock on "Notice" for select using ((select acl.roles()) && array['clock']);
create policy shared on "Notice" for select using (
  ("state" in ('published', 'suspended', 'withdrawal_asked', 'cancellation_asked')
    or ("form" = 'diffusion' and "state" in ('circulating', 'examined', 'revoked')))
  and "publishedAt" is not null and "amendsId" is null and ("keptUntil" is null or "keptUntil" >= current_date)
  and not ((select acl.root()) = any ("withheldFrom"))
  and ("onlyTo" = '{}' or (select acl.root()) = any ("onlyTo"))
  and ((select acl.roles()) && array['officer', 'supervisor', 'frontline'] or ((select acl.is_machine()) and "state" in ('published', 'suspended', 'withdrawal_asked', 'cancellation_asked')))
);
create policy begin_own on "Notice" for insert with check (
  "owner" = (select acl.root()) and "officerId" = (select acl.officer()) and (select acl.roles()) && array['officer', 'supervisor']
  and "state" = 'draft' and "publishedAt" is null
);
create policy change_own on "Notice" for update
  using ("owner" = (select acl.root()) and (select acl.roles()) && array['officer', 'supervisor'])
  with check ("owner" = (select acl.root()));
-- The list of the Security Council: special notices of its import, and no others.
create policy own_listed on "Notice" for select using ("owner" = (select acl.root()) and (select acl.roles()) && array['importer'] and "type" = 'un_special');
create policy begin_listed on "Notice" for insert with check (
  "owner" = (select acl.root()) and "officerId" = (select acl.officer()) and (select acl.roles()) && array['importer'] and "type" = 'un_special'
  and "form" = 'notice' and "state" = 'published'
);
create policy change_listed on "Notice" for update
  using ("owner" = (select acl.root()) and (select acl.roles()) && array['importer'] and "type" = 'un_special')
  with check ("owner" = (select acl.root()) and "type" = 'un_special' and "state" in ('published', 'cancelled'));
-- Somebody of the requester's own country does not judge.
create policy change_secretariat on "Notice" for update
  using ((select acl.root()) = 'GS' and (select acl.roles()) && array['gs_reviewer'] and "submittedAt" is not null)
  with check ((select acl.nationality()) is distinct from "owner");
create policy change_commission on "Notice" for update
  using ((select acl.roles()) && array['ccf'] and "publishedAt" is not null) with check ("state" in ('blocked_by_ccf', 'published', 'deleted', 'revoked'));
create policy change_clock on "Notice" for update using ((select acl.roles()) && array['clock'])
  with check ("state" in ('refused', 'cancelled', 'expired', 'deleted') or "state" in ('published', 'suspended'));

-- What it says: all versions for those who write it; what was handed over for the Secretariat; what is published for the rest.
create policy of_bureau on "NoticeVersion" for select using (
  exists (select from "Notice" n where n."id" = "noticeId" and n."owner" = (select acl.root())) and (select acl.roles()) && array['officer', 'supervisor']
);
create policy of_secretariat on "NoticeVersion" for select using (
  "handedAt" is not null and (select acl.roles()) && array['gs_reviewer', 'ccf', 'clock'] and exists (select from "Notice" n where n."id" = "noticeId")
);
create policy of_published on "NoticeVersion" for select using (
  exists (select from "Notice" n where n."id" = "noticeId" and n."published" = "NoticeVersion"."version")
);
-- Whoever had an earlier one still reads it, as earlier versions of records; who was left out then does not get it with a later one.
create policy of_former on "NoticeVersion" for select using (
  "publishedAt" is not null and (select acl.roles()) && array['officer', 'supervisor', 'frontline']
  and not ((select acl.root()) = any ("withheldFrom")) and ("onlyTo" = '{}' or (select acl.root()) = any ("onlyTo"))
  and exists (select from "Notice" n where n."id" = "noticeId" and n."publishedAt" is not null)
);
-- acl.note_published_version says since when it is published.
create policy of_acl_mark on "NoticeVersion" for update to meridian_owner using (true);
create policy enter_own on "NoticeVersion" for insert with check (
  exists (select from "Notice" n where n."id" = "noticeId" and n."owner" = (select acl.root())) and (select acl.roles()) && array['officer', 'supervisor', 'gs_reviewer']
);
create policy enter_listed on "NoticeVersion" for insert with check (
  (select acl.roles()) && array['importer'] and exists (select from "Notice" n where n."id" = "noticeId" and n."owner" = (select acl.root()) and n."type" = 'un_special')
);
-- A version that is accepted becomes one of the notice that it amends: written by whoever publishes.
create policy enter_secretariat on "NoticeVersion" for insert with check (
  "handedAt" is not null and (select acl.roles()) && array['gs_reviewer'] and exists (select from "Notice" n where n."id" = "noticeId")
);
create policy change on "NoticeVersion" for update using (exists (
  select from "Notice" n where n."id" = "noticeId" and (n."owner" = (select acl.root()) or (select acl.roles()) && array['gs_reviewer'])
));

create policy of_parties on "NoticeEvent" for select using (exists (select from "Notice" n where n."id" = "noticeId") and (
  "audience" = 'everyone' or "tenantRoot" = (select acl.root()) or (select acl.roles()) && array['gs_reviewer', 'ccf', 'clock']
  or ("audience" = 'parties' and exists (select from "Notice" n where n."id" = "noticeId" and n."owner" = (select acl.root())))
));
create policy enter_own on "NoticeEvent" for insert with check (
  "officerId" = (select acl.officer()) and "tenantCode" = (select acl.tenant()) and "tenantRoot" = (select acl.root())
  and exists (select from "Notice" n where n."id" = "noticeId")
);

-- Pictures: the parties' all, the others' those that a published version shows that they may read.
create policy of_notice on "NoticePicture" for select using (exists (
  select from "Notice" n where n."id" = "noticeId" and (
    (n."owner" = (select acl.root()) and (select acl.roles()) && array['officer', 'supervisor']) or (select acl.roles()) && array['gs_reviewer', 'ccf']
    or exists (select from "NoticeVersion" v where v."noticeId" = n."id" and (v."version" = n."published" or v."publishedAt" is not null)
      and v."draft" -> 'evidence' -> 'pictures' @> jsonb_build_array(jsonb_build_object('id', "NoticePicture"."id"::text))))
));
create policy enter_own on "NoticePicture" for insert with check (
  "officerId" = (select acl.officer()) and exists (select from "Notice" n where n."id" = "noticeId" and n."owner" = (select acl.root()))
);
create policy move on "NoticePicture" for update using (exists (
  select from "Notice" n where n."id" = "noticeId" and (n."owner" = (select acl.root()) or (select acl.roles()) && array['gs_reviewer'])
));
create policy remove_own on "NoticePicture" for delete using (exists (select from "Notice" n where n."id" = "noticeId" and n."owner" = (select acl.root())));
create policy of_notice on "NoticeFile" for select using (exists (
  select from "Notice" n where n."id" = "noticeId" and ("shared" or (n."owner" = (select acl.root()) and (select acl.roles()) && array['officer', 'supervisor'])
    or (select acl.roles()) && array['gs_reviewer', 'ccf'])
));
create policy enter_own on "NoticeFile" for insert with check (
  "officerId" = (select acl.officer()) and exists (select from "Notice" n where n."id" = "noticeId" and n."owner" = (select acl.root()))
);
create policy change on "NoticeFile" for update using (exists (
  select from "Notice" n where n."id" = "noticeId" and (n."owner" = (select acl.root()) or (select acl.roles()) && array['gs_reviewer'])
));
create policy remove_own on "NoticeFile" for delete using (exists (select from "Notice" n where n."id" = "noticeId" and n."owner" = (select acl.root())));

create policy of_secretariat on "NoticeCheck" for select using ((select acl.roles()) && array['gs_reviewer', 'ccf'] and exists (select from "Notice" n where n."id" = "noticeId"));
create policy enter_own on "NoticeCheck" for insert with check (
  "officerId" = (select acl.officer()) and (select acl.roles()) && array['gs_reviewer'] and exists (select from "Notice" n where n."id" = "noticeId")
);
create policy change_own on "NoticeCheck" for update using ("officerId" = (select acl.officer())) with check ("officerId" = (select acl.officer()));
create policy of_parties on "NoticeSuggestion" for select using (exists (
  select from "Notice" n where n."id" = "noticeId" and (n."owner" = (select acl.root()) and (select acl.roles()) && array['officer', 'supervisor']
    or (select acl.roles()) && array['gs_reviewer', 'ccf'])
));
create policy enter_own on "NoticeSuggestion" for insert with check (
  "officerId" = (select acl.officer()) and (select acl.roles()) && array['gs_reviewer'] and exists (select from "Notice" n where n."id" = "noticeId")
);
create policy change_parties on "NoticeSuggestion" for update using (exists (
  select from "Notice" n where n."id" = "noticeId" and (n."owner" = (select acl.root()) or (select acl.roles()) && array['gs_reviewer'])
));
create policy own on "NoticeSeen" using ("officerId" = (select acl.officer())) with check (
  "officerId" = (select acl.officer()) and exists (select from "Notice" n where n."id" = "noticeId")
);
-- Who writes at a draft is the bureau's to know.
create policy of_bureau on "NoticePresence" for select using ((select acl.roles()) && array['officer', 'supervisor']
  and exists (select from "Notice" n where n."id" = "noticeId" and n."owner" = (select acl.root())));
create policy enter_own on "NoticePresence" for insert with check (
  "officerId" = (select acl.officer()) and exists (select from "Notice" n where n."id" = "noticeId" and n."owner" = (select acl.root()))
);
create policy change_own on "NoticePresence" for update using ("officerId" = (select acl.officer())) with check ("officerId" = (select acl.officer()));
-- What was done about a notice: for its bureau, for the Secretariat, and for whoever reported it. Its bureau answers.
create policy of_parties on "NoticeAction" for select using (exists (select from "Notice" n where n."id" = "noticeId" and (
  "tenantRoot" = (select acl.root()) or n."owner" = (select acl.root()) or (select acl.roles()) && array['gs_reviewer', 'ccf', 'clock'])));
create policy enter_own on "NoticeAction" for insert with check (
  "officerId" = (select acl.officer()) and "tenantRoot" = (select acl.root()) and "tenantCode" = (select acl.tenant())
  and exists (select from "Notice" n where n."id" = "noticeId")
);
create policy answer on "NoticeAction" for update using (
  (select acl.roles()) && array['officer', 'supervisor'] and exists (select from "Notice" n where n."id" = "noticeId" and n."owner" = (select acl.root()))
);
create policy read_all on "NoticeEffect" for select using ((select acl.officer()) is not null);
create policy state_own on "NoticeEffect" for insert with check (
  "bureau" = (select acl.root()) and "officerId" = (select acl.officer()) and (select acl.roles()) && array['supervisor']
);
create policy change_own on "NoticeEffect" for update using ("bureau" = (select acl.root()) and (select acl.roles()) && array['supervisor'])
  with check ("officerId" = (select acl.officer()));
-- acl.forget_notice takes away what a deleted notice said.
do $$
declare t text;
begin
  foreach t in array array['NoticeVersion', 'NoticeEvent', 'NoticePicture', 'NoticeFile', 'NoticeCheck', 'NoticeSuggestion', 'NoticeSeen', 'NoticeAction'] loop
    execute format('create policy of_acl_read on %I for select to meridian_owner using (true)', t);
    execute format('create policy of_acl on %I for delete to meridian_owner using (true)', t);
  end loop;
end $$;
create policy of_bureau on "NoticeTerms" for select using ("bureau" = (select acl.root()) or (select acl.root()) = 'GS');
-- What is public is for everyone, also without a session: the only rows of notices that a visitor's transaction has. They are
-- shown by whoever publishes at the General Secretariat; those of the UN list by its import. To take down is anybody's at the
-- Secretariat, of its clock and of the import. What came and went, a trigger writes.
create policy of_acl on "PublicExtract" to meridian_owner using (true);
create policy of_acl on "PublicChange" to meridian_owner using (true) with check (true);
create policy read_all on "PublicExtract" for select using (true);
create policy read_all on "PublicPicture" for select using (true);
create policy read_all on "PublicChange" for select using (true);
-- Works of art that are open: kept by triggers with the rights of whoever writes the record, which is its owner.
create policy of_acl on "OpenWork" to meridian_owner using (true) with check (true);
create policy of_acl on "OpenPicture" to meridian_owner using (true) with check (true);
-- A record made for a notice follows it (subject_keeper): what is open of it, too.
create policy of_keeper on "OpenWork" to subject_keeper using (true) with check (true);
create policy of_keeper on "OpenPicture" to subject_keeper using (true) with check (true);
create policy read_all on "OpenWork" for select using (true);
create policy read_all on "OpenPicture" for select using (true);
do $$
declare t text;
declare key text;
begin
  foreach t in array array['OpenWork', 'OpenPicture'] loop
    key := case t when 'OpenWork' then 'id' else 'workId' end;
    execute format('create policy enter_own on %I for insert with check (exists (select from "Record" r where r."id" = %I.%I and r."owner" = (select acl.root())))', t, t, key);
    execute format('create policy change_own on %I for update using (exists (select from "Record" r where r."id" = %I.%I and r."owner" = (select acl.root())))', t, t, key);
    execute format('create policy remove_own on %I for delete using (exists (select from "Record" r where r."id" = %I.%I and r."owner" = (select acl.root())))', t, t, key);
  end loop;
end $$;
create policy of_open_work on "PhotoBlob" for select to search_definer using (
  exists (select from "OpenPicture" o where "PhotoBlob"."sha256" in (o."sha256", o."thumbSha256"))
);
create policy show on "PublicExtract" for insert with check (
  (select acl.roles()) && array['gs_reviewer'] or ((select acl.roles()) && array['importer'] and "kind" = 'un')
);
create policy show_again on "PublicExtract" for update using (
  (select acl.roles()) && array['gs_reviewer'] or ((select acl.roles()) && array['importer'] and "kind" = 'un')
) with check (
  (select acl.roles()) && array['gs_reviewer'] or ((select acl.roles()) && array['importer'] and "kind" = 'un')
);
create policy hide on "PublicExtract" for delete using (
  (select acl.roles()) && array['gs_reviewer', 'clock', 'ccf'] or ((select acl.roles()) && array['importer'] and "kind" = 'un')
);
create policy hide_own on "PublicExtract" for delete using (
  (select acl.roles()) && array['officer', 'supervisor'] and exists (select from "Notice" n where n."id" = "PublicExtract"."id" and n."owner" = (select acl.root()))
);
create policy show on "PublicPicture" for insert with check ((select acl.roles()) && array['gs_reviewer', 'importer']);
create policy show_again on "PublicPicture" for update using ((select acl.roles()) && array['gs_reviewer', 'importer']);
create policy hide on "PublicPicture" for delete using ((select acl.roles()) && array['gs_reviewer', 'importer']);

-- The log: one's own; the country's for its lead, security officer and auditors; all of it for data protection.
create policy of_acl on "AuditEvent" for insert to meridian_owner with check (true);
create policy of_acl_read on "AuditEvent" for select to meridian_owner using (true);
create policy of_this_transaction on "AuditEvent" for select using ("xid" = pg_current_xact_id_if_assigned());
create policy read_self on "AuditEvent" for select using ("officerId" = (select acl.officer()));
create policy read_country on "AuditEvent" for select using (
  "tenantRoot" = (select acl.root()) and (select acl.roles()) && array['supervisor', 'nso', 'auditor']
);
create policy read_all on "AuditEvent" for select using ((select acl.roles()) && array['gs_dpo']);
create policy append on "AuditEvent" for insert with check ("officerId" = (select acl.officer()));

-- Rights of the two roles that run: nothing is granted that no operation needs.
grant usage on schema acl to portal_app, search_definer, subject_keeper;
grant select on "Country", "Tenant", "Office", "Officer", "Record", "RecordName", "BirthDate", "PersonDocument",
  "Mark", "Photo", "PhotoBlob", "RecordLink", "RecordVersion", "Search", "SearchPicture", "Watch", "Check", "AuditEvent" to portal_app;
grant insert on "Record", "RecordName", "BirthDate", "PersonDocument", "Mark", "Photo", "PhotoBlob", "RecordLink",
  "RecordVersion", "Search", "SearchPicture", "Watch", "Check", "AuditEvent" to portal_app;
grant update ("status", "caption", "purpose", "level", "handling", "withheldFrom", "onlyTo", "noPurpose", "noDownload", "retentionUntil",
  "version", "validatedAt", "updatedAt", "sourceReference") on "Record" to portal_app;
grant update, delete on "RecordName", "BirthDate", "PersonDocument", "Mark", "Photo" to portal_app;
-- The own table of a type is one whose key is the record: read, entered, corrected; it goes with its record and stays its own.
do $$
declare t record;
begin
  for t in
    select c.relname as name, string_agg(quote_ident(a.attname), ', ') filter (where a.attgenerated = '' and a.attname not in ('recordId', 'country')) as changing
      from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary and i.indnatts = 1
      join pg_attribute k on k.attrelid = c.oid and k.attnum = i.indkey[0] and k.attname = 'recordId'
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace group by c.relname
  loop
    execute format('grant select, insert, update (%s) on %I to portal_app', t.changing, t.name);
  end loop;
end $$;
grant delete on "RecordLink" to portal_app;
grant select, insert, delete, update ("texts", "seen", "settledAt", "revision", "savedBy", "savedAt", "correctsVersion") on "EntryDraft" to portal_app;
grant select, insert, delete, update ("ordinal", "takenOn", "caption") on "DraftPicture" to portal_app;
grant select, insert on "Import", "ImportChunk", "ImportRow", "ImportMemory" to portal_app;
grant update on "ImportRow", "ImportMemory" to portal_app;
grant delete on "ImportChunk", "ImportRow" to portal_app;
-- Whose it is, its number and who began it never change.
do $$
begin
  execute (select format('grant update (%s) on "Import" to portal_app', string_agg(quote_ident(a.attname), ', ')) from pg_attribute a
    where a.attrelid = '"Import"'::regclass and a.attnum > 0 and not a.attisdropped
      and a.attname not in ('id', 'number', 'tenantRoot', 'officerId', 'createdAt', 'fileName', 'purpose', 'caseReference', 'expiresAt'));
end $$;
grant select, insert on "ListCheck", "ListLine", "ListMatch" to portal_app;
grant update ("state", "done", "finishedAt") on "ListCheck" to portal_app;
grant update ("chosen", "kind", "state", "reason", "digest", "failed") on "ListLine" to portal_app;
grant delete on "ListLine", "ListMatch" to portal_app;
grant update ("locale", "theme", "density", "singleKeys", "signals", "listColumns") on "Officer" to portal_app;
grant select on "ClientRequest" to portal_app;
grant select, insert, delete, update ("acknowledge", "confirm", "escalate", "heads", "officerId", "at") on "HitClock" to portal_app;
grant select, insert, update ("databases", "locale", "perSecond", "perMinute", "perDay", "perMisses", "stoppedUntil", "stopReason", "revokedAt")
  on "ApiClient" to portal_app;
grant update ("endsOn", "checkedAt", "stoppedAt", "scope") on "Watch" to portal_app;
grant update ("outcome", "setAside") on "Check" to portal_app;
grant select on "Notice", "NoticeVersion", "NoticeEvent", "NoticePicture", "NoticeFile", "NoticeCheck", "NoticeSuggestion", "NoticeSeen", "NoticeTerms" to portal_app;
grant insert on "Notice", "NoticeVersion", "NoticeEvent", "NoticePicture", "NoticeFile", "NoticeCheck", "NoticeSuggestion", "NoticeSeen" to portal_app;
-- Whose it is and what it was begun as never change.
do $$
begin
  execute (select format('grant update (%s) on "Notice" to portal_app', string_agg(quote_ident(a.attname), ', ')) from pg_attribute a
    where a.attrelid = '"Notice"'::regclass and a.attnum > 0 and not a.attisdropped
      and a.attname not in ('id', 'form', 'request', 'owner', 'tenantCode', 'officerId', 'createdAt', 'amendsId'));
end $$;
grant update ("draft", "hash", "revision", "sections", "savedBy", "savedAt", "checks", "ruleSet", "frozenAt", "handedAt", "translations") on "NoticeVersion" to portal_app;
grant update ("noticeId") on "NoticePicture", "NoticeFile" to portal_app;
grant update ("shared") on "NoticeFile" to portal_app;
grant delete on "NoticePicture", "NoticeFile" to portal_app;
grant update ("answer", "note", "at") on "NoticeCheck" to portal_app;
grant update ("state", "answeredBy", "answeredAt", "answer") on "NoticeSuggestion" to portal_app;
grant update ("version", "sections", "at") on "NoticeSeen" to portal_app;
grant select, insert, update ("topic", "at") on "NoticePresence" to portal_app;
grant select, insert on "NoticeAction", "NoticeEffect" to portal_app;
grant update ("acknowledgedAt", "intent", "intentAt", "papersAt", "answer") on "NoticeAction" to portal_app;
grant update ("effect", "authority", "contact", "hours", "languages", "papersDays", "note", "officerId", "at") on "NoticeEffect" to portal_app;
grant select on "Notice" to search_definer, notice_index;
grant select on "Record", "Artwork", "Photo" to subject_keeper;
grant update ("status", "retentionUntil", "updatedAt") on "Record" to subject_keeper;
grant select, insert, update, delete on "OpenWork", "OpenPicture" to subject_keeper;
grant select on "PublicExtract", "PublicPicture", "PublicChange", "OpenWork", "OpenPicture" to portal_app;
grant insert, update, delete on "OpenWork", "OpenPicture" to portal_app;
grant select on "OpenWork", "OpenPicture", "PhotoBlob" to search_definer;
grant insert, delete, update ("entityId", "name", "forename", "nameWords", "forenameWords", "freeWords", "nationalities", "sex", "bornFrom", "bornTo",
  "warrantCountries", "unReference", "unResolution", "noindex", "content", "digest", "thumbnailId", "updatedAt") on "PublicExtract" to portal_app;
grant insert, delete, update ("ordinal") on "PublicPicture" to portal_app;
grant select on "Record", "Photo", "TravelDocument" to search_definer;
grant select on "Hit", "HitContent", "HitEvent", "HitText", "Judgement" to portal_app;
grant insert on "Hit", "HitContent", "HitEvent", "HitText", "Judgement" to portal_app;
grant update ("state", "urgency", "version", "askedAt", "acknowledgedAt", "answeredAt", "closedAt", "waitsFor", "since", "dueAt", "confirmBy",
  "escalateAt", "headsAt", "holdUntil", "remindedAt", "escalatedAt", "headsToldAt", "answer", "action", "outcome", "agreed") on "Hit" to portal_app;
grant update ("reasons", "officerId", "at", "recordVersion", "endsOn", "endedAt") on "Judgement" to portal_app;

do $$
declare f record;
begin
  for f in select p.oid::regprocedure as signature, p.proname from pg_proc p where p.pronamespace = 'acl'::regnamespace loop
    execute format('revoke all on routine %s from public', f.signature);
    if f.proname = any (array['enter', 'ctx', 'officer', 'tenant', 'root', 'sees_cases', 'clearance', 'purpose', 'roles', 'current_session',
      'my_sessions', 'end_my_sessions', 'set_purpose', 'password_for', 'password_failed', 'password_accepted', 'code_for', 'code_failed',
      'code_accepted', 'knows_sign_in_key', 'open_session', 'note_refused', 'open_job', 'claim_job', 'keep_job',
      'end_job', 'job_goes_on', 'clear_expired', 'hits_due', 'open_clock_session', 'enter_client', 'spend', 'check_document', 'note_client_hit',
      'administers', 'co_signs', 'is_machine', 'make_machine', 'add_client_key', 'revoke_client_key', 'change_networks', 'decide_client_request',
      'is_silent', 'silent_hits', 'own_code', 'code_confirmed', 'confirm_code', 'refuse_code',
      'client_keys', 'client_use', 'claim_deposit', 'leave_import_job', 'sweep_imports', 'sweep_drafts', 'sweep_blobs', 'take_confirmation', 'nationality',
      'next_notice_serial', 'notices_due', 'is_notice_step', 'notice_readers', 'forget_notice', 'notice_standing']) then
      execute format('grant execute on routine %s to portal_app', f.signature);
    end if;
    if f.proname = any (array['ctx', 'officer', 'tenant', 'root', 'sees_cases', 'clearance', 'purpose', 'roles', 'is_machine']) then
      execute format('grant execute on function %s to search_definer', f.signature);
    end if;
  end loop;
end $$;

-- A function that runs with its owner's rights looks for tables where it was told to, and at temporary ones last: left
-- unsaid, PostgreSQL looks there first, and whoever may make a temporary "Officer" would be believed.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as signature, substr(c, length('search_path=') + 1) as path
    from pg_proc p cross join lateral unnest(p.proconfig) c
    where p.prosecdef and p.pronamespace in ('acl'::regnamespace, 'search'::regnamespace)
      and c like 'search_path=%' and c not like '%pg_temp' loop
    execute format('alter function %s set search_path = %s, pg_temp', f.signature, f.path);
  end loop;
end $$;
