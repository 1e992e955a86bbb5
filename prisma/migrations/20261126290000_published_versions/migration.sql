-- Of a version that others have seen it is kept since when, and to whom the notice went at that time: whoever had it reads it also when
-- a later one has taken its place, as of records. Nobody writes these columns; the two triggers do, when a notice points at a version.
alter table "NoticeVersion" add column "publishedAt" timestamptz(6), add column "withheldFrom" text[] not null default '{}',
  add column "onlyTo" text[] not null default '{}';

-- The version is there and the notice turns to it.
create function acl.note_published_version() returns trigger language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
begin
  update "NoticeVersion" v set "publishedAt" = coalesce(v."publishedAt", new."changedAt", new."publishedAt", now()),
      "withheldFrom" = new."withheldFrom", "onlyTo" = new."onlyTo"
    where v."noticeId" = new."id" and v."version" = new."published";
  return null;
end $$;
create trigger note_published_version after update of "published" on "Notice" for each row
  when (new."published" is distinct from old."published") execute function acl.note_published_version();

-- The notice points at a version that is only written now (the list of the Security Council).
create function acl.mark_published_version() returns trigger language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
declare n "Notice";
begin
  -- The administrator, in migrations and seeds, may tell of earlier ones.
  if acl.officer() is null and new."publishedAt" is not null then return new; end if;
  select * into n from "Notice" x where x."id" = new."noticeId" and x."published" = new."version";
  new."publishedAt" := case when found then coalesce(case when new."version" > 1 then n."changedAt" end, n."publishedAt", now()) end;
  new."withheldFrom" := coalesce(n."withheldFrom", '{}');
  new."onlyTo" := coalesce(n."onlyTo", '{}');
  return new;
end $$;
create trigger mark_published_version before insert on "NoticeVersion" for each row execute function acl.mark_published_version();

-- What was published until now: the version with which a notice came into force and those that took its place. To whom the earlier ones
-- went stands in what they said.
alter table "NoticeVersion" disable trigger mark_write;
with "first" as (
  select n."id", coalesce((select min(e."version") from "NoticeEvent" e where e."noticeId" = n."id" and e."act" in ('publish', 'send', 'release')), n."published") as "version"
    from "Notice" n where n."published" is not null
)
update "NoticeVersion" v set "publishedAt" = case when v."version" > f."version" then coalesce(v."frozenAt", n."publishedAt") else n."publishedAt" end,
    "withheldFrom" = case when v."draft" -> 'recipients' ->> 'scope' = 'all_but' then array(select jsonb_array_elements_text(v."draft" -> 'recipients' -> 'countries')) else '{}' end,
    "onlyTo" = case when v."draft" -> 'recipients' ->> 'scope' = 'only' then array(select jsonb_array_elements_text(v."draft" -> 'recipients' -> 'countries')) else '{}' end
  from "Notice" n join "first" f on f."id" = n."id" where n."id" = v."noticeId" and v."version" between f."version" and n."published";
alter table "NoticeVersion" enable trigger mark_write;
