-- A function's rows are thought to be a thousand, so that a join to them read every person, each under row security: 335 ms among
-- 20,000 persons for a document that nobody holds. One look-up by key for each row that is there.
create or replace function search.held_documents(p_number text, p_look text, p_limit integer)
returns table ("recordId" text, "rowId" integer, reference text, owner text, number text, country text, warnings text[])
language sql stable as $$
  select b.*, coalesce((select p."warnings" from public."Person" p where p."recordId" = b."recordId"::uuid), '{}')
    from search.bearers(p_number, p_look, p_limit) b
$$;
