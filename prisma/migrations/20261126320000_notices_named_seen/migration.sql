-- Row security lets only comparisons that cannot leak use an index, and words are none: so one function, which search_definer alone may
-- call, looks in the index of all, and of what it finds those are given out that exist for the reader. Nobody learns by a name or the
-- beginning of a number that there is a notice which is withheld from him.
create function search.notice_ids_named(begins text, words text) returns table (id uuid) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select n."id" from "Notice" n where begins <> '' and upper(n."number") ~>=~ upper(begins) and upper(n."number") ~<~ (upper(begins) || U&'\+10FFFF')
  union select n."id" from "Notice" n where begins <> '' and upper(n."request") ~>=~ upper(begins) and upper(n."request") ~<~ (upper(begins) || U&'\+10FFFF')
  union select n."id" from "Notice" n where begins <> '' and upper(n."reference") ~>=~ upper(begins) and upper(n."reference") ~<~ (upper(begins) || U&'\+10FFFF')
  union select n."id" from "Notice" n where words <> '' and to_tsvector('simple', n."caption") @@ to_tsquery('simple', words)
$$;
grant create on schema search to notice_index;
alter function search.notice_ids_named owner to notice_index;
revoke create on schema search from notice_index;
revoke all on function search.notice_ids_named from public, portal_app;
grant execute on function search.notice_ids_named to search_definer;

create or replace function search.notices_named(begins text, words text, most int) returns table (id uuid) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select n."id" from search.notice_ids_named(begins, words) f join "Notice" n on n."id" = f.id limit most
$$;
alter function search.notices_named owner to search_definer;
