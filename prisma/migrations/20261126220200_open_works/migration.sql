-- Stolen works of art that everybody may look for: those that their owner has not restricted (that a find is to be confirmed first is
-- no restriction), and of them what Object ID asks for, no
-- more (no owner, no circumstances, no inventory). A row of their own, so that a visitor never comes near "Record".
create table "OpenWork" (
  "id" uuid primary key references "Artwork" ("recordId") on delete cascade,
  "reference" text not null,
  "objectType" text not null,
  "title" text,
  "maker" text,
  "subject" text,
  "period" text,
  "periodText" text,
  "materials" text[] not null,
  "techniques" text[] not null,
  "measurements" text[] not null,
  "inscriptions" text,
  "distinguishingFeatures" text,
  -- The last day on which the record is in force.
  "openUntil" date not null
);
create table "OpenPicture" (
  "id" uuid primary key references "Photo" ("id") on delete cascade,
  "workId" uuid not null references "OpenWork" ("id") on delete cascade,
  "ordinal" smallint not null,
  "sha256" text not null,
  "thumbSha256" text not null,
  "width" smallint not null,
  "height" smallint not null
);
create index "OpenPicture_workId_idx" on "OpenPicture" ("workId", "ordinal");
create index "OpenPicture_sha256_idx" on "OpenPicture" ("sha256");
create index "OpenPicture_thumbSha256_idx" on "OpenPicture" ("thumbSha256");

-- Kept with the rights of whoever writes the record: the owner. Where the record is not to be seen for it, or is not open, nothing is.
create function acl.keep_open_work() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  p_id uuid := case when tg_table_name = 'Record' then (to_jsonb(new) ->> 'id')::uuid
    when tg_op = 'DELETE' then (to_jsonb(old) ->> 'recordId')::uuid else (to_jsonb(new) ->> 'recordId')::uuid end;
begin
  insert into "OpenWork" as w ("id", "reference", "objectType", "title", "maker", "subject", "period", "periodText", "materials", "techniques",
      "measurements", "inscriptions", "distinguishingFeatures", "openUntil")
    select r."id", r."reference", a."objectType", a."title", a."maker", a."subject", a."period", a."periodText", a."materials", a."techniques",
      a."measurements", a."inscriptions", a."distinguishingFeatures", r."retentionUntil"
    from "Record" r join "Artwork" a on a."recordId" = r."id"
    where r."id" = p_id and r."status" = 'published' and r."level" = 0 and r."withheldFrom" = '{}' and r."onlyTo" = '{}' and r."noPurpose" = '{}'
      and r."handling" <@ array['confirm_first', 'inform_source_of_hit', 'evidence_needs_request'] and not r."noDownload" and a."status" <> 'recovered'
    on conflict ("id") do update set "reference" = excluded."reference", "objectType" = excluded."objectType", "title" = excluded."title",
      "maker" = excluded."maker", "subject" = excluded."subject", "period" = excluded."period", "periodText" = excluded."periodText",
      "materials" = excluded."materials", "techniques" = excluded."techniques", "measurements" = excluded."measurements",
      "inscriptions" = excluded."inscriptions", "distinguishingFeatures" = excluded."distinguishingFeatures", "openUntil" = excluded."openUntil";
  if not found then
    delete from "OpenWork" where "id" = p_id;
    return null;
  end if;
  delete from "OpenPicture" o where o."workId" = p_id and not exists (
    select from "Photo" p where p."id" = o."id" and p."recordId" = p_id and not p."withheld" and p."ordinal" = o."ordinal" and p."sha256" = o."sha256");
  insert into "OpenPicture" ("id", "workId", "ordinal", "sha256", "thumbSha256", "width", "height")
    select p."id", p."recordId", p."ordinal", p."sha256", p."thumbSha256", p."width", p."height" from "Photo" p
     where p."recordId" = p_id and not p."withheld"
    on conflict ("id") do nothing;
  return null;
end $$;
create trigger keep_open_work after update on "Record" for each row when (new."type" = 'artwork') execute function acl.keep_open_work();
create trigger keep_open_work after insert or update on "Artwork" for each row execute function acl.keep_open_work();

create function acl.keep_open_picture() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then return null; end if;
  if new."withheld" then
    delete from "OpenPicture" where "id" = new."id";
  elsif exists (select from "OpenWork" w where w."id" = new."recordId") then
    insert into "OpenPicture" ("id", "workId", "ordinal", "sha256", "thumbSha256", "width", "height")
      values (new."id", new."recordId", new."ordinal", new."sha256", new."thumbSha256", new."width", new."height")
      on conflict ("id") do update set "ordinal" = excluded."ordinal", "sha256" = excluded."sha256", "thumbSha256" = excluded."thumbSha256",
        "width" = excluded."width", "height" = excluded."height";
  end if;
  return null;
