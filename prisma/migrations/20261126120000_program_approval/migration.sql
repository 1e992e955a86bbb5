-- Keys and new networks of a program take two people (SECURITY 3.2, row 32): the security officer with a fresh code of his second
-- factor, and a supervisor of the same country. Until both have said so a key opens nothing and a network is not let in. Asked for
-- here and not only in the portal.

-- ── A fresh code within a session ──────────────────────────────────────────────────────────────────────

alter table acl.session add column confirmed_at timestamptz, add column wrong_codes integer not null default 0;

-- The seed of the officer who asks, sealed; none when too many codes were wrong in this session or for this account.
create function acl.own_code() returns table (totp_sealed bytea) language sql stable security definer set search_path = pg_catalog, acl, pg_temp as $$
  select c.totp_sealed from acl.credential c join acl.session s on s.officer_id = c.officer_id
  where s.id = acl.current_session() and c.officer_id = acl.officer() and s.wrong_codes < 5 and c.otp_failures < 100
$$;

-- Whether a code was given in this session within five minutes and not used up yet.
create function acl.code_confirmed() returns boolean language sql stable security definer set search_path = pg_catalog, acl, pg_temp as $$
  select exists (select from acl.session s where s.id = acl.current_session() and s.confirmed_at > now() - interval '5 minutes')
$$;

-- A code is accepted once, here as at the sign-in. Returns whether it was.
create function acl.confirm_code(step bigint, proof bytea) returns boolean language plpgsql security definer set search_path = pg_catalog, acl, pg_temp as $$
begin
  perform acl.require_proof('confirm:' || acl.current_session() || ':' || step, proof);
  update acl.credential set totp_last_step = step, otp_failures = 0 where officer_id = acl.officer() and totp_last_step < step;
  if not found then return false; end if;
  update acl.session set confirmed_at = now(), wrong_codes = 0 where id = acl.current_session();
  return found;
end $$;

create function acl.refuse_code() returns void language plpgsql security definer set search_path = pg_catalog, acl, pg_temp as $$
begin
  update acl.session set wrong_codes = wrong_codes + 1 where id = acl.current_session();
  update acl.credential set otp_failures = otp_failures + 1 where officer_id = acl.officer();
end $$;

-- One code, one act: used up in the transaction of the act, and there again when that is rolled back.
create function acl.take_confirmation() returns boolean language plpgsql security definer set search_path = pg_catalog, acl, pg_temp as $$
begin
  update acl.session set confirmed_at = null where id = acl.current_session() and confirmed_at > now() - interval '5 minutes';
  return found;
end $$;

-- ── What waits for the second person ───────────────────────────────────────────────────────────────────

alter table acl.client_key add column approved_at timestamptz;
-- Keys that are older than this rule go on.
update acl.client_key set approved_at = created_at;

create table "ClientRequest" (
  "id" uuid primary key default uuid7(),
  "clientId" uuid not null references "ApiClient" ("id") on delete cascade,
  "tenantRoot" text not null references "Tenant" ("code"),
  "kind" text not null check ("kind" in ('key', 'networks')),
  "keyId" uuid,
  "hint" text,
  -- All networks as they shall be, for 'networks'.
  "networks" text[] not null default '{}',
  "requestedBy" uuid not null references "Officer" ("id"),
  "requestedAt" timestamptz(6) not null default now(),
  "endsAt" timestamptz(6) not null default now() + interval '3 days',
  "decidedBy" uuid references "Officer" ("id"),
  "decidedAt" timestamptz(6),
  "decision" text check ("decision" in ('approved', 'refused', 'withdrawn')),
  constraint "ClientRequest_what_check" check (("kind" = 'key') = ("keyId" is not null) and ("kind" = 'networks') = ("networks" <> '{}')),
  constraint "ClientRequest_decided_check" check (("decision" is null) = ("decidedAt" is null) and ("decision" is null) = ("decidedBy" is null)),
  -- Nobody approves what he asked for.
  constraint "ClientRequest_two_people_check" check ("decision" is distinct from 'approved' or "decidedBy" <> "requestedBy")
);
create index "ClientRequest_open_idx" on "ClientRequest" ("tenantRoot", "requestedAt") where "decision" is null;
create index "ClientRequest_clientId_idx" on "ClientRequest" ("clientId");
create trigger mark_write after insert or update or delete on "ClientRequest" for each statement execute function acl.mark_write();

create or replace function acl.client_of(key bytea, from_address text, out refused text, out key_id uuid, out key_ends_at timestamptz, out c "ApiClient", out o "Officer", out t "Tenant", out r "Tenant")
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
    when k.approved_at is null then 'key_waits'
    when k.ends_at <= now() then 'key_ended'
    when not o."active" then 'inactive'
    when not (t."active" and r."active") or t."suspendedAt" is not null or r."suspendedAt" is not null then 'suspended'
    when not exists (select from unnest(c."addresses") a where from_address::inet <<= a::inet) then 'address'
    when c."stoppedUntil" > now() then 'stopped'
  end;
end $$;

