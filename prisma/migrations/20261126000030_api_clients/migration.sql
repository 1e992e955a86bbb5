-- Programs of a bureau that check by themselves (DOMAIN 4.2, SECURITY 2.6 T17 and 4.6): who they are, their keys, what they may
-- spend, and the one statement that a check of a document is. A client is an officer with the role of a machine and no way to
-- sign in, so that the log, the searches and the records know it like anybody else.

create table "ApiClient" (
  "id" uuid primary key references "Officer" ("id"),
  "tenantCode" text not null references "Tenant" ("code"),
  "tenantRoot" text not null references "Tenant" ("code"),
  "purpose" text not null check ("purpose" ~ '^P-[A-I]$'),
  "databases" text[] not null check ("databases" <> '{}' and "databases" <@ array['SLTD', 'TDAWN', 'NOMINAL', 'SMV']),
  -- Networks in CIDR notation; a key without an address list would work for whoever finds it.
  "addresses" text[] not null check (cardinality("addresses") between 1 and 20),
  "locale" text not null check ("locale" in ('en', 'fr', 'es', 'ar')),
  "perSecond" integer not null check ("perSecond" between 1 and 10000),
  "perMinute" integer not null check ("perMinute" between 1 and 500000),
  "perDay" integer not null check ("perDay" between 1 and 100000000),
  -- Different typed numbers without a match in ten minutes, after which it is a list that is being tried.
  "perMisses" integer not null check ("perMisses" between 10 and 10000000),
  "stoppedUntil" timestamptz(6),
  "stopReason" text,
  "revokedAt" timestamptz(6),
  "createdBy" uuid not null references "Officer" ("id"),
  "createdAt" timestamptz(6) not null default now()
);
create index "ApiClient_tenantRoot_idx" on "ApiClient" ("tenantRoot");
create trigger mark_write after insert or update or delete on "ApiClient" for each statement execute function acl.mark_write();

-- Two live keys, so that one can be exchanged for the other without a lost request. Only the digest of a key is kept.
create table acl.client_key (
  id uuid primary key default uuid7(),
  client_id uuid not null references "ApiClient" ("id") on delete cascade,
  key_hash bytea not null unique,
  -- The end of the key, by which its holder tells which one it is.
  hint text not null,
  created_at timestamptz not null default now(),
  ends_at timestamptz not null default now() + interval '90 days',
  revoked_at timestamptz
);
create index client_key_client on acl.client_key (client_id);

-- What was spent in the windows that run now. Committed without waiting for the disk: a power cut forgives the last instant.
create table acl.client_spending (
  client_id uuid primary key references "ApiClient" ("id") on delete cascade,
  last_used_at timestamptz,
  second_at timestamptz not null default 'epoch', second_n integer not null default 0,
  minute_at timestamptz not null default 'epoch', minute_n integer not null default 0,
  day_at timestamptz not null default 'epoch', day_n integer not null default 0,
  asked_at timestamptz not null default 'epoch', asked_n integer not null default 0,
  refused_at timestamptz not null default 'epoch', refused_for text not null default '', refused_n integer not null default 0
) with (fillfactor = 50);

-- Neighbourhoods of numbers asked for lately: which of the hundred numbers with one beginning, and which of the hundred hundreds.
-- The beginning is a keyed digest, so that nobody reads a number here.
create unlogged table acl.client_run (
  client_id uuid not null, beginning bytea not null, began_at timestamptz not null, seen bit(100) not null,
  primary key (client_id, beginning)
);
create index client_run_age on acl.client_run (began_at);
create unlogged table acl.client_hit (client_id uuid not null, at timestamptz not null default clock_timestamp());
create index client_hit_client on acl.client_hit (client_id, at);

