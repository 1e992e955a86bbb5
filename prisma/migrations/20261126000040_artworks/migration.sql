-- Stolen works of art (DOMAIN 3.4, STANDARDS 3). No column for an owner, an address or a value: R-WOA-2.
alter table "Record" drop constraint "Record_type_check";
alter table "Record" add constraint "Record_type_check" check ("type" in ('person', 'organisation', 'travel-document', 'vehicle', 'artwork'));

create table "Artwork" (
  "recordId" uuid primary key references "Record" ("id") on delete cascade,
  "status" text not null check ("status" in ('stolen', 'looted', 'missing', 'recovered')),
  "objectType" text not null check ("objectType" ~ '^[a-z_]{3,40}$'),
  "title" text check (length("title") between 1 and 300),
  "maker" text check (length("maker") between 1 and 200),
  "subject" text check (length("subject") between 1 and 300),
  -- EDTF (ISO 8601-2): 16XX, 1640/1650, ../1600; beside it the owner's own words, where they say more.
  "period" text check ("period" ~ '^[-0-9X?~%./]{1,40}$'),
  "periodText" text check (length("periodText") between 1 and 120),
  "materials" text[] not null default '{}',
  "techniques" text[] not null default '{}',
  -- `height 30 cm`, `frame: width 93.5 cm` (lib/identifiers/measurement.ts).
  "measurements" text[] not null default '{}',
  "inscriptions" text check (length("inscriptions") between 1 and 1000),
  "distinguishingFeatures" text check (length("distinguishingFeatures") between 1 and 1000),
  "inventoryNumber" text check (length("inventoryNumber") between 1 and 60),
  "noPicture" text check ("noPicture" in ('never_photographed', 'pictures_lost', 'pictures_awaited')),
  "stolenOn" text check ("stolenOn" ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  "stolenFrom" text check ("stolenFrom" in ('museum', 'church', 'private', 'gallery', 'archaeological_site', 'library', 'transit', 'other_place')),
  "stolenPlace" text check (length("stolenPlace") <= 120),
  "stolenCountry" text,
  "circumstances" text check (length("circumstances") <= 2000),
  "circumstancesLang" text,
  "searchKeys" int4[] not null default '{}',
  "provenance" jsonb not null default '{}',
  -- Object ID: without a picture a thing is told from others by what marks it, and by its size.
  constraint "Artwork_identifiable_check" check ("noPicture" is null
    or (coalesce("inscriptions", "distinguishingFeatures") is not null and "measurements" <> '{}'))
);
create trigger mark_write after insert or update or delete on "Artwork" for each statement execute function acl.mark_write();

-- R-WOA-1: what others see has a picture, or says why it has none. Asked at the end of the transaction, because a record is
-- written before its pictures.
create function acl.require_picture() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  p_id uuid := case when tg_table_name = 'Record' then (to_jsonb(new) ->> 'id')::uuid
    when tg_op = 'DELETE' then (to_jsonb(old) ->> 'recordId')::uuid else (to_jsonb(new) ->> 'recordId')::uuid end;
begin
  if exists (
    select from public."Artwork" a join public."Record" r on r."id" = a."recordId"
    where a."recordId" = p_id and a."noPicture" is null and r."status" <> 'draft'
      and not exists (select from public."Photo" f where f."recordId" = p_id)
  ) then
    raise exception 'a work of art needs a picture, or the reason why there is none' using errcode = '23514', constraint = 'Artwork_picture_check';
  end if;
  return null;
end $$;
create constraint trigger require_picture after insert or update of "noPicture" on "Artwork" deferrable initially deferred
  for each row execute function acl.require_picture();
create constraint trigger require_picture after update of "status" on "Record" deferrable initially deferred
  for each row when (new."type" = 'artwork' and new."status" <> 'draft') execute function acl.require_picture();
create constraint trigger require_picture after delete on "Photo" deferrable initially deferred
  for each row execute function acl.require_picture();

-- Words, kinds and materials of a work as keys (lib/search/artwork-keys.ts). Which keys two arrays share is no leak-proof question:
-- under row security it would be tried on every visible row. So the keys stand in a table of the search, too, which nobody but its
-- function reads.
create table search.artwork (
  record_id uuid primary key references public."Artwork" ("recordId") on delete cascade,
  keys int4[] not null
);
create index artwork_keys on search.artwork using gin (keys) with (fastupdate = off);
grant select on search.artwork to search_definer;

create function search.keep_artwork() returns trigger language plpgsql security definer set search_path = pg_catalog, search, pg_temp as $$
begin
  insert into search.artwork (record_id, keys) values (new."recordId", new."searchKeys")
    on conflict (record_id) do update set keys = excluded.keys;
  return null;
end $$;
create trigger keep_artwork after insert or update of "searchKeys" on "Artwork" for each row execute function search.keep_artwork();

-- Visible works with the keys asked for, those with the heaviest first. What the reader may not see has gone before anything is limited.
create function search.artworks_by(p_keys int4[], p_weights int2[], p_limit int4) returns table (id uuid, weight int4)
language plpgsql stable security definer set search_path = pg_catalog, search, pg_temp set enable_seqscan = off set jit = off as $$
begin
  return query
    select r."id", c.weight from (
      select x.record_id, sum(k.weight)::int4 as weight
        from unnest(p_keys, p_weights) k (key, weight)
        cross join lateral (select a.record_id from search.artwork a where a.keys @> array[k.key] offset 0) x
       group by x.record_id order by weight desc, x.record_id
    ) c cross join lateral (select r."id" from public."Record" r where r."id" = c.record_id limit 1) r
    limit least(p_limit, 200);
end $$;
alter function search.artworks_by owner to search_definer;

-- What is kept of a picture so that another picture finds it (lib/pictures/describe.ts). Only works of art: no face is looked for.
create table search.picture (
  photo_id uuid primary key references public."Photo" ("id") on delete cascade,
  record_id uuid not null references public."Artwork" ("recordId") on delete cascade,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  quality int2 not null,
  bands int4[] not null,
  keys int4[] not null,
  points bytea not null
);
create index picture_bands on search.picture using gin (bands) with (fastupdate = off);
create index picture_keys on search.picture using gin (keys) with (fastupdate = off);
create index picture_record on search.picture (record_id);
grant select, insert, update on search.picture to search_definer;

-- Describes a photograph of the caller's own bureau; replaces an earlier description.
create function search.put_picture(p_photo uuid, p_hash text, p_quality int2, p_bands int4[], p_keys int4[], p_points bytea) returns void
language plpgsql security definer set search_path = pg_catalog, search, acl, pg_temp as $$
declare p_record uuid;
begin
  select r."id" into p_record from public."Photo" f join public."Record" r on r."id" = f."recordId"
   where f."id" = p_photo and r."owner" = acl.root() and r."type" = 'artwork';
  if p_record is null then
    raise exception 'no such photograph of a work of this bureau' using errcode = '42501';
  end if;
  insert into search.picture (photo_id, record_id, hash, quality, bands, keys, points)
    values (p_photo, p_record, p_hash, p_quality, p_bands, p_keys, p_points)
    on conflict (photo_id) do update set hash = excluded.hash, quality = excluded.quality, bands = excluded.bands, keys = excluded.keys,
      points = excluded.points;
end $$;
alter function search.put_picture owner to search_definer;

-- Visible pictures that may show what the asked one shows: those whose look is within 31 bits of one of its eight positions (none
-- is missed, Norouzi 2012), then those with the most details in common, upright or mirrored. Pictures that the reader may not see
-- have gone before anything is limited.
create function search.pictures_like(p_hashes text[], p_bands int4[], p_keys int4[], p_mirrored int4[], p_limit int4)
returns table (photo_id uuid, record_id uuid, row_id int8, hash text, quality int2, points bytea, near boolean, common int4)
language plpgsql stable security definer set search_path = pg_catalog, search, pg_temp set enable_seqscan = off set enable_hashjoin = off
set enable_mergejoin = off set jit = off as $$
begin
  return query
    with alike as materialized (
      select p.photo_id from (select x.photo_id, x.hash from search.picture x where x.bands && p_bands offset 0) p
       where exists (select from unnest(p_hashes) h (hash) where bit_count(('x' || h.hash)::bit(256) # ('x' || p.hash)::bit(256)) <= 31)
    ), shared as materialized (
      select s.photo_id, max(s.common)::int4 as common from (
        select x.photo_id, count(*) as common from unnest(p_keys) k (key)
          cross join lateral (select p.photo_id from search.picture p where p.keys @> array[k.key] offset 0) x group by x.photo_id
        union all
        select x.photo_id, count(*) from unnest(p_mirrored) k (key)
          cross join lateral (select p.photo_id from search.picture p where p.keys @> array[k.key] offset 0) x group by x.photo_id
      ) s group by s.photo_id
    )
    select p.photo_id, v.record_id, v.row_id, p.hash, p.quality, p.points, v.near, v.common from (
      select c.photo_id, c.near, c.common, r."id" as record_id, r."rowId" as row_id from (
        select u.photo_id, bool_or(u.near) as near, max(u.common) as common from (
          select a.photo_id, true as near, 0 as common from alike a
          union all
          select s.photo_id, false, s.common from shared s
        ) u group by u.photo_id order by near desc, common desc, u.photo_id
      ) c
      cross join lateral (
        select r."id", r."rowId" from public."Photo" f join public."Record" r on r."id" = f."recordId"
         where f."id" = c.photo_id and not f."withheld" limit 1
      ) r
      limit least(p_limit, 300)
    ) v join search.picture p on p.photo_id = v.photo_id
    order by v.near desc, v.common desc, v.photo_id;
end $$;
alter function search.pictures_like owner to search_definer;

revoke all on function search.keep_artwork, search.artworks_by, search.put_picture, search.pictures_like from public;
grant execute on function search.artworks_by, search.put_picture, search.pictures_like to portal_app;

-- The pictures of a search are kept as long as the search itself, under the same seal.
create table "SearchPicture" (
  "searchId" uuid not null references "Search" ("id") on delete cascade,
  "ordinal" smallint not null check ("ordinal" between 1 and 3),
  "sealed" bytea not null check (octet_length("sealed") <= 1000000),
  primary key ("searchId", "ordinal")
);
create trigger mark_write after insert or update or delete on "SearchPicture" for each statement execute function acl.mark_write();

alter table "Tenant" alter column "databases" set default array['person', 'organisation', 'travel-document', 'vehicle', 'artwork'];
