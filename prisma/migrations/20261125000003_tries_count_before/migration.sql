-- A try counts before it is compared, and a right password takes its count back: fifty guesses at the same moment are
-- fifty guesses, and no more than the limit of them are ever compared.

-- Counts one try and says how many there were within the window, this one included.
create function acl.count_try(failure_key text) returns integer language sql security definer set search_path = pg_catalog, acl as $$
  insert into acl.sign_in_failure as f (key, failures, window_start) values (failure_key, 1, now())
  on conflict (key) do update set
    failures = case when f.window_start < now() - interval '15 minutes' then 1 else f.failures + 1 end,
    window_start = case when f.window_start < now() - interval '15 minutes' then now() else f.window_start end
  returning failures
$$;

-- What the server needs to check a password: nothing when the account may not be tried from this device now.
create or replace function acl.password_for(wanted text, device_class text, from_address text)
returns table (officer_id uuid, password_hash text, barred boolean) language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare of_account integer; of_address integer;
begin
  -- The account first, always: two that count both keys never wait for each other.
  of_account := acl.count_try('account:' || wanted || ':' || device_class);
  of_address := acl.count_try('address:' || from_address);
  barred := of_account > 5 or of_address > 60;
  select o."id", c.password_hash into officer_id, password_hash
    from "Officer" o join acl.credential c on c.officer_id = o."id" where o."identifier" = wanted and o."active" and not barred;
  return next;
end $$;

create or replace function acl.password_failed(wanted text, device_class text, from_address text, why text)
returns void language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare who uuid;
begin
  select "id" into who from "Officer" where "identifier" = wanted;
  insert into "AuditEvent" ("operation", "outcome", "reason", "officerId", "tenantCode", "tenantRoot", "address", "details")
    select 'sign-in.password', 'denied', why, who, t."code", t."rootCode", from_address, jsonb_build_object('device', device_class)
    from (select 1) one left join "Officer" o on o."id" = who left join "Tenant" t on t."code" = o."tenantCode";
end $$;

create or replace function acl.password_accepted(who uuid, attempt bytea, from_address text, device_class text)
returns void language plpgsql security definer set search_path = pg_catalog, public, acl as $$
begin
  insert into acl.sign_in_attempt (token_hash, officer_id) values (sha256(attempt), who);
  update acl.sign_in_failure set failures = failures - 1
    where failures > 0 and key = (select 'account:' || o."identifier" || ':' || device_class from "Officer" o where o."id" = who);
  update acl.sign_in_failure set failures = failures - 1 where failures > 0 and key = 'address:' || from_address;
  insert into "AuditEvent" ("operation", "outcome", "officerId", "tenantCode", "tenantRoot", "address", "details")
    select 'sign-in.password', 'done', o."id", t."code", t."rootCode", from_address, jsonb_build_object('device', device_class)
    from "Officer" o join "Tenant" t on t."code" = o."tenantCode" where o."id" = who;
end $$;

drop function acl.count_failure(text);
drop function acl.failures(text);

-- The sealed seed of a live attempt, for one code: five minutes, ten codes an attempt, a hundred an authenticator (CJIS IA-5).
create or replace function acl.code_for(attempt bytea) returns table (officer_id uuid, totp_sealed bytea, totp_last_step bigint)
language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare who uuid;
begin
  update acl.sign_in_attempt a set code_failures = a.code_failures + 1
    where a.token_hash = sha256(attempt) and a.used_at is null and a.passed_at is null
      and a.created_at > now() - interval '5 minutes' and a.code_failures < 10 returning a.officer_id into who;
  return query update acl.credential c set otp_failures = c.otp_failures + 1
    from "Officer" o where c.officer_id = who and c.otp_failures < 100 and o."id" = c.officer_id and o."active"
    returning c.officer_id, c.totp_sealed, c.totp_last_step;
end $$;

create or replace function acl.code_failed(attempt bytea, from_address text, why text) returns void language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare who uuid;
begin
  select officer_id into who from acl.sign_in_attempt where token_hash = sha256(attempt);
  insert into "AuditEvent" ("operation", "outcome", "reason", "officerId", "tenantCode", "tenantRoot", "address")
    select 'sign-in.code', 'denied', why, o."id", t."code", t."rootCode", from_address
    from (select 1) one left join "Officer" o on o."id" = who left join "Tenant" t on t."code" = o."tenantCode";
end $$;
