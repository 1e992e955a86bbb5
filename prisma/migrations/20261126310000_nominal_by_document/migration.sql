-- A document on the record of a person answers for TDAWN where a notice about that person is in force, as everybody understands that
-- database, and for NOMINAL otherwise: what a check may ask of persons it learns by their documents, too, and nothing is lost.
create or replace procedure acl.check_document(
  key bytea, from_address text, reference text, runs bytea[], places int4[], typed boolean, wanted text[],
  p_number text, p_look text, p_prefixes text[], p_spellings text[], p_earliest text[], facts jsonb, inout answer jsonb)
language plpgsql as $$
declare
  spent record; e record; began timestamptz := clock_timestamp();
  event uuid; documents jsonb; bearers jsonb; failed text[] := '{}'; denied text[]; held text[]; subjects uuid[];
begin
  perform set_config('synchronous_commit', 'off', true);
  select * into spent from acl.spend(key, from_address, runs, places, typed);
  commit;
  if spent.refused is not null then
    answer := jsonb_build_object('spent', to_jsonb(spent));
    return;
  end if;
  select * into e from acl.enter_client(key, from_address, reference);
  if e.refused is null and facts ->> 'purpose' <> e.purpose then e.refused := 'purpose_not_allowed'; end if;
  if e.refused is not null then
    answer := jsonb_build_object('spent', to_jsonb(spent) || jsonb_build_object('refused', e.refused));
    return;
  end if;
  denied := array(select w from unnest(wanted) w where w <> all (e.databases));
  if 'SLTD' = any (wanted) and 'SLTD' = any (e.databases) then
    begin
      select jsonb_agg(to_jsonb(d)) into documents from search.travel_documents(p_number, p_look, p_prefixes, p_spellings, p_earliest, 20) d;
    exception when query_canceled or others then
      failed := failed || 'SLTD'::text;
    end;
  end if;
  held := array(select w from unnest(array['TDAWN', 'NOMINAL']) w where w = any (wanted) and w = any (e.databases));
  if held <> '{}' then
    begin
      select jsonb_agg(to_jsonb(d)) into bearers from search.held_documents(p_number, p_look, 20) d
        where case when d."notices" @> '[{"inForce": true}]' then 'TDAWN' else 'NOMINAL' end = any (held);
    exception when query_canceled or others then
      failed := failed || held;
    end;
  end if;
  subjects := array(select (d ->> 'recordId')::uuid from jsonb_array_elements(coalesce(documents, '[]') || coalesce(bearers, '[]')) d);
  if subjects <> '{}' then perform acl.note_client_hit(); end if;
  event := public.uuid7();
  insert into "AuditEvent" ("id", "operation", "outcome", "subjects", "details", "client", "address", "ms")
    values (event, 'check.find', 'done', subjects,
      facts || jsonb_build_object('shown', cardinality(subjects)) || case when failed = '{}' then '{}' else jsonb_build_object('unavailable', failed) end,
      'api', from_address, extract(epoch from clock_timestamp() - began) * 1000);
  answer := jsonb_build_object('spent', to_jsonb(spent), 'event', event, 'at', now(), 'failed', failed, 'denied', denied,
    'purpose', e.purpose, 'documents', coalesce(documents, '[]'), 'bearers', coalesce(bearers, '[]'));
end $$;
