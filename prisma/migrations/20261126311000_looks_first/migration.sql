-- A check of a document asks for a number that, nearly always, nobody has. What row security needs to decide about rows was set up for
-- each of the looks all the same, which took longer than the looks: now an index says first whether there is anything to decide about.
-- Records are joined under row security as before, so that what is withheld is not there (search_definer is bound to it like everybody).
create or replace function search.travel_documents(p_number text, p_look text, p_prefixes text[], p_spellings text[], p_earliest text[], p_limit int4)
returns table ("recordId" text, "rowId" int4, "number" text, "numberNorm" text, "rangeTo" text, "country" text, "kind" text, "spelling" text, "reference" text, "status" text)
language plpgsql stable security definer set search_path = pg_catalog, search, pg_temp as $$
#variable_conflict use_column
begin
  if not exists (select from public."TravelDocument" t where t."numberNorm" = p_number and t."rangeTo" is null)
    and not exists (select from public."TravelDocument" t where t."look" = p_look and t."numberNorm" <> p_number and t."rangeTo" is null)
    and not exists (select from unnest(p_prefixes, p_spellings, p_earliest) s ("prefix", "spelling", "earliest")
      join public."TravelDocument" t on t."prefix" = s."prefix" and t."rangeTo" >= s."spelling"
        and t."numberNorm" between s."earliest" and s."spelling" and length(t."rangeTo") = length(s."spelling")
      where t."rangeTo" is not null)
  then return; end if;
  return query
    (select r."id"::text, r."rowId"::int4, t."number", t."numberNorm", t."rangeTo", t."country", t."kind", null::text, r."reference", t."status"
      from public."TravelDocument" t join public."Record" r on r."id" = t."recordId"
      where t."numberNorm" = p_number and t."rangeTo" is null limit p_limit)
    union all
    (select r."id"::text, r."rowId"::int4, t."number", t."numberNorm", t."rangeTo", t."country", t."kind", null, r."reference", t."status"
      from public."TravelDocument" t join public."Record" r on r."id" = t."recordId"
      where t."look" = p_look and t."numberNorm" <> p_number and t."rangeTo" is null limit p_limit)
    union all
    (select r."id"::text, r."rowId"::int4, t."number", t."numberNorm", t."rangeTo", t."country", t."kind", s."spelling", r."reference", t."status"
      from unnest(p_prefixes, p_spellings, p_earliest) s ("prefix", "spelling", "earliest")
      join public."TravelDocument" t on t."prefix" = s."prefix" and t."rangeTo" >= s."spelling"
        and t."numberNorm" between s."earliest" and s."spelling" and length(t."rangeTo") = length(s."spelling")
      join public."Record" r on r."id" = t."recordId"
      where t."rangeTo" is not null limit p_limit);
end $$;
alter function search.travel_documents owner to search_definer;

create or replace function search.bearers(p_number text, p_look text, p_limit int4)
returns table ("recordId" text, "rowId" int4, "reference" text, "owner" text, "number" text, "country" text)
language plpgsql stable security definer set search_path = pg_catalog, search, pg_temp as $$
begin
  if not exists (select from search.document x where x.number = p_number)
    and not exists (select from search.document x where x.look = p_look and x.number <> p_number)
  then return; end if;
  return query select r."id"::text, r."rowId"::int4, r."reference", r."owner", d.number, d.country
    from (
      select x.row_id, x.number, x.country from search.document x where x.number = p_number
      union all
      select x.row_id, x.number, x.country from search.document x where x.look = p_look and x.number <> p_number
    ) d join public."Record" r on r."rowId" = d.row_id
    limit p_limit;
end $$;
alter function search.bearers owner to search_definer;

create or replace function search.held_documents(p_number text, p_look text, p_limit int4)
returns table ("recordId" text, "rowId" int4, "reference" text, "owner" text, "number" text, "country" text, "warnings" text[],
  "subjectStatus" text, "notices" jsonb)
language plpgsql stable as $$
#variable_conflict use_column
declare held record;
begin
  for held in select * from search.bearers(p_number, p_look, p_limit) loop
    return query select held."recordId", held."rowId", held."reference", held."owner", held."number", held."country",
      coalesce((select p."warnings" from public."Person" p where p."recordId" = held."recordId"::uuid), '{}'),
      (select p."status" from public."Person" p where p."recordId" = held."recordId"::uuid),
      coalesce((select jsonb_agg(jsonb_build_object('id', n."id", 'number', n."number", 'form', n."form", 'type', n."type", 'owner', n."owner",
          'inForce', n."state" = 'published') order by n."state" <> 'published', n."type" <> 'red', n."publishedAt", n."id")
        from public."Notice" n where n."subjectId" = held."recordId"::uuid and n."number" is not null
          and n."state" in ('published', 'suspended', 'withdrawal_asked', 'cancellation_asked')
          and (n."keptUntil" is null or n."keptUntil" >= current_date)), '[]');
  end loop;
end $$;