-- What a key opens, or why it does not. Called where the key is spent and again where the context is entered.
create function acl.client_of(key bytea, from_address text, out refused text, out key_id uuid, out key_ends_at timestamptz, out c "ApiClient", out o "Officer", out t "Tenant", out r "Tenant")
language plpgsql stable security definer set search_path = pg_catalog, public, acl, pg_temp as $$
declare k acl.client_key;
begin
  select * into k from acl.client_key x where x.key_hash = sha256(key);
  if not found then refused := 'key_unknown'; return; end if;
  key_id := k.id; key_ends_at := k.ends_at;
  select * into c from "ApiClient" x where x."id" = k.client_id;
  select * into o from "Officer" x where x."id" = c."id";
  select * into t from "Tenant" x where x."code" = c."tenantCode";
  select * into r from "Tenant" x where x."code" = c."tenantRoot";
  refused := case
    when k.revoked_at is not null or c."revokedAt" is not null then 'key_revoked'
    when k.ends_at <= now() then 'key_ended'
    when not o."active" then 'inactive'
    when not (t."active" and r."active") or t."suspendedAt" is not null or r."suspendedAt" is not null then 'suspended'
    when not exists (select from unnest(c."addresses") a where from_address::inet <<= a::inet) then 'address'
    when c."stoppedUntil" > now() then 'stopped'
  end;
end $$;

-- The key of a client → a signed context of this transaction, as acl.enter does for a session.
create function acl.enter_client(key bytea, from_address text, reference text)
returns table (
  refused text, officer_id uuid, session_id uuid, session_kind text, name text, identifier text, tenant_code text, root_code text, tenant_names jsonb,
  roles text[], clearance smallint, locale text, theme text, density text, single_keys boolean, purpose text, case_reference text,
  ends_at timestamptz, idle_seconds integer, previous_sign_in_at timestamptz, previous_sign_in_address text, failures_since integer, at timestamptz,
  databases text[]
) language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
declare x record; body text;
begin
  select * into x from acl.client_of(key, from_address);
  if x.refused is not null then refused := x.refused; return next; return; end if;
  body := concat_ws(chr(31), (x.o)."id"::text, (x.c)."tenantCode", (x.c)."tenantRoot", 'y', '0', (x.c)."purpose", 'machine', x.key_id::text,
    replace(coalesce(reference, ''), chr(31), ' '), pg_current_xact_id()::text);
  perform set_config('app.ctx', acl.sign(body) || ':' || body, true);
  return query select null::text, (x.o)."id", x.key_id, 'api', (x.o)."name", (x.o)."identifier", (x.c)."tenantCode", (x.c)."tenantRoot", (x.t)."names",
    array['machine'], 0::smallint, (x.c)."locale", 'system', 'comfortable', false, (x.c)."purpose", reference,
    x.key_ends_at, 0, null::timestamptz, null::text, 0, now(),
    -- What the client may ask, as far as its bureau may.
    array(select d from unnest((x.c)."databases") d cross join lateral (select case d when 'SLTD' then 'travel-document' when 'SMV' then 'vehicle' else 'person' end) k (kind)
      where k.kind = any ((x.t)."databases") and k.kind = any ((x.r)."databases"));
end $$;

-- Takes one request out of the client's budgets, or says what stands against it. One row a client is locked, for as long as this
-- takes: it is committed before anything is asked (acl.check_document), so that requests of one client do not wait for each other's disk.
-- `runs`: keyed beginnings of the number asked for; `places`: which of their hundred it is. `typed`: no machine read it.
create function acl.spend(key bytea, from_address text, runs bytea[], places int4[], typed boolean)
returns table (refused text, retry_after int4, client_id uuid, locale text, second_most int4, second_left int4, minute_most int4, minute_left int4, minute_ends int4, day_most int4, day_left int4, day_ends int4)
language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
declare
  x record; s acl.client_spending; moment timestamptz := clock_timestamp();
  this_second timestamptz := date_trunc('second', moment); this_minute timestamptz := date_trunc('minute', moment);
  this_day timestamptz := date_trunc('day', moment, 'UTC'); ten timestamptz := date_bin('10 minutes', moment, '2000-01-01'); hits int4; run bit(100);
