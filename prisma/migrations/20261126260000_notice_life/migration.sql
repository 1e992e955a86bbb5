-- The life of published notices: what the countries did about them, what a red notice means in each, and what the clock writes down.

-- Its bureau said that its term may end: nobody is reminded any more.
alter table "Notice" add column "letEnd" timestamptz(6);
create index "Notice_newest_idx" on "Notice" ("publishedAt" desc, "id" desc) where "publishedAt" is not null;
create index "Notice_caption_words_idx" on "Notice" using gin (to_tsvector('simple', "caption"));
create index "Notice_number_begins_idx" on "Notice" (upper("number") text_pattern_ops);
create index "Notice_request_begins_idx" on "Notice" (upper("request") text_pattern_ops);
create index "Notice_reference_begins_idx" on "Notice" (upper("reference") text_pattern_ops);

-- Somebody was met, or looked for and not found (Art. 80). What was written about it stands with its event. Of a person located or
-- arrested on a red notice the requester owes three answers: that it knows, what it means to do, and the papers (R-RED-8). That one
-- is late follows from the clock when it is read.
create table "NoticeAction" (
  "id" uuid primary key default uuid7(),
  "noticeId" uuid not null references "Notice" ("id") on delete cascade,
  "at" timestamptz(6) not null default now(),
  "tenantRoot" text not null references "Tenant" ("code"),
  "tenantCode" text not null references "Tenant" ("code"),
  "officerId" uuid not null references "Officer" ("id"),
  "kind" text not null check ("kind" in ('located', 'arrested', 'not_found', 'other')),
  "country" text references "Country" ("code"),
  "place" text not null default '' check (length("place") <= 200),
  "happenedOn" date,
  "acknowledgeBy" timestamptz(6),
  "intentBy" timestamptz(6),
  "papersBy" timestamptz(6),
  "acknowledgedAt" timestamptz(6),
  "intent" text check ("intent" in ('extradition', 'surrender', 'other_way', 'none')),
  "intentAt" timestamptz(6),
  "papersAt" timestamptz(6),
  -- What the requester said with its answers; the reporting bureau reads it here.
  "answer" text not null default '' check (length("answer") <= 20000),
  "once" uuid not null,
  constraint "NoticeAction_clocks_check" check (("acknowledgeBy" is null) = ("intentBy" is null) and ("acknowledgeBy" is null) = ("papersBy" is null)),
  constraint "NoticeAction_answers_check" check ("acknowledgeBy" is not null or ("acknowledgedAt" is null and "intentAt" is null and "papersAt" is null)),
  constraint "NoticeAction_intended_check" check (("intent" is null) = ("intentAt" is null))
);
create unique index "NoticeAction_noticeId_once_key" on "NoticeAction" ("noticeId", "once");
create index "NoticeAction_noticeId_at_idx" on "NoticeAction" ("noticeId", "at");
create index "NoticeAction_open_idx" on "NoticeAction" ("noticeId") where "acknowledgeBy" is not null and "papersAt" is null;

-- What a red notice is in the law of a country, as its bureau states it. Where nobody stated it, nothing is known.
create table "NoticeEffect" (
  "bureau" text primary key references "Tenant" ("code"),
  "effect" text not null check ("effect" in ('provisional_arrest', 'treaty_or_warrant', 'locate_only')),
  "authority" text not null default '' check (length("authority") <= 300),
  "contact" text not null default '' check (length("contact") <= 300),
  "hours" text not null default '' check (length("hours") <= 200),
  "languages" text[] not null default '{}',
  "papersDays" integer check ("papersDays" between 1 and 365),
  "note" text not null default '' check (length("note") <= 2000),
  "officerId" uuid not null references "Officer" ("id"),
  "at" timestamptz(6) not null default now()
);

do $$
declare t text;
begin
  foreach t in array array['NoticeAction', 'NoticeEffect'] loop
    execute format('create trigger mark_write after insert or update or delete on %I for each statement execute function acl.mark_write()', t);
  end loop;
end $$;

-- Ids of notices with a beginning of a number or reference, or with all words of a caption: row security decides afterwards which of
-- them exist for the reader. Indexes cannot be used through row security for `like` and `@@`.
create function search.notices_named(begins text, words text) returns table (id uuid) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select n."id" from "Notice" n where begins <> '' and upper(n."number") like replace(replace(replace(upper(begins), '\', '\\'), '%', '\%'), '_', '\_') || '%'
  union select n."id" from "Notice" n where begins <> '' and upper(n."request") like replace(replace(replace(upper(begins), '\', '\\'), '%', '\%'), '_', '\_') || '%'
  union select n."id" from "Notice" n where begins <> '' and upper(n."reference") like replace(replace(replace(upper(begins), '\', '\\'), '%', '\%'), '_', '\_') || '%'
  union select n."id" from "Notice" n where words <> '' and to_tsvector('simple', n."caption") @@ to_tsquery('simple', words)
$$;
alter function search.notices_named owner to search_definer;
revoke all on function search.notices_named from public;
grant execute on function search.notices_named to portal_app;

-- Which bureaus opened a notice or took it as a file, from the log: for its sender and the Secretariat, who tell them when it is not
-- to be used any more (R-DIF-2). Bureaus only, nobody's name.
create index "AuditEvent_notice_idx" on "AuditEvent" (("details" ->> 'notice')) where "details" ? 'notice';
create function acl.notice_readers(wanted uuid) returns table (bureau text, opened int, taken int, last timestamptz)
language sql stable security definer set search_path = pg_catalog, public, acl, pg_temp as $$
  select e."tenantRoot", (count(*) filter (where e."operation" = 'notice.read'))::int, (count(*) filter (where e."operation" = 'notice.sheet'))::int, max(e."at")
    from "Notice" n join "AuditEvent" e on e."details" ? 'notice' and e."details" ->> 'notice' = wanted::text
   where n."id" = wanted and e."outcome" = 'done' and e."operation" in ('notice.read', 'notice.sheet')
     and e."tenantRoot" <> n."owner" and e."tenantRoot" <> 'GS'
     and ((n."owner" = acl.root() and acl.roles() && array['officer', 'supervisor']) or (acl.root() = 'GS' and acl.roles() && array['gs_reviewer']))
   group by e."tenantRoot"
$$;

-- What a deleted notice said: gone. Its row stays with its number, and the log of what was done with it.
create function acl.forget_notice(wanted uuid) returns boolean language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
begin
  if not acl.roles() && array['clock', 'ccf'] or not exists (select from "Notice" n where n."id" = wanted and n."state" = 'deleted') then return false; end if;
  delete from "NoticeAction" where "noticeId" = wanted;
  delete from "NoticeSeen" where "noticeId" = wanted;
  delete from "NoticeSuggestion" where "noticeId" = wanted;
  delete from "NoticeCheck" where "noticeId" = wanted;
  delete from "NoticePicture" where "noticeId" = wanted;
  delete from "NoticeFile" where "noticeId" = wanted;
  delete from "NoticeEvent" where "noticeId" = wanted;
  delete from "NoticeVersion" where "noticeId" = wanted;
  return true;
end $$;
