-- Persons and organisations are entered by hundreds: one statement files them all. Words are made and taken hold of in one
-- order for everyone before any subject is filed, so that two writers never wait for each other.
create function search.put_subjects(p_subjects jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, search, acl as $$
begin
  insert into search.token (token, frequency, keys)
    select u.token, 0, min(u.keys)::int4[]
      from jsonb_to_recordset(p_subjects) x (tokens text[], token_keys text[]), unnest(x.tokens, x.token_keys) u (token, keys)
     group by u.token order by u.token
    on conflict do nothing;
  perform from search.token t
    where t.token in (
      select unnest(x.tokens) from jsonb_to_recordset(p_subjects) x (tokens text[])
      union
      select search.tokens_of(s.forms) from search.subject s
        join jsonb_to_recordset(p_subjects) x (row_id int8) on x.row_id = s.row_id)
    order by t.token for update;
  perform search.put_subject(x.row_id, x.type, x.sex, x.nationalities, x.births, x.forms, x.keys, x.rules_version, x.numbers,
      x.countries, x.looks, x.tokens, x.token_keys)
    from jsonb_to_recordset(p_subjects) x (row_id int8, type int2, sex text, nationalities text[], births int4[], forms text,
      keys int4[], rules_version int2, numbers text[], countries text[], looks text[], tokens text[], token_keys text[]);
end $$;
alter function search.put_subjects owner to search_definer;
revoke all on function search.put_subjects from public;
grant execute on function search.put_subjects to portal_app;

-- An import asks whether our own bureau has somebody of exactly this name on file.
create index "Record_owner_caption_idx" on "Record" ("owner", "caption") where "type" in ('person', 'organisation');