begin
  select * into x from acl.client_of(key, from_address);
  refused := x.refused;
  client_id := (x.c)."id"; locale := (x.c)."locale";
  if refused is null then
    select * into s from acl.client_spending p where p.client_id = (x.c)."id" for no key update;
    if s.second_at <> this_second then s.second_at := this_second; s.second_n := 0; end if;
    if s.minute_at <> this_minute then
      s.minute_at := this_minute; s.minute_n := 0;
      delete from acl.client_run q where q.began_at < moment - interval '10 minutes' and q.client_id = (x.c)."id";
      delete from acl.client_hit h where h.client_id = (x.c)."id" and h.at < ten;
    end if;
    if s.day_at <> this_day then s.day_at := this_day; s.day_n := 0; end if;
    if s.asked_at <> ten then s.asked_at := ten; s.asked_n := 0; end if;
    minute_ends := ceil(extract(epoch from this_minute + interval '1 minute' - moment));
    day_ends := ceil(extract(epoch from this_day + interval '1 day' - moment));
    if s.day_n >= (x.c)."perDay" then refused := 'budget_day'; retry_after := day_ends;
    elsif s.minute_n >= (x.c)."perMinute" then refused := 'budget_minute'; retry_after := minute_ends;
    elsif s.second_n >= (x.c)."perSecond" then refused := 'budget_second'; retry_after := 1;
    else
      s.second_n := s.second_n + 1; s.minute_n := s.minute_n + 1; s.day_n := s.day_n + 1;
      if typed then s.asked_n := s.asked_n + 1; end if;
      -- How many of a neighbourhood: a family has its passports one after the other, a list has all of them.
      for i in 1 .. coalesce(cardinality(runs), 0) loop
        insert into acl.client_run as q values ((x.c)."id", runs[i], moment, set_bit(repeat('0', 100)::bit(100), places[i], 1))
          on conflict on constraint client_run_pkey do update set
            seen = case when q.began_at < moment - interval '10 minutes' then excluded.seen else q.seen | excluded.seen end,
            began_at = case when q.began_at < moment - interval '10 minutes' then moment else q.began_at end
          returning q.seen into run;
        if bit_count(run) >= (array[40, 60])[i] then refused := 'stopped'; end if;
      end loop;
      if s.asked_n > (x.c)."perMisses" then
        select count(*) into hits from acl.client_hit h where h.client_id = (x.c)."id" and h.at >= ten;
        if s.asked_n - hits > (x.c)."perMisses" then refused := 'stopped'; end if;
      end if;
      update acl.client_spending p set last_used_at = moment, second_at = s.second_at, second_n = s.second_n, minute_at = s.minute_at, minute_n = s.minute_n,
        day_at = s.day_at, day_n = s.day_n, asked_at = s.asked_at, asked_n = s.asked_n where p.client_id = (x.c)."id";
      if refused is not null then
        update "ApiClient" set "stoppedUntil" = moment + interval '15 minutes', "stopReason" = case when s.asked_n > "perMisses" then 'misses' else 'run' end where "id" = (x.c)."id";
        -- Looked at afresh when the stop is over.
        delete from acl.client_run q where q.client_id = (x.c)."id";
        update acl.client_spending p set asked_n = 0, refused_for = '' where p.client_id = (x.c)."id";
      end if;
    end if;
    second_most := (x.c)."perSecond"; second_left := (x.c)."perSecond" - s.second_n;
    minute_most := (x.c)."perMinute"; minute_left := (x.c)."perMinute" - s.minute_n;
    day_most := (x.c)."perDay"; day_left := (x.c)."perDay" - s.day_n;
  end if;
  if refused = 'stopped' then
    retry_after := ceil(extract(epoch from coalesce(case when (x.c)."stoppedUntil" > moment then (x.c)."stoppedUntil" end, moment + interval '15 minutes') - moment));
  end if;
  if refused is not null and client_id is not null then perform acl.note_client_refused(client_id, x.key_id, refused, from_address); end if;
  return next;
end $$;

-- A refusal stands in the log once a minute and reason, with how many there were: a client that does not listen must not flood it.
create function acl.note_client_refused(client uuid, key_id uuid, why text, from_address text) returns void
language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
declare s acl.client_spending;
begin
  select * into s from acl.client_spending p where p.client_id = client for no key update;
  if s.refused_for = why and s.refused_at > clock_timestamp() - interval '1 minute' then
    update acl.client_spending p set refused_n = p.refused_n + 1 where p.client_id = client;
    return;
  end if;
  insert into "AuditEvent" ("operation", "outcome", "reason", "officerId", "tenantCode", "tenantRoot", "roles", "sessionId", "purpose", "client", "address", "details")
    select case when why = 'stopped' then 'client.stop' else 'check.find' end, 'denied', why, c."id", c."tenantCode", c."tenantRoot", array['machine'], key_id, c."purpose", 'api', left(from_address, 64),
      jsonb_build_object('unsaid', case when s.refused_for = why then s.refused_n else 0 end)
    from "ApiClient" c where c."id" = client;
  update acl.client_spending p set refused_at = clock_timestamp(), refused_for = why, refused_n = 0 where p.client_id = client;