-- Who co-signs: a supervisor of the country, never the one who asked.
create function acl.co_signs() returns boolean language sql stable as $$ select coalesce(acl.roles() && array['supervisor'], false) $$;

-- A further key, which waits: `gone` when there is no such program, `two_keys` when two are live or wait already, `unconfirmed` without
-- a fresh code. One after the other for a program.
drop function acl.add_client_key(uuid, bytea, text);
create function acl.add_client_key(client uuid, key bytea, key_hint text) returns text
language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
declare made uuid;
begin
  if not acl.own_client(client) then return 'gone'; end if;
  perform 1 from "ApiClient" c where c."id" = client and c."revokedAt" is null for update;
  if not found then return 'gone'; end if;
  if (select count(*) from acl.client_key k where k.client_id = client and k.revoked_at is null and k.ends_at > now()
      and (k.approved_at is not null or k.created_at > now() - interval '3 days')) >= 2 then return 'two_keys'; end if;
  if not acl.take_confirmation() then return 'unconfirmed'; end if;
  insert into acl.client_key (client_id, key_hash, hint) values (client, sha256(key), key_hint) returning id into made;
  insert into acl.client_spending (client_id) values (client) on conflict do nothing;
  insert into "ClientRequest" ("clientId", "tenantRoot", "kind", "keyId", "hint", "requestedBy") values (client, acl.root(), 'key', made, key_hint, acl.officer());
  return 'done';
end $$;

-- The networks of a program as they shall be. What is left out is left out at once, as long as one stays; what is new waits.
create function acl.change_networks(client uuid, wanted text[]) returns text
language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
declare held text[]; kept text[];
begin
  if not acl.own_client(client) then return 'gone'; end if;
  select c."addresses" into held from "ApiClient" c where c."id" = client and c."revokedAt" is null for update;
  if not found then return 'gone'; end if;
  kept := array(select w from unnest(wanted) w where w = any (held));
  if kept <> '{}' and cardinality(kept) < cardinality(held) then update "ApiClient" set "addresses" = kept where "id" = client; end if;
  if wanted <@ held then return 'done'; end if;
  if exists (select from "ClientRequest" q where q."clientId" = client and q."kind" = 'networks' and q."decision" is null and q."endsAt" > now()
      and q."networks" @> wanted and q."networks" <@ wanted) then return 'waits'; end if;
  if not acl.take_confirmation() then return 'unconfirmed'; end if;
  update "ClientRequest" set "decision" = 'withdrawn', "decidedAt" = now(), "decidedBy" = acl.officer()
    where "clientId" = client and "kind" = 'networks' and "decision" is null;
  insert into "ClientRequest" ("clientId", "tenantRoot", "kind", "networks", "requestedBy") values (client, acl.root(), 'networks', wanted, acl.officer());
  return 'waits';
end $$;

-- The second person says yes or no. `own`: he asked for it himself. `late`: it has lapsed.
create function acl.decide_client_request(wanted uuid, yes boolean) returns text
language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
declare q "ClientRequest";
begin
  select * into q from "ClientRequest" x where x."id" = wanted and x."tenantRoot" = acl.root() for update;
  if not found or not acl.co_signs() or exists (select from "ApiClient" c where c."id" = q."clientId" and c."revokedAt" is not null) then return 'gone'; end if;
  if q."requestedBy" = acl.officer() then return 'own'; end if;
  if q."decision" is not null then return 'decided'; end if;
  if q."endsAt" <= now() then return 'late'; end if;
  update "ClientRequest" set "decision" = case when yes then 'approved' else 'refused' end, "decidedAt" = now(), "decidedBy" = acl.officer() where "id" = wanted;
  if q."kind" = 'key' then
    update acl.client_key set approved_at = case when yes then now() end, revoked_at = case when not yes then now() end where id = q."keyId" and revoked_at is null;
    if not found then return 'gone'; end if;
  elsif yes then
    update "ApiClient" set "addresses" = q."networks" where "id" = q."clientId";
  end if;
  return 'done';
end $$;

-- A key that is ended is not waited for any more.
create or replace function acl.revoke_client_key(wanted uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
declare whose uuid;
begin
  select k.client_id into whose from acl.client_key k where k.id = wanted;
  if whose is null or not acl.own_client(whose) then return null; end if;
  update acl.client_key set revoked_at = now() where id = wanted and revoked_at is null;
  if not found then return null; end if;
  update "ClientRequest" set "decision" = 'withdrawn', "decidedAt" = now(), "decidedBy" = acl.officer() where "keyId" = wanted and "decision" is null;
  return whose;
end $$;

drop function acl.client_keys();
create function acl.client_keys() returns table (id uuid, client_id uuid, hint text, created_at timestamptz, ends_at timestamptz, revoked_at timestamptz, approved_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, acl, pg_temp as $$
  select k.id, k.client_id, k.hint, k.created_at, k.ends_at, k.revoked_at, k.approved_at from acl.client_key k join "ApiClient" c on c."id" = k.client_id
  where acl.administers() and c."tenantRoot" = acl.root() order by k.created_at desc
$$;
