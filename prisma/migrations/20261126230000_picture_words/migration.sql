-- Which pictures have details in common with an asked one. Until now every key of a question was a look-up in a GIN index that
-- read all pictures with it, however common the form: of a photograph some ten thousand look-ups. Now a key is a row of a b-tree, of
-- which no more is read than shows how rare it is, and the rare ones count the more.
alter table search.picture
  -- A short name, for there are some eight hundred rows of keys for each picture.
  add column no int4 generated always as identity,
  -- Of what version of the code the keys are (lib/pictures/index-keys.ts); others are made anew (prisma/rekey-pictures.ts).
  add column keys_version int2 not null default 1;
create unique index picture_no on search.picture (no);
drop index search.picture_keys;

create table search.picture_key (
  key int4 not null,
  picture int4 not null,
  primary key (key, picture)
);
-- Nothing of a row changes, so it is found in the index alone as soon as a vacuum has passed.
alter table search.picture_key set (autovacuum_vacuum_insert_scale_factor = 0.02);
grant select, insert, delete on search.picture_key to search_definer;

-- Old keys are of no use to new questions, so none are copied.
create function search.keep_picture_keys() returns trigger language plpgsql security definer set search_path = pg_catalog, search, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    -- By its own index: the picture says which keys it has.
    delete from search.picture_key k where k.key = any (old.keys) and k.picture = old.no;
  end if;
  if tg_op <> 'DELETE' then
    insert into search.picture_key (key, picture) select distinct k, new.no from unnest(new.keys) k;
  end if;
  return null;
end $$;
alter function search.keep_picture_keys owner to search_definer;
create trigger keep_picture_keys after insert or update of keys or delete on search.picture
  for each row execute function search.keep_picture_keys();

drop function search.put_picture(uuid, text, int2, int4[], int4[], bytea);
create function search.put_picture(p_photo uuid, p_hash text, p_quality int2, p_bands int4[], p_keys int4[], p_points bytea, p_version int2)
returns void language plpgsql security definer set search_path = pg_catalog, search, acl, pg_temp as $$
declare p_record uuid;
begin
  select r."id" into p_record from public."Photo" f join public."Record" r on r."id" = f."recordId"
   where f."id" = p_photo and r."owner" = acl.root() and r."type" = 'artwork';
  if p_record is null then
    raise exception 'no such photograph of a work of this bureau' using errcode = '42501';
  end if;
  insert into search.picture (photo_id, record_id, hash, quality, bands, keys, points, keys_version)
    values (p_photo, p_record, p_hash, p_quality, p_bands, p_keys, p_points, p_version)
    on conflict (photo_id) do update set hash = excluded.hash, quality = excluded.quality, bands = excluded.bands, keys = excluded.keys,
      points = excluded.points, keys_version = excluded.keys_version;
end $$;
alter function search.put_picture owner to search_definer;

-- Pictures with details in common, upright or mirrored: the more and the rarer, the more. A key of more than 400 pictures says nothing,
-- and is not read to its end; by the index in its order, for a bitmap would be made of all of it first. One detail alone is chance.
create function search.pictures_sharing(p_keys int4[], p_mirrored int4[]) returns table (no int4, common float8)
language plpgsql stable set search_path = pg_catalog, search, pg_temp set enable_seqscan = off set enable_bitmapscan = off
set enable_hashjoin = off set enable_mergejoin = off set jit = off set work_mem = '32MB' as $$
begin
  return query
    -- Of the mirrored keys the numbers are negative, so that one pass counts both.
    select abs(s.no), max(s.common) from (
      select y.no, sum(y.weight) as common from (
        select unnest(f.pictures) * f.sign as no, f.weight from (
          select k.sign, l.pictures, 1 + ln(400.0::float8 / cardinality(l.pictures)) / ln(2.0::float8) as weight
            from (select key, 1 as sign from unnest(p_keys) key union all select key, -1 from unnest(p_mirrored) key) k
            cross join lateral (select array(select w.picture from search.picture_key w where w.key = k.key limit 401) as pictures offset 0) l
           where cardinality(l.pictures) between 1 and 400 offset 0
        ) f
      ) y group by y.no having count(*) > 1
    ) s group by abs(s.no);
end $$;
alter function search.pictures_sharing owner to search_definer;

-- Visible pictures that may show what the asked one shows: those whose look is within 31 bits of one of its eight positions (none
-- is missed, Norouzi 2012), then those with the most and the rarest details in common, upright or mirrored. Pictures that the reader
-- may not see have gone before the list is limited; how common a key is, is counted over all of them.
drop function search.pictures_like(text[], int4[], int4[], int4[], int4);
create function search.pictures_like(p_hashes text[], p_bands int4[], p_keys int4[], p_mirrored int4[], p_limit int4)
returns table (photo_id uuid, record_id uuid, row_id int8, hash text, quality int2, points bytea, near boolean, common float8)
language plpgsql stable security definer set search_path = pg_catalog, search, pg_temp set enable_seqscan = off set enable_hashjoin = off
set enable_mergejoin = off set jit = off set work_mem = '32MB' as $$
begin
  return query
    with asked as materialized (
      select ('x' || h.hash)::bit(256) as look from unnest(p_hashes) h (hash)
    ), alike as materialized (
      select p.no from (select x.no, ('x' || x.hash)::bit(256) as look from search.picture x where x.bands && p_bands offset 0) p
       where exists (select from asked a where bit_count(a.look # p.look) <= 31)
    )
    select p.photo_id, v.record_id, v.row_id, p.hash, p.quality, p.points, v.near, v.common from (
      select c.no, c.near, c.common, r."id" as record_id, r."rowId" as row_id from (
        select u.no, bool_or(u.near) as near, max(u.common) as common from (
          select a.no, true as near, 0::float8 as common from alike a
          union all
          select s.no, false, s.common from search.pictures_sharing(p_keys, p_mirrored) s
        ) u group by u.no order by near desc, common desc, u.no
      ) c
      cross join lateral (
        select r."id", r."rowId" from search.picture q join public."Photo" f on f."id" = q.photo_id join public."Record" r on r."id" = f."recordId"
         where q.no = c.no and not f."withheld" limit 1
      ) r
      limit least(p_limit, 300)
    ) v join search.picture p on p.no = v.no
    order by v.near desc, v.common desc, p.photo_id;
end $$;
alter function search.pictures_like owner to search_definer;

revoke all on function search.keep_picture_keys, search.pictures_sharing, search.put_picture, search.pictures_like from public;
grant execute on function search.put_picture, search.pictures_like to portal_app;
