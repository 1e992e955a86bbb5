-- As many as are asked for: of a name that thousands share the list itself meets the newest soon enough.
drop function search.notices_named(text, text);
create function search.notices_named(begins text, words text, most int) returns table (id uuid) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select f.id from (
    select n."id" from "Notice" n where begins <> '' and upper(n."number") like replace(replace(replace(upper(begins), '\', '\\'), '%', '\%'), '_', '\_') || '%'
    union select n."id" from "Notice" n where begins <> '' and upper(n."request") like replace(replace(replace(upper(begins), '\', '\\'), '%', '\%'), '_', '\_') || '%'
    union select n."id" from "Notice" n where begins <> '' and upper(n."reference") like replace(replace(replace(upper(begins), '\', '\\'), '%', '\%'), '_', '\_') || '%'
    union select n."id" from "Notice" n where words <> '' and to_tsvector('simple', n."caption") @@ to_tsquery('simple', words)
  ) f limit most
$$;
alter function search.notices_named owner to search_definer;
revoke all on function search.notices_named from public;
grant execute on function search.notices_named to portal_app;