end $$;

-- ── What is looked up ──────────────────────────────────────────────────────────────────────────────────

-- Reported travel documents by number: exactly, misread, inside a range. Three look-ups by leak-proof operators, each in an index
-- of its own under row security (0.1 ms a look-up at 200,000 rows), limited after what the reader may not see has gone.
create function search.travel_documents(p_number text, p_look text, p_prefixes text[], p_spellings text[], p_earliest text[], p_limit int4)
returns table ("recordId" text, "rowId" int4, "number" text, "numberNorm" text, "rangeTo" text, "country" text, "kind" text, "spelling" text, "reference" text, "status" text)
language sql stable as $$
  select d."recordId"::text, r."rowId"::int4, d."number", d."numberNorm", d."rangeTo", d."country", d."kind", d."spelling", r."reference", d."status"
  from (
    (select t."recordId", t."number", t."numberNorm", t."rangeTo", t."country", t."kind", t."status", null as "spelling" from public."TravelDocument" t
      where t."numberNorm" = p_number and t."rangeTo" is null limit p_limit)
    union all
    (select t."recordId", t."number", t."numberNorm", t."rangeTo", t."country", t."kind", t."status", null from public."TravelDocument" t
      where t."look" = p_look and t."numberNorm" <> p_number and t."rangeTo" is null limit p_limit)
    union all
    (select t."recordId", t."number", t."numberNorm", t."rangeTo", t."country", t."kind", t."status", s."spelling"
       from unnest(p_prefixes, p_spellings, p_earliest) s ("prefix", "spelling", "earliest")
       join public."TravelDocument" t on t."prefix" = s."prefix" and t."rangeTo" >= s."spelling"
         and t."numberNorm" between s."earliest" and s."spelling" and length(t."rangeTo") = length(s."spelling")
      where t."rangeTo" is not null limit p_limit)
  ) d
  join public."Record" r on r."id" = d."recordId"
$$;

-- Records on whose subject a document of this number is held: what stands against a document that nobody reported (TDAWN).
create function search.bearers(p_number text, p_look text, p_limit int4)
returns table ("recordId" text, "rowId" int4, "reference" text, "owner" text, "number" text, "country" text)
language plpgsql stable security definer set search_path = pg_catalog, search, pg_temp as $$
begin
  return query select r."id"::text, r."rowId"::int4, r."reference", r."owner", d.number, d.country
    from (
      select x.row_id, x.number, x.country from search.document x where x.number = p_number
      union all
      select x.row_id, x.number, x.country from search.document x where x.look = p_look and x.number <> p_number
    ) d join public."Record" r on r."rowId" = d.row_id
    limit p_limit;
end $$;
alter function search.bearers owner to search_definer;

-- The same with what endangers whoever meets the person.
create function search.held_documents(p_number text, p_look text, p_limit int4)
returns table ("recordId" text, "rowId" int4, "reference" text, "owner" text, "number" text, "country" text, "warnings" text[])
language sql stable as $$
  select b.*, coalesce(p."warnings", '{}') from search.bearers(p_number, p_look, p_limit) b left join public."Person" p on p."recordId" = b."recordId"::uuid
$$;
revoke all on function search.bearers, search.travel_documents, search.held_documents from public;
grant execute on function search.bearers, search.travel_documents, search.held_documents to portal_app;

-- The whole of a check of a document in one statement: the budget, committed by itself without waiting for the disk; then the signed
-- context, the look-ups under row security as the role that asks, and the event, committed together before anybody hears of it.
-- A database that fails is named and takes nothing from the others. Runs with the rights of the caller: it can do nothing that the
-- statements one by one could not.
create procedure acl.check_document(
  key bytea, from_address text, reference text, runs bytea[], places int4[], typed boolean, wanted text[],
  p_number text, p_look text, p_prefixes text[], p_spellings text[], p_earliest text[], facts jsonb, inout answer jsonb)
language plpgsql as $$
declare
  spent record; e record; began timestamptz := clock_timestamp();
  event uuid; documents jsonb; bearers jsonb; failed text[] := '{}'; denied text[]; subjects uuid[];
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
  if 'TDAWN' = any (wanted) and 'TDAWN' = any (e.databases) then
    begin
      select jsonb_agg(to_jsonb(d)) into bearers from search.held_documents(p_number, p_look, 20) d;
    exception when query_canceled or others then
      failed := failed || 'TDAWN'::text;
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

