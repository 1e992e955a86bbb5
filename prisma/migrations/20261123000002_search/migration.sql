-- The search index. Nobody but the owner and search_definer may read these tables: a policy on them would forbid the
-- key index (&& is not leak-proof: 0.9 ms became 4.7 s). The functions below join every candidate to "Record", whose
-- row security is forced for every role, before they limit or count.

create schema search;
grant usage on schema search to portal_app;
grant usage, create on schema search to search_definer;

-- One row a record. `keys` are hashes of composite exact keys (lib/search/keys.ts); `forms` is lib/search/form-text.ts;
-- `births` is lib/search/births.ts.
create table search.subject (
  row_id bigint primary key references public."Record" ("rowId") on delete cascade,
  type smallint not null,
  sex "char" not null,
  rules_version smallint not null,
  nationalities text[] not null,
  births int4[] not null,
  forms text not null,
  keys int4[] not null
);
create index subject_keys on search.subject using gin (keys) with (fastupdate = off);

create table search.document (
  number text not null,
  country text not null,
  look text not null,
  row_id bigint not null references public."Record" ("rowId") on delete cascade,
  primary key (number, country, row_id)
);
create index document_look on search.document (look);
create index document_row on search.document (row_id);

-- A time limit set on a function does not bind the statement that calls it: the connection's own does (lib/db/client.ts).

-- The dictionary: every distinct name part, how many subjects carry it, the keys by which a misspelling finds it, and
-- the spellings that it stands for, precomputed. `variants` is null for a part entered since the last rebuild.
create table search.token (
  token text primary key,
  frequency int4 not null,
  keys int4[] not null,
  variants text[],
  variant_frequencies int4[]
);
create index token_keys on search.token using gin (keys) with (fastupdate = off);
create index token_fresh on search.token using gin (keys) with (fastupdate = off) where variants is null;

-- How many subjects stand under a key, for keys above the threshold of lib/search/rebuild.ts only.
create table search.hot_key (key int4 primary key, count int4 not null);

create table search.size (one boolean primary key default true check (one), subjects int8 not null);
insert into search.size (subjects) values (0);

grant select, insert, update, delete on all tables in schema search to search_definer;

-- Dictionary look-up. One row a known part (owner = its place in p_tokens), one a part that shares a key with an
-- unknown one, and a row with owner 0 whose frequency is the number of subjects.
create function search.expand(p_tokens text[], p_keys int4[], p_owners int2[])
returns table (owner int2, token text, frequency int4, variants text[], variant_frequencies int4[])
language plpgsql stable security definer
set search_path = pg_catalog, search set enable_seqscan = off set jit = off set plan_cache_mode = force_generic_plan as $$
declare
  settled int2[];
begin
  return query select 0::int2, ''::text, least(s.subjects, 2000000000)::int4, null::text[], null::int4[] from search.size s;
  return query select a.place::int2, d.token, d.frequency, d.variants, d.variant_frequencies
    from unnest(p_tokens) with ordinality a (word, place) join search.token d on d.token = a.word;
  select coalesce(array_agg(a.place::int2), '{}') into settled
    from unnest(p_tokens) with ordinality a (word, place) join search.token d on d.token = a.word where d.variants is not null;
  return query select q.owner, d.token, d.frequency, null::text[], null::int4[]
    from (select u.owner, array_agg(u.key) as keys from unnest(p_keys, p_owners) u (key, owner) where u.owner <> all (settled) group by u.owner) q
    cross join lateral (select t.token, t.frequency from search.token t where t.keys && q.keys order by t.frequency desc limit 400) d;
  if settled <> '{}' then
    return query select q.owner, d.token, d.frequency, null::text[], null::int4[]
      from (select u.owner, array_agg(u.key) as keys from unnest(p_keys, p_owners) u (key, owner) where u.owner = any (settled) group by u.owner) q
      cross join lateral (select t.token, t.frequency from search.token t where t.keys && q.keys and t.variants is null limit 200) d;
  end if;
end $$;

-- Candidates. Keys come likeliest first with their weight. p_parents: -1 a key that narrower ones replace when it is hot,
-- n the place of the key that this one replaces, 0 neither. Group 0 is taken always but sampled; groups 1 and 2 have a
-- posting budget each (p_budgets 1 and 2); p_budgets 3 is the most keys used.
-- One row back: the visible candidates as text (tab between columns, newline between rows), the number of visible
-- subjects that carry the whole name (at most p_count_to + 1), and whether the budget left keys aside.
create function search.candidates(
  p_type int2, p_keys int4[], p_weights int2[], p_parents int2[], p_groups int2[], p_budgets int4[],
  p_exact int4[], p_count_to int4, p_numbers text[], p_looks text[], p_limit int4)
returns table (visible text, exact int4, cut boolean)
language plpgsql stable security definer
set search_path = pg_catalog, search set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
set jit = off set plan_cache_mode = force_generic_plan as $$
declare
  counts int4[];
  use_keys int4[] := '{}';
  use_weights int2[] := '{}';
  spent int4[] := array[0, 0];
  g int2;
  n int4;
