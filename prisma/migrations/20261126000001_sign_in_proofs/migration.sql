-- Whoever holds the connection of portal_app, and nothing else, opens no session: that a password and a code were right is
-- believed only with a proof under a key that the sign-in of the portal holds, and that no grant opens here (SECURITY 2.5).

-- The key mixed with HMAC's two pads (RFC 2104), put here by whoever migrates: prisma/sign-in-key.ts.
create table acl.sign_in_key (only_row boolean primary key default true check (only_row), ipad bytea not null, opad bytea not null);

create function acl.sign_in_proof(message text) returns bytea language sql stable security definer set search_path = pg_catalog, acl as $$
  select sha256(opad || sha256(ipad || convert_to(message, 'UTF8'))) from acl.sign_in_key
$$;
revoke all on function acl.sign_in_proof(text) from public;

-- Refuses what was not proven. Both sides are digests of our own making: how long the comparison takes tells nothing.
create function acl.require_proof(message text, proof bytea) returns void language plpgsql security definer set search_path = pg_catalog, acl as $$
begin
  if sha256(proof) is distinct from sha256(acl.sign_in_proof(message)) then
    raise exception 'sign_in_unproven' using hint = 'The key files and the database belong to different portals: run the migrations with PORTAL_SECRETS_DIR set.';
  end if;
end $$;
revoke all on function acl.require_proof(text, bytea) from public;

-- Whether this portal holds the key that the database knows: asked once at its start.
create function acl.knows_sign_in_key(proof bytea) returns boolean language sql stable security definer set search_path = pg_catalog, acl as $$
  select coalesce(sha256(proof) = sha256(acl.sign_in_proof('start')), false)
$$;

drop function acl.password_accepted(uuid, bytea, text, text);
create function acl.password_accepted(who uuid, attempt bytea, from_address text, device_class text, proof bytea)
returns void language plpgsql security definer set search_path = pg_catalog, public, acl as $$
begin
  perform acl.require_proof('password:' || who || ':' || encode(attempt, 'hex'), proof);
  insert into acl.sign_in_attempt (token_hash, officer_id) values (sha256(attempt), who);
  update acl.sign_in_failure set failures = failures - 1
    where failures > 0 and key = (select 'account:' || o."identifier" || ':' || device_class from "Officer" o where o."id" = who);
  update acl.sign_in_failure set failures = failures - 1 where failures > 0 and key = 'address:' || from_address;
  insert into "AuditEvent" ("operation", "outcome", "officerId", "tenantCode", "tenantRoot", "address", "details")
    select 'sign-in.password', 'done', o."id", t."code", t."rootCode", from_address, jsonb_build_object('device', device_class)
    from "Officer" o join "Tenant" t on t."code" = o."tenantCode" where o."id" = who;
  -- Rows of sign-ins that are over: a few with each success, so that nothing piles up and nobody waits.
  delete from acl.sign_in_attempt where token_hash in
    (select token_hash from acl.sign_in_attempt where created_at < now() - interval '1 day' limit 20 for update skip locked);
  delete from acl.sign_in_failure where key in
    (select key from acl.sign_in_failure where window_start < now() - interval '1 day' limit 20 for update skip locked);
end $$;

-- A code is accepted once: the step is compared and set in one statement. Returns whether it was.
drop function acl.code_accepted(bytea, bigint);
create function acl.code_accepted(attempt bytea, step bigint, proof bytea) returns boolean language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare who uuid;
begin
  perform acl.require_proof('code:' || encode(attempt, 'hex') || ':' || step, proof);
  select officer_id into who from acl.sign_in_attempt
    where token_hash = sha256(attempt) and used_at is null and passed_at is null and created_at > now() - interval '5 minutes' for update;
  if not found then return false; end if;
  update acl.credential set totp_last_step = step, otp_failures = 0 where officer_id = who and totp_last_step < step;
  if not found then return false; end if;
  update acl.sign_in_attempt set passed_at = now() where token_hash = sha256(attempt);
  return true;
end $$;
