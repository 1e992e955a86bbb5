-- The bearers of exactly the asked name are read once: that pass counts them and gives them as candidates. Each visible row
-- costs 8 µs to see under row security, and the forty commonest names were seen three times over.
-- Candidates. Keys come likeliest first with their weight. p_parents: -1 a key that narrower ones replace when it is hot,
-- n the place of the key that this one replaces, 0 neither. Group 0 is taken always but sampled; groups 1 and 2 have a
-- posting budget each (p_budgets 1 and 2); p_budgets 3 is the most keys used. p_exact are those of the keys that stand for
-- the whole name.
-- One row back: the visible candidates as text (tab between columns, newline between rows), the number of visible
-- subjects that carry the whole name (at most p_count_to + 1), and whether the budget left keys aside.
-- A key gives 300 candidates at most. Where it has more, those are taken among the reader's own visible ones: three hundred
-- withheld bearers of a name must not hide the one that is his to see. Other keys are joined once, after the union.
create or replace function search.candidates(
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
  use_crowded boolean[] := '{}';
  bearers int8[] := '{}';
  bearer_ids uuid[] := '{}';
  bearer_weight int2 := 0;
  spent int4[] := array[0, 0];
  g int2;
  n int4;
begin
  cut := false;
  if p_exact <> '{}' then
    select coalesce(array_agg(b.row_id), '{}'), coalesce(array_agg(b.id), '{}') into bearers, bearer_ids from (
      select s.row_id, r."id" as id from search.subject s join public."Record" r on r."rowId" = s.row_id
      where s.keys && p_exact and (p_type is null or s.type = p_type) limit greatest(p_count_to + 1, 300)) b;
  end if;
  exact := least(cardinality(bearers), p_count_to + 1);

  select array_agg(coalesce(h.count, 0) order by k.place) into counts
    from unnest(p_keys) with ordinality k (key, place) left join search.hot_key h on h.key = k.key;
  for i in 1 .. coalesce(cardinality(p_keys), 0) loop
    g := p_groups[i];
    n := counts[i];
    if p_keys[i] = any (p_exact) then
      bearer_weight := greatest(bearer_weight, p_weights[i]);
      continue;
    end if;
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
    use_crowded := use_crowded || (n > 250);
  end loop;

  select string_agg(concat_ws(E'\t', v.id, v.row_id, v.weight, s.sex, array_to_string(s.nationalities, ','),
      array_to_string(s.births, ','), v.document, s.forms), E'\n' order by v.weight desc, v.row_id) into visible
    from (
      select coalesce(h.id, r."id"::text) as id, h.row_id, h.weight, h.document
      from (
        select c.row_id, sum(c.weight)::int4 as weight, max(c.document) as document, max(c.id) as id from (
          select b.row_id, bearer_weight::int4 as weight, ''::text as document, b.id::text as id
            from unnest(bearers, bearer_ids) b (row_id, id)
          union all
          select u.row_id, k.weight::int4, ''::text, null::text
            from unnest(use_keys, use_weights, use_crowded) k (key, weight, crowded)
            cross join lateral (
              select coalesce(array_agg(x.row_id), '{}') as row_ids from (
                select x.row_id from search.subject x where x.keys @> array[k.key] and (p_type is null or x.type = p_type)
                limit case when k.crowded then 0 else 300 end) x
            ) s
            cross join lateral unnest(case when not k.crowded and cardinality(s.row_ids) < 300 then s.row_ids else (
              select array_agg(v.row_id) from (
                select x.row_id
                  from (select x.row_id from search.subject x where x.keys @> array[k.key] and (p_type is null or x.type = p_type) offset 0) x
                  cross join lateral (select 1 from public."Record" r where r."rowId" = x.row_id limit 1) r
                limit 300) v
            ) end) u (row_id)
          union all
          select d.row_id, 30000, 'n' || d.country || ':' || d.number, null from search.document d where d.number = any (p_numbers)
          union all
          select d.row_id, 10000, 'l' || d.country || ':' || d.number, null from search.document d where d.look = any (p_looks)
        ) c group by c.row_id order by weight desc
      ) h
      -- A bearer has been seen to be visible; everybody else is looked up here.
      left join public."Record" r on r."rowId" = case when h.id is null then h.row_id end
      where h.id is not null or r."id" is not null
      order by h.weight desc limit least(p_limit, 200)
    ) v join search.subject s on s.row_id = v.row_id;
  visible := coalesce(visible, '');
  return next;
end $$;
