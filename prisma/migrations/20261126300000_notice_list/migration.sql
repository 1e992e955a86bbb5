-- A beginning as a range, which an index answers whatever the beginning is; of "like" it knows only a pattern that stands in the statement.
-- What is named twice may come twice: looking for it would mean to read all of a common name before the first is given.
create or replace function search.notices_named(begins text, words text, most int) returns table (id uuid) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select f.id from (
    select n."id" from "Notice" n where begins <> '' and upper(n."number") ~>=~ upper(begins) and upper(n."number") ~<~ (upper(begins) || U&'\+10FFFF')
    union all select n."id" from "Notice" n where begins <> '' and upper(n."request") ~>=~ upper(begins) and upper(n."request") ~<~ (upper(begins) || U&'\+10FFFF')
    union all select n."id" from "Notice" n where begins <> '' and upper(n."reference") ~>=~ upper(begins) and upper(n."reference") ~<~ (upper(begins) || U&'\+10FFFF')
    union all select n."id" from "Notice" n where words <> '' and to_tsvector('simple', n."caption") @@ to_tsquery('simple', words)
  ) f limit most
$$;

-- A bureau's own notices from the newest on, and what it has not answered yet.
create index "Notice_owner_newest_idx" on "Notice" ("owner", "since" desc, "id" desc);
create index "Notice_owner_published_idx" on "Notice" ("owner", "publishedAt" desc, "id" desc) where "publishedAt" is not null;
create index "Notice_owner_ending_idx" on "Notice" ("owner", "keptUntil", "id") where "state" = 'published';
create index "NoticeAction_unanswered_idx" on "NoticeAction" ("noticeId") where "acknowledgeBy" is not null and "papersAt" is null;
