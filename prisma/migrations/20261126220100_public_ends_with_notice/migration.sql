-- What is public of a notice ends with it, whatever leads there: suspended, withdrawn, cancelled, expired, blocked by the Commission,
-- deleted. No operation can forget it.
create function acl.hide_ended_notice() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from "PublicExtract" where "id" = old."id";
  return null;
end $$;
create trigger hide_ended_notice after update of "state", "level" on "Notice" for each row
  when (new."state" <> 'published' or new."level" > 0) execute function acl.hide_ended_notice();
create trigger hide_deleted_notice after delete on "Notice" for each row execute function acl.hide_ended_notice();

-- And it begins with it: at the end of the transaction there is no extract of a notice that is not in force, or not for everybody.
create function acl.require_published() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from "Notice" n where n."id" = new."id" and (n."state" <> 'published' or n."level" > 0 or n."form" <> 'notice'))
    and exists (select from "PublicExtract" e where e."id" = new."id") then
    raise exception 'an extract of a notice that is not in force' using errcode = '23514', constraint = 'PublicExtract_published_check';
  end if;
  return null;
end $$;
create constraint trigger require_published after insert or update on "PublicExtract" deferrable initially deferred
  for each row execute function acl.require_published();

-- One word about a control number, for whoever holds a printed notice. Of notices that are not for everybody it says what it says of
-- numbers that were never given.
create function acl.notice_standing(p_number text) returns text language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((
    select case
      when n."state" in ('published', 'circulating', 'examined') then 'current'
      when exists (select from "Notice" o where o."subjectId" = n."subjectId" and o."type" = n."type" and o."id" <> n."id"
        and o."state" = 'published' and o."publishedAt" > n."publishedAt" and o."level" = 0) then 'superseded'
      else 'withdrawn' end
    from "Notice" n where n."number" = p_number and n."level" = 0 and n."onlyTo" = '{}'), 'unknown')
$$;