begin
  cut := false;
  exact := 0;
  select array_agg(coalesce(h.count, 0) order by k.place) into counts
    from unnest(p_keys) with ordinality k (key, place) left join search.hot_key h on h.key = k.key;
  for i in 1 .. coalesce(cardinality(p_keys), 0) loop
    g := p_groups[i];
    n := counts[i];
    if (p_parents[i] = -1 and n > 24) or (p_parents[i] > 0 and counts[p_parents[i]] <= 24) then continue; end if;
    if g > 0 then
      if cardinality(use_keys) >= p_budgets[3] then exit; end if;
      if spent[g] + greatest(n, 2) > p_budgets[g] then
        cut := true;
        continue;
      end if;
      spent[g] := spent[g] + greatest(n, 2);
    end if;
    use_keys := use_keys || p_keys[i];
    use_weights := use_weights || p_weights[i];
  end loop;

  select string_agg(concat_ws(E'\t', v.id, v.row_id, v.weight, s.sex, array_to_string(s.nationalities, ','),
      array_to_string(s.births, ','), v.document, s.forms), E'\n' order by v.weight desc, v.row_id) into visible
    from (
      select r."id" as id, h.row_id, h.weight, h.document
      from (
        select c.row_id, sum(c.weight)::int4 as weight, max(c.document) as document from (
          select s.row_id, k.weight::int4 as weight, ''::text as document
            from unnest(use_keys, use_weights) k (key, weight)
            cross join lateral (select x.row_id from search.subject x where x.keys @> array[k.key] and (p_type is null or x.type = p_type) limit 300) s
          union all
          select d.row_id, 30000, 'n' || d.country || ':' || d.number from search.document d where d.number = any (p_numbers)
          union all
          select d.row_id, 10000, 'l' || d.country || ':' || d.number from search.document d where d.look = any (p_looks)
        ) c group by c.row_id order by weight desc
      ) h join public."Record" r on r."rowId" = h.row_id
      order by h.weight desc limit least(p_limit, 200)
    ) v join search.subject s on s.row_id = v.row_id;

  if p_exact <> '{}' then
    select count(*) into exact from (
      select 1 from search.subject s join public."Record" r on r."rowId" = s.row_id
      where s.keys && p_exact and (p_type is null or s.type = p_type) limit p_count_to + 1) c;
  end if;
  visible := coalesce(visible, '');
  return next;
end $$;

-- Files a record of the caller's own bureau. Tokens come with the keys by which a misspelling finds them.
create function search.put_subject(
  p_row_id int8, p_type int2, p_sex text, p_nationalities text[], p_births int4[], p_forms text, p_keys int4[],
  p_rules_version int2, p_numbers text[], p_countries text[], p_looks text[], p_tokens text[], p_token_keys text[])
returns void language plpgsql security definer set search_path = pg_catalog, search, acl as $$
begin
  if not exists (select from public."Record" r where r."rowId" = p_row_id and r."owner" = acl.root()) then
    raise exception 'no such record of this bureau' using errcode = '42501';
  end if;
  perform search.forget_tokens(p_row_id);
  delete from search.document d where d.row_id = p_row_id;
  insert into search.subject (row_id, type, sex, rules_version, nationalities, births, forms, keys)
    values (p_row_id, p_type, p_sex::"char", p_rules_version, p_nationalities, p_births, p_forms, p_keys)
    on conflict (row_id) do update set type = excluded.type, sex = excluded.sex, rules_version = excluded.rules_version,
      nationalities = excluded.nationalities, births = excluded.births, forms = excluded.forms, keys = excluded.keys;
  insert into search.document (row_id, number, country, look)
    select p_row_id, u.number, u.country, u.look from unnest(p_numbers, p_countries, p_looks) u (number, country, look) on conflict do nothing;
  -- In one order for everyone, so that two writers never wait for each other.
  insert into search.token as t (token, frequency, keys)
    select u.token, 1, u.keys::int4[] from unnest(p_tokens, p_token_keys) u (token, keys) order by u.token
    on conflict (token) do update set frequency = t.frequency + 1;
end $$;

create function search.drop_subject(p_row_id int8) returns void language plpgsql security definer set search_path = pg_catalog, search, acl as $$
begin
  if not exists (select from public."Record" r where r."rowId" = p_row_id and r."owner" = acl.root()) then
    raise exception 'no such record of this bureau' using errcode = '42501';
  end if;
  perform search.forget_tokens(p_row_id);
  delete from search.document d where d.row_id = p_row_id;
  delete from search.subject s where s.row_id = p_row_id;
end $$;

-- The distinct name parts of a stored row: particles count, titles and initials do not.
create function search.tokens_of(forms text) returns setof text language sql immutable parallel safe set search_path = pg_catalog as $$
  select distinct substr(w, 2) from string_to_table(replace(forms, '|', ' '), ' ') w where left(w, 1) in ('F', 'G', 'N', '~')
$$;

create function search.forget_tokens(p_row_id int8) returns void language sql set search_path = pg_catalog, search as $$
  update search.token t set frequency = greatest(0, t.frequency - 1)
  where t.token in (select search.tokens_of(s.forms) from search.subject s where s.row_id = p_row_id)
$$;

alter function search.expand owner to search_definer;
alter function search.candidates owner to search_definer;
alter function search.put_subject owner to search_definer;
alter function search.drop_subject owner to search_definer;
revoke all on all functions in schema search from public;
grant execute on function search.tokens_of, search.forget_tokens to search_definer;
grant execute on function search.expand, search.candidates, search.put_subject, search.drop_subject to portal_app;