-- What a client said under an Idempotency-Key: the same again is the same deposit, anything else is a mistake. Kept for a week, which
-- is longer than any system tries again.
create table acl.client_deposit (
  client_id uuid not null references "ApiClient" ("id") on delete cascade, key text not null check (length(key) between 1 and 100),
  body_hash bytea not null, said_at timestamptz not null default now(), primary key (client_id, key)
);

-- Whether this body may be deposited under this key: for the first time or once more. One statement, committed by itself; the
-- record's own id is made of client and key, so that what was begun and lost is simply done.
create function acl.claim_deposit(key bytea, from_address text, said text, body bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
declare x record; kept bytea;
begin
  select * into x from acl.client_of(key, from_address);
  if x.refused is not null then return null; end if;
  delete from acl.client_deposit d where d.client_id = (x.c)."id" and d.said_at < now() - interval '7 days';
  insert into acl.client_deposit as d values ((x.c)."id", said, sha256(body)) on conflict on constraint client_deposit_pkey do nothing;
  select d.body_hash into kept from acl.client_deposit d where d.client_id = (x.c)."id" and d.key = said;
  return kept = sha256(body);
end $$;

-- A match takes back what a miss would have counted.
create function acl.note_client_hit() returns void language sql security definer set search_path = pg_catalog, acl, pg_temp as $$
  insert into acl.client_hit (client_id) select acl.officer() where acl.officer() is not null
$$;

-- ── Administration: by the security officer of the client's own country, who is asked for here and not only in the portal ──

create function acl.is_machine() returns boolean language sql stable as $$ select coalesce(acl.roles() && array['machine'], false) $$;
create function acl.administers() returns boolean language sql stable as $$ select coalesce(acl.roles() && array['nso'], false) $$;

create function acl.make_machine(machine_name text, tenant text, language text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
declare made uuid := public.uuid7();
begin
  if not acl.administers() or not exists (select from "Tenant" t where t."code" = tenant and t."rootCode" = acl.root()) then return null; end if;
  insert into "Officer" ("id", "tenantCode", "identifier", "name", "roles", "locale") values (made, tenant, 'api:' || made, machine_name, array['machine'], language);
  return made;
end $$;

-- Whose clients these are, for the functions below.
create function acl.own_client(wanted uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, acl, pg_temp as $$
  select acl.administers() and exists (select from "ApiClient" c where c."id" = wanted and c."tenantRoot" = acl.root())
$$;

-- A further key: null when there is no such client, false when two are live already. One after the other for a client.
create function acl.add_client_key(client uuid, key bytea, key_hint text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
begin
  if not acl.own_client(client) then return null; end if;
  perform 1 from "ApiClient" c where c."id" = client and c."revokedAt" is null for update;
  if not found then return null; end if;
  if (select count(*) from acl.client_key k where k.client_id = client and k.revoked_at is null and k.ends_at > now()) >= 2 then return false; end if;
  insert into acl.client_key (client_id, key_hash, hint) values (client, sha256(key), key_hint);
  insert into acl.client_spending (client_id) values (client) on conflict do nothing;
  return true;
end $$;

create function acl.revoke_client_key(wanted uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
declare whose uuid;
begin
  select k.client_id into whose from acl.client_key k where k.id = wanted;
  if whose is null or not acl.own_client(whose) then return null; end if;
  update acl.client_key set revoked_at = now() where id = wanted and revoked_at is null;
  return case when found then whose end;
end $$;

create function acl.client_keys() returns table (id uuid, client_id uuid, hint text, created_at timestamptz, ends_at timestamptz, revoked_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, acl, pg_temp as $$
  select k.id, k.client_id, k.hint, k.created_at, k.ends_at, k.revoked_at from acl.client_key k join "ApiClient" c on c."id" = k.client_id
  where acl.administers() and c."tenantRoot" = acl.root() order by k.created_at desc
$$;

create function acl.client_use() returns table (client_id uuid, last_used_at timestamptz, today int4)
language sql stable security definer set search_path = pg_catalog, public, acl, pg_temp as $$
  select s.client_id, s.last_used_at, case when s.day_at = date_trunc('day', now(), 'UTC') then s.day_n else 0 end
  from acl.client_spending s join "ApiClient" c on c."id" = s.client_id where acl.administers() and c."tenantRoot" = acl.root()
$$;