end $$;
create trigger keep_open_picture after insert or update on "Photo" for each row execute function acl.keep_open_picture();

-- What is on file already.
alter table "Record" no force row level security;
alter table "Artwork" no force row level security;
alter table "Photo" no force row level security;
insert into "OpenWork" ("id", "reference", "objectType", "title", "maker", "subject", "period", "periodText", "materials", "techniques",
    "measurements", "inscriptions", "distinguishingFeatures", "openUntil")
  select r."id", r."reference", a."objectType", a."title", a."maker", a."subject", a."period", a."periodText", a."materials", a."techniques",
    a."measurements", a."inscriptions", a."distinguishingFeatures", r."retentionUntil"
  from "Record" r join "Artwork" a on a."recordId" = r."id"
  where r."status" = 'published' and r."level" = 0 and r."withheldFrom" = '{}' and r."onlyTo" = '{}' and r."noPurpose" = '{}'
    and r."handling" <@ array['confirm_first', 'inform_source_of_hit', 'evidence_needs_request'] and not r."noDownload" and a."status" <> 'recovered';
insert into "OpenPicture" ("id", "workId", "ordinal", "sha256", "thumbSha256", "width", "height")
  select p."id", p."recordId", p."ordinal", p."sha256", p."thumbSha256", p."width", p."height" from "Photo" p
  join "OpenWork" w on w."id" = p."recordId" where not p."withheld";
alter table "Record" force row level security;
alter table "Artwork" force row level security;
alter table "Photo" force row level security;

-- The two ways of the search (20261126000040_artworks), among open works alone.
create function search.open_works_by(p_keys int4[], p_weights int2[], p_limit int4) returns table (id uuid, weight int4)
language plpgsql stable security definer set search_path = pg_catalog, search, pg_temp set enable_seqscan = off set jit = off as $$
begin
  return query
    select w."id", c.weight from (
      select x.record_id, sum(k.weight)::int4 as weight
        from unnest(p_keys, p_weights) k (key, weight)
        cross join lateral (select a.record_id from search.artwork a where a.keys @> array[k.key] offset 0) x
       group by x.record_id order by weight desc, x.record_id
    ) c cross join lateral (select o."id" from public."OpenWork" o where o."id" = c.record_id and o."openUntil" >= current_date limit 1) w
    limit least(p_limit, 200);
end $$;
alter function search.open_works_by owner to search_definer;

create function search.open_pictures_like(p_hashes text[], p_bands int4[], p_keys int4[], p_mirrored int4[], p_limit int4)
returns table (photo_id uuid, record_id uuid, hash text, quality int2, points bytea)
language plpgsql stable security definer set search_path = pg_catalog, search, pg_temp set enable_seqscan = off set enable_hashjoin = off
set enable_mergejoin = off set jit = off as $$
begin
  -- As search.pictures_like chooses (20261126230000_picture_words).
  return query
    with asked as materialized (
      select ('x' || h.hash)::bit(256) as look from unnest(p_hashes) h (hash)
    ), alike as materialized (
      select p.no from (select x.no, ('x' || x.hash)::bit(256) as look from search.picture x where x.bands && p_bands offset 0) p
       where exists (select from asked a where bit_count(a.look # p.look) <= 31)
    )
    select p.photo_id, v.work_id, p.hash, p.quality, p.points from (
      select c.no, c.near, c.common, o.work_id from (
        select u.no, bool_or(u.near) as near, max(u.common) as common from (
          select a.no, true as near, 0::float8 as common from alike a
          union all
          select s.no, false, s.common from search.pictures_sharing(p_keys, p_mirrored) s
        ) u group by u.no order by near desc, common desc, u.no
      ) c
      cross join lateral (
        select f."workId" as work_id from search.picture q join public."OpenPicture" f on f."id" = q.photo_id
          join public."OpenWork" w on w."id" = f."workId"
         where q.no = c.no and w."openUntil" >= current_date limit 1
      ) o
      limit least(p_limit, 100)
    ) v join search.picture p on p.no = v.no
    order by v.near desc, v.common desc, p.photo_id;
end $$;
alter function search.open_pictures_like owner to search_definer;

-- A picture of an open work, as it is kept.
create function search.open_picture(p_id uuid, p_thumb boolean) returns table (mime text, bytes bytea)
language sql stable security definer set search_path = pg_catalog, search, pg_temp as $$
  select b."mime", b."bytes" from public."OpenPicture" o join public."OpenWork" w on w."id" = o."workId" and w."openUntil" >= current_date
  join public."PhotoBlob" b on b."sha256" = case when p_thumb then o."thumbSha256" else o."sha256" end where o."id" = p_id
$$;
alter function search.open_picture owner to search_definer;

revoke all on function search.open_works_by, search.open_pictures_like, search.open_picture from public;
grant execute on function search.open_works_by, search.open_pictures_like, search.open_picture to portal_app;
