-- The foundation: bureaus and officers, the record spine with the person type, searches, the audit log,
-- and the schema `acl` with the signed, transaction-bound context that row security reads.
-- Who may see which rows is said in prisma/row-security.sql, nowhere else.

create schema acl;

-- UUIDv7 (RFC 9562): milliseconds first, so that new rows stand together in the indexes; random after that.
create function uuid7() returns uuid language sql volatile parallel safe set search_path = pg_catalog as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;

-- ── Bureaus ────────────────────────────────────────────────────────────────────────────────────────────

create table "Country" (
  "code" text primary key,
  "alpha3" text not null,
  "numeric" text,
  "kind" text not null check ("kind" in ('member', 'sub_bureau', 'non_member', 'international')),
  "parentCode" text references "Country" ("code"),
  "region" text,
  "mena" boolean not null default false,
  "names" jsonb not null,
  "ncbCity" jsonb
);
create unique index "Country_alpha3_key" on "Country" ("alpha3");

create table "Tenant" (
  "code" text primary key,
  "kind" text not null check ("kind" in ('ncb', 'sub_bureau', 'national_entity', 'general_secretariat', 'international_entity', 'partner')),
  "countryCode" text references "Country" ("code"),
  "parentCode" text references "Tenant" ("code"),
  "rootCode" text not null references "Tenant" ("code") deferrable initially deferred,
  "names" jsonb not null,
  "databases" text[] not null default array['person', 'organisation'],
  "purposes" text[] not null default array['P-A', 'P-B', 'P-C', 'P-D', 'P-E', 'P-F', 'P-G', 'P-H', 'P-I'],
  "active" boolean not null default true,
  "suspendedAt" timestamptz(6),
  "createdAt" timestamptz(6) not null default now()
);
create index "Tenant_rootCode_idx" on "Tenant" ("rootCode");
create index "Tenant_parentCode_idx" on "Tenant" ("parentCode");

create table "Office" (
  "code" text primary key,
  "kind" text not null,
  "city" text not null,
  "countryCode" text not null references "Country" ("code"),
  "covers" text not null,
  "status" text not null
);

create table "Officer" (
  "id" uuid primary key default uuid7(),
  "tenantCode" text not null references "Tenant" ("code"),
  "identifier" text not null check ("identifier" = lower("identifier")),
  "name" text not null,
  "roles" text[] not null,
  "clearance" smallint not null default 0 check ("clearance" between 0 and 2),
  "active" boolean not null default true,
  "locale" text not null default 'en',
  "theme" text not null default 'system' check ("theme" in ('light', 'dark', 'system', 'night')),
  "density" text not null default 'comfortable' check ("density" in ('comfortable', 'compact')),
  "singleKeys" boolean not null default true,
  "createdAt" timestamptz(6) not null default now(),
  "lastSignInAt" timestamptz(6)
);
create unique index "Officer_identifier_key" on "Officer" ("identifier");
create index "Officer_tenantCode_idx" on "Officer" ("tenantCode");

-- ── Records: the spine ─────────────────────────────────────────────────────────────────────────────────

create table "Record" (
  "id" uuid primary key default uuid7(),
  "rowId" bigint generated always as identity,
  "type" text not null check ("type" in ('person', 'organisation')),
  "owner" text not null references "Tenant" ("code"),
  "status" text not null check ("status" in ('draft', 'published', 'ceased', 'expired')),
  "caption" text not null,
  "reference" text not null,
  "sourceReference" text,
  "purpose" text not null,
  "level" smallint not null default 0 check ("level" between 0 and 2),
  "handling" text[] not null default '{}',
  "withheldFrom" text[] not null default '{}',
  "onlyTo" text[] not null default '{}',
  "noPurpose" text[] not null default '{}',
  "noDownload" boolean not null default false,
  "retentionUntil" date not null,
  "version" integer not null default 1,
  "validatedAt" timestamptz(6),
  "createdAt" timestamptz(6) not null default now(),
  "updatedAt" timestamptz(6) not null default now()
);
create unique index "Record_rowId_key" on "Record" ("rowId");
-- Natural keys are unique per owner only: a constraint across countries would tell one about another's rows.
create unique index "Record_owner_reference_key" on "Record" ("owner", "reference");
create unique index "Record_owner_sourceReference_key" on "Record" ("owner", "sourceReference");

create table "RecordName" (
  "id" uuid primary key default uuid7(),
  "recordId" uuid not null references "Record" ("id") on delete cascade,
  "ordinal" smallint not null,
  "kind" text not null,
  "quality" text check ("quality" in ('good', 'low')),
  "family" text,
  "given" text,
  "full" text not null,
  "script" text not null,
  "lang" text,
  "note" text,
  "source" text not null,
  "recordedAt" timestamptz(6) not null default now(),
  "certainty" text not null default 'certain' check ("certainty" in ('certain', 'alleged', 'unknown'))
);
create unique index "RecordName_recordId_ordinal_key" on "RecordName" ("recordId", "ordinal");

create table "BirthDate" (
  "id" uuid primary key default uuid7(),
  "recordId" uuid not null references "Record" ("id") on delete cascade,
  "ordinal" smallint not null,
  "year" smallint not null,
  "yearTo" smallint,
  "month" smallint check ("month" between 1 and 12),
  "day" smallint check ("day" between 1 and 31),
  "circa" boolean not null default false,
  "note" text,
  "source" text not null,
  "recordedAt" timestamptz(6) not null default now(),
  "certainty" text not null default 'certain' check ("certainty" in ('certain', 'alleged', 'unknown'))
);
create unique index "BirthDate_recordId_ordinal_key" on "BirthDate" ("recordId", "ordinal");

create table "Person" (
  "recordId" uuid primary key references "Record" ("id") on delete cascade,
  "sex" text not null default 'U' check ("sex" in ('M', 'F', 'X', 'U')),
  "status" text not null,
  "nationalities" text[] not null default '{}',
  "identityConfirmed" boolean not null default false,
  "nationalityConfirmed" boolean not null default false,
  "birthPlace" text,
  "birthCountry" text,
  "heightCm" smallint check ("heightCm" between 20 and 280),
  "weightKg" smallint check ("weightKg" between 1 and 400),
  "build" text,
  "eyes" text,
  "hair" text,
  "languages" text[] not null default '{}',
  "fatherName" text,
  "motherName" text,
  "warnings" text[] not null default '{}',
  "reasons" text,
  "reasonsLang" text,
  "remarks" text,
  "designations" text[] not null default '{}',
  "addresses" text[] not null default '{}',
  "provenance" jsonb not null default '{}'
);

create table "Organisation" (
  "recordId" uuid primary key references "Record" ("id") on delete cascade,
  "status" text not null,
  "countries" text[] not null default '{}',
  "addresses" text[] not null default '{}',
  "reasons" text,
  "reasonsLang" text,
  "remarks" text,
  "provenance" jsonb not null default '{}'
);

create table "PersonDocument" (
  "id" uuid primary key default uuid7(),
  "recordId" uuid not null references "Record" ("id") on delete cascade,
  "ordinal" smallint not null,
  "type" text not null,
  "number" text not null,
  "numberNorm" text not null,
  "country" text,
  "issuedOn" text,
  "expiresOn" text,
  "note" text,
  "source" text not null,
  "recordedAt" timestamptz(6) not null default now(),
  "certainty" text not null default 'certain' check ("certainty" in ('certain', 'alleged', 'unknown'))
);
create unique index "PersonDocument_recordId_ordinal_key" on "PersonDocument" ("recordId", "ordinal");

create table "Mark" (
  "id" uuid primary key default uuid7(),
  "recordId" uuid not null references "Record" ("id") on delete cascade,
  "ordinal" smallint not null,
  "kind" text not null,
  "location" text not null,
  "description" text not null
);
create unique index "Mark_recordId_ordinal_key" on "Mark" ("recordId", "ordinal");

create table "PhotoBlob" (
  "sha256" text primary key,
  "mime" text not null,
  "bytes" bytea not null
);

create table "Photo" (
  "id" uuid primary key default uuid7(),
  "recordId" uuid not null references "Record" ("id") on delete cascade,
  "ordinal" smallint not null,
  "sha256" text not null references "PhotoBlob" ("sha256"),
  "thumbSha256" text not null references "PhotoBlob" ("sha256"),
  "width" smallint not null,
  "height" smallint not null,
  "takenOn" text,
  "caption" text,
  "withheld" boolean not null default false
);
create unique index "Photo_recordId_ordinal_key" on "Photo" ("recordId", "ordinal");
create index "Photo_sha256_idx" on "Photo" ("sha256");
create index "Photo_thumbSha256_idx" on "Photo" ("thumbSha256");

create table "RecordLink" (
  "id" uuid primary key default uuid7(),
  "fromId" uuid not null references "Record" ("id") on delete cascade,
  "toId" uuid not null references "Record" ("id") on delete cascade,
  "kind" text not null,
  "note" text,
  check ("fromId" <> "toId")
);
create unique index "RecordLink_fromId_toId_kind_key" on "RecordLink" ("fromId", "toId", "kind");
create index "RecordLink_toId_idx" on "RecordLink" ("toId");

create table "RecordVersion" (
  "recordId" uuid not null references "Record" ("id") on delete cascade,
  "version" integer not null,
  "at" timestamptz(6) not null default now(),
  "officerId" uuid,
  "reason" text not null,
  "snapshot" jsonb not null,
  primary key ("recordId", "version")
);

-- ── Searches and watches ───────────────────────────────────────────────────────────────────────────────

create table "Search" (
  "id" uuid primary key default uuid7(),
  "number" text not null,
  "officerId" uuid not null references "Officer" ("id"),
  "tenantRoot" text not null references "Tenant" ("code"),
  "purpose" text not null,
  "caseReference" text not null check (length("caseReference") between 1 and 80),
  -- What was asked is sealed (AES-256-GCM, key outside the database); the digest answers "who searched X?".
  "criteria" bytea not null,
  "criteriaDigest" bytea not null,
  "createdAt" timestamptz(6) not null default now()
);
create unique index "Search_tenantRoot_number_key" on "Search" ("tenantRoot", "number");
create index "Search_officerId_createdAt_idx" on "Search" ("officerId", "createdAt");

create table "Watch" (
  "id" uuid primary key default uuid7(),
  "searchId" uuid not null references "Search" ("id"),
  "officerId" uuid not null references "Officer" ("id"),
  "tenantRoot" text not null references "Tenant" ("code"),
  "scope" text not null check ("scope" in ('me', 'bureau')),
  "endsOn" date not null,
  "checkedAt" timestamptz(6) not null default now(),
  "createdAt" timestamptz(6) not null default now(),
  "stoppedAt" timestamptz(6)
);
create unique index "Watch_searchId_officerId_key" on "Watch" ("searchId", "officerId");
create index "Watch_tenantRoot_idx" on "Watch" ("tenantRoot");

-- ── The audit log ──────────────────────────────────────────────────────────────────────────────────────

create table "AuditEvent" (
  "id" uuid primary key default uuid7(),
  "at" timestamptz(6) not null default clock_timestamp(),
  "xid" xid8 not null default pg_current_xact_id(),
  "operation" text not null,
  "outcome" text not null check ("outcome" in ('done', 'denied', 'invalid', 'failed')),
  "reason" text,
  "officerId" uuid,
  "tenantCode" text,
  "tenantRoot" text,
  "roles" text[] not null default '{}',
  "sessionId" uuid,
  "purpose" text,
  "caseReference" text,
  "subjects" uuid[] not null default '{}',
  "details" jsonb not null default '{}',
  "requestId" uuid,
  "client" text not null default 'portal',
  "address" text,
  "ms" real
);
create index "AuditEvent_xid_idx" on "AuditEvent" ("xid");
create index "AuditEvent_officerId_at_idx" on "AuditEvent" ("officerId", "at" desc);
create index "AuditEvent_tenantRoot_at_idx" on "AuditEvent" ("tenantRoot", "at" desc);
create index "AuditEvent_subjects_idx" on "AuditEvent" using gin ("subjects");

-- ── acl: sessions, credentials, the signed context ─────────────────────────────────────────────────────

-- The key of the context signature, already mixed with HMAC's two pads (RFC 2104): H(opad || H(ipad || text)).
create table acl.context_key (only_row boolean primary key default true check (only_row), ipad bytea not null, opad bytea not null);

create function acl.new_context_key() returns void language plpgsql as $$
declare k bytea := ''; i bytea := ''; o bytea := ''; n int;
begin
  for n in 0..3 loop k := k || decode(replace(gen_random_uuid()::text, '-', ''), 'hex'); end loop;
  for n in 0..63 loop
    i := i || set_byte('\x00', 0, get_byte(k, n) # 54);
    o := o || set_byte('\x00', 0, get_byte(k, n) # 92);
  end loop;
  insert into acl.context_key (ipad, opad) values (i, o) on conflict (only_row) do update set ipad = excluded.ipad, opad = excluded.opad;
end $$;
select acl.new_context_key();

create table acl.credential (
  officer_id uuid primary key references "Officer" ("id") on delete cascade,
  password_hash text not null,
  totp_sealed bytea not null,
  totp_last_step bigint not null default 0,
  otp_failures integer not null default 0
);

create table acl.session (
  id uuid primary key default uuid7(),
  token_hash bytea not null unique,
  officer_id uuid not null references "Officer" ("id") on delete cascade,
  kind text not null default 'portal' check (kind in ('portal', 'job')),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_limit interval not null default '15 minutes',
  ends_at timestamptz not null default now() + interval '10 hours',
  revoked_at timestamptz,
  revoked_reason text,
  device text,
  address text,
  previous_sign_in_at timestamptz,
  previous_sign_in_address text,
  failures_since integer not null default 0,
  purpose text,
  case_reference text
);
create index session_officer on acl.session (officer_id) where revoked_at is null;

create table acl.sign_in_attempt (
  token_hash bytea primary key,
  officer_id uuid references "Officer" ("id") on delete cascade,
  created_at timestamptz not null default now(),
  code_failures integer not null default 0,
  passed_at timestamptz,
  used_at timestamptz
);

-- Failures per key: 'account:<identifier>:<known|unknown device>' and 'address:<address>'.
create table acl.sign_in_failure (
  key text primary key,
  failures integer not null,
  window_start timestamptz not null
);

-- Rows here exist only inside a transaction that changed business data and has not been proven audited yet.
create unlogged table acl.write_mark (xid xid8 primary key);

create function acl.sign(message text) returns text language sql stable security definer set search_path = pg_catalog, acl as $$
  select encode(sha256(opad || sha256(ipad || convert_to(message, 'UTF8'))), 'hex') from acl.context_key
$$;

-- The verified context of this transaction or null: forged, edited or replayed text sees nothing.
-- Fields: 1 officer, 2 tenant, 3 root, 4 sees case data (y/n), 5 clearance, 6 purpose, 7 roles, 8 session, 9 case reference, 10 xid.
create function acl.ctx() returns text[] language plpgsql stable security definer set search_path = pg_catalog, acl as $$
declare
  raw text := current_setting('app.ctx', true);
  body text;
  fields text[];
begin
  if raw is null or length(raw) < 66 then return null; end if;
  body := substr(raw, 66);
  if left(raw, 64) <> acl.sign(body) then return null; end if;
  fields := string_to_array(body, chr(31));
  if fields[10] is distinct from pg_current_xact_id_if_assigned()::text then return null; end if;
  return fields;
end $$;

create function acl.officer() returns uuid language sql stable as $$ select (acl.ctx())[1]::uuid $$;
create function acl.tenant() returns text language sql stable as $$ select (acl.ctx())[2] $$;
create function acl.root() returns text language sql stable as $$ select (acl.ctx())[3] $$;
create function acl.sees_cases() returns boolean language sql stable as $$ select coalesce((acl.ctx())[4] = 'y', false) $$;
create function acl.clearance() returns smallint language sql stable as $$ select coalesce((acl.ctx())[5], '-1')::smallint $$;
create function acl.purpose() returns text language sql stable as $$ select coalesce(nullif((acl.ctx())[6], ''), '-') $$;
create function acl.roles() returns text[] language sql stable as $$ select coalesce(string_to_array((acl.ctx())[7], ','), '{}') $$;

-- Session token → officer, limits on the database clock, signed context for this transaction only.
-- `acts` says that a person did something: polling must not keep a session alive (CJIS AC-11).
create function acl.enter(token bytea, acts boolean)
returns table (
  refused text, officer_id uuid, session_id uuid, session_kind text, name text, identifier text, tenant_code text, root_code text, tenant_names jsonb,
  roles text[], clearance smallint, locale text, theme text, density text, single_keys boolean, purpose text, case_reference text,
  ends_at timestamptz, idle_seconds integer, previous_sign_in_at timestamptz, previous_sign_in_address text, failures_since integer, at timestamptz
) language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare
  s acl.session; o "Officer"; t "Tenant"; r "Tenant"; p "Tenant"; body text; seen timestamptz;
begin
  select * into s from acl.session x where x.token_hash = sha256(token);
  if not found then refused := 'unknown'; return next; return; end if;
  if s.revoked_at is not null then refused := 'revoked'; return next; return; end if;
  if s.ends_at <= now() then refused := 'ended'; return next; return; end if;
  if s.last_seen_at + s.idle_limit <= now() then refused := 'idle'; return next; return; end if;
  select * into o from "Officer" x where x."id" = s.officer_id;
  if not o."active" then refused := 'inactive'; return next; return; end if;
  select * into t from "Tenant" x where x."code" = o."tenantCode";
  select * into r from "Tenant" x where x."code" = t."rootCode";
  if not (t."active" and r."active") or t."suspendedAt" is not null or r."suspendedAt" is not null then
    refused := 'suspended'; return next; return;
  end if;
  seen := s.last_seen_at;
  if acts and now() - s.last_seen_at > interval '20 seconds' then
    update acl.session x set last_seen_at = now() where x.id = s.id and x.revoked_at is null;
    seen := now();
  end if;
  body := concat_ws(chr(31), o."id"::text, t."code", t."rootCode",
    case when o."roles" && array['officer', 'supervisor', 'frontline', 'importer'] then 'y' else 'n' end,
    o."clearance"::text, coalesce(s.purpose, ''), array_to_string(o."roles", ','), s.id::text,
    replace(coalesce(s.case_reference, ''), chr(31), ' '), pg_current_xact_id()::text);
  perform set_config('app.ctx', acl.sign(body) || ':' || body, true);
  return query select null::text, o."id", s.id, s.kind, o."name", o."identifier", t."code", t."rootCode", t."names",
    o."roles", o."clearance", o."locale", o."theme", o."density", o."singleKeys", s.purpose, s.case_reference,
    s.ends_at, greatest(0, extract(epoch from seen + s.idle_limit - now()))::int,
    s.previous_sign_in_at, s.previous_sign_in_address, s.failures_since, now();
end $$;

create function acl.count_failure(failure_key text) returns void language sql security definer set search_path = pg_catalog, acl as $$
  insert into acl.sign_in_failure as f (key, failures, window_start) values (failure_key, 1, now())
  on conflict (key) do update set
    failures = case when f.window_start < now() - interval '15 minutes' then 1 else f.failures + 1 end,
    window_start = case when f.window_start < now() - interval '15 minutes' then now() else f.window_start end
$$;

create function acl.failures(failure_key text) returns integer language sql stable security definer set search_path = pg_catalog, acl as $$
  select coalesce((select failures from acl.sign_in_failure where key = failure_key and window_start > now() - interval '15 minutes'), 0)
$$;

-- What the server needs to check a password: nothing when the account may not be tried from this device now.
create function acl.password_for(wanted text, device_class text, from_address text)
returns table (officer_id uuid, password_hash text, barred boolean) language plpgsql security definer set search_path = pg_catalog, public, acl as $$
begin
  barred := acl.failures('account:' || wanted || ':' || device_class) >= 5 or acl.failures('address:' || from_address) >= 60;
  select o."id", c.password_hash into officer_id, password_hash
    from "Officer" o join acl.credential c on c.officer_id = o."id" where o."identifier" = wanted and o."active" and not barred;
  return next;
end $$;

create function acl.password_failed(wanted text, device_class text, from_address text, why text)
returns void language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare who uuid;
begin
  perform acl.count_failure('account:' || wanted || ':' || device_class), acl.count_failure('address:' || from_address);
  select "id" into who from "Officer" where "identifier" = wanted;
  insert into "AuditEvent" ("operation", "outcome", "reason", "officerId", "tenantCode", "tenantRoot", "address", "details")
    select 'sign-in.password', 'denied', why, who, t."code", t."rootCode", from_address, jsonb_build_object('device', device_class)
    from (select 1) one left join "Officer" o on o."id" = who left join "Tenant" t on t."code" = o."tenantCode";
end $$;

create function acl.password_accepted(who uuid, attempt bytea, from_address text, device_class text)
returns void language plpgsql security definer set search_path = pg_catalog, public, acl as $$
begin
  insert into acl.sign_in_attempt (token_hash, officer_id) values (sha256(attempt), who);
  insert into "AuditEvent" ("operation", "outcome", "officerId", "tenantCode", "tenantRoot", "address", "details")
    select 'sign-in.password', 'done', o."id", t."code", t."rootCode", from_address, jsonb_build_object('device', device_class)
    from "Officer" o join "Tenant" t on t."code" = o."tenantCode" where o."id" = who;
end $$;

-- The sealed seed of a live attempt: five minutes, ten codes an attempt, a hundred an authenticator (CJIS IA-5).
create function acl.code_for(attempt bytea) returns table (officer_id uuid, totp_sealed bytea, totp_last_step bigint)
language sql stable security definer set search_path = pg_catalog, public, acl as $$
  select a.officer_id, c.totp_sealed, c.totp_last_step
  from acl.sign_in_attempt a join acl.credential c on c.officer_id = a.officer_id join "Officer" o on o."id" = a.officer_id
  where a.token_hash = sha256(attempt) and a.used_at is null and a.passed_at is null
    and a.created_at > now() - interval '5 minutes' and a.code_failures < 10 and c.otp_failures < 100 and o."active"
$$;

create function acl.code_failed(attempt bytea, from_address text, why text) returns void language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare who uuid;
begin
  update acl.sign_in_attempt set code_failures = code_failures + 1 where token_hash = sha256(attempt) returning officer_id into who;
  update acl.credential set otp_failures = otp_failures + 1 where officer_id = who;
  insert into "AuditEvent" ("operation", "outcome", "reason", "officerId", "tenantCode", "tenantRoot", "address")
    select 'sign-in.code', 'denied', why, o."id", t."code", t."rootCode", from_address
    from (select 1) one left join "Officer" o on o."id" = who left join "Tenant" t on t."code" = o."tenantCode";
end $$;

-- A code is accepted once: the step is compared and set in one statement. Returns whether it was.
create function acl.code_accepted(attempt bytea, step bigint) returns boolean language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare who uuid;
begin
  select officer_id into who from acl.sign_in_attempt
    where token_hash = sha256(attempt) and used_at is null and passed_at is null and created_at > now() - interval '5 minutes' for update;
  if not found then return false; end if;
  update acl.credential set totp_last_step = step, otp_failures = 0 where officer_id = who and totp_last_step < step;
  if not found then return false; end if;
  update acl.sign_in_attempt set passed_at = now() where token_hash = sha256(attempt);
  return true;
end $$;

-- A passed attempt is the one-time ticket that opens a session, within a minute, once; at most three live sessions.
create function acl.open_session(attempt bytea, token bytea, device_name text, device_class text, from_address text)
returns boolean language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare who uuid; o "Officer"; t "Tenant"; sid uuid; failed integer; before acl.session;
begin
  update acl.sign_in_attempt set used_at = now()
    where token_hash = sha256(attempt) and used_at is null and passed_at > now() - interval '60 seconds' returning officer_id into who;
  if not found then return false; end if;
  select * into o from "Officer" where "id" = who and "active";
  if not found then return false; end if;
  select * into t from "Tenant" where "code" = o."tenantCode";
  select * into before from acl.session where officer_id = who order by created_at desc limit 1;
  select count(*) into failed from "AuditEvent" e
    where e."officerId" = who and e."operation" in ('sign-in.password', 'sign-in.code') and e."outcome" = 'denied'
      and e."at" > coalesce(before.created_at, 'epoch');
  insert into acl.session (token_hash, officer_id, device, address, previous_sign_in_at, previous_sign_in_address, failures_since, purpose)
    values (sha256(token), who, device_name, from_address, before.created_at, before.address, failed,
      case when o."roles" @> array['frontline'] then 'P-H' end) returning id into sid;
  update acl.session set revoked_at = now(), revoked_reason = 'too_many_sessions'
    where revoked_at is null and id in (select id from acl.session where officer_id = who and kind = 'portal' and revoked_at is null
      and ends_at > now() order by created_at desc offset 3);
  update "Officer" set "lastSignInAt" = now() where "id" = who;
  delete from acl.sign_in_failure where key = 'account:' || o."identifier" || ':' || device_class;
  insert into "AuditEvent" ("operation", "outcome", "officerId", "tenantCode", "tenantRoot", "sessionId", "address", "details")
    values ('sign-in', 'done', who, t."code", t."rootCode", sid, from_address, jsonb_build_object('device', device_class));
  return true;
end $$;

-- An ended session knocked: its officer is known, so the attempt is recorded under that name.
create function acl.note_refused(what text, why text, token bytea, from_address text) returns void
language sql security definer set search_path = pg_catalog, public, acl as $$
  insert into "AuditEvent" ("operation", "outcome", "reason", "officerId", "tenantCode", "tenantRoot", "sessionId", "address")
    select what, 'denied', why, o."id", t."code", t."rootCode", s.id, from_address
    from acl.session s join "Officer" o on o."id" = s.officer_id join "Tenant" t on t."code" = o."tenantCode"
    where s.token_hash = sha256(token)
$$;

create function acl.my_sessions() returns table (id uuid, created_at timestamptz, last_seen_at timestamptz, ends_at timestamptz, device text, address text, current boolean)
language sql stable security definer set search_path = pg_catalog, public, acl as $$
  select s.id, s.created_at, s.last_seen_at, s.ends_at, s.device, s.address, s.id = (acl.ctx())[8]::uuid
  from acl.session s where s.officer_id = acl.officer() and s.revoked_at is null and s.ends_at > now() and s.last_seen_at + s.idle_limit > now()
  order by s.created_at desc
$$;

-- Ends sessions of the officer of this context: one, or all when `wanted` is null. Returns how many ended.
create function acl.end_my_sessions(wanted uuid, why text) returns integer language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare n integer;
begin
  update acl.session set revoked_at = now(), revoked_reason = why
    where officer_id = acl.officer() and revoked_at is null and (wanted is null or id = wanted);
  get diagnostics n = row_count;
  return n;
end $$;

create function acl.current_session() returns uuid language sql stable as $$ select (acl.ctx())[8]::uuid $$;

-- The purpose of the sitting, kept with the session; refused when the tenant or its root may not use it (Art. 10).
create function acl.set_purpose(wanted text, reference text) returns boolean language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare ctx text[] := acl.ctx();
begin
  if ctx is null then return false; end if;
  if exists (select from "Tenant" t where t."code" in (ctx[2], ctx[3]) and not (wanted = any (t."purposes"))) then return false; end if;
  update acl.session set purpose = wanted, case_reference = reference where id = ctx[8]::uuid;
  return true;
end $$;

-- Identity in the log comes from the context, never from the insert: nobody can write another's name.
create function acl.fill_audit() returns trigger language plpgsql security definer set search_path = pg_catalog, acl as $$
declare ctx text[] := acl.ctx();
begin
  new."xid" := pg_current_xact_id();
  if ctx is not null then
    new."at" := clock_timestamp();
    new."officerId" := ctx[1]::uuid; new."tenantCode" := ctx[2]; new."tenantRoot" := ctx[3];
    new."purpose" := nullif(ctx[6], ''); new."roles" := string_to_array(ctx[7], ',');
    new."sessionId" := ctx[8]::uuid; new."caseReference" := nullif(ctx[9], '');
  end if;
  return new;
end $$;
create trigger fill_audit before insert on "AuditEvent" for each row execute function acl.fill_audit();

create function acl.keep_audit() returns trigger language plpgsql as $$
begin raise exception 'the audit log is append-only' using errcode = '42501'; end $$;
create trigger keep_audit before update or delete or truncate on "AuditEvent" for each statement execute function acl.keep_audit();

-- No trace, no change: one mark a transaction, proven at commit against an audit row of the same transaction.
create function acl.mark_write() returns trigger language plpgsql security definer set search_path = pg_catalog, acl as $$
begin
  insert into acl.write_mark (xid) values (pg_current_xact_id()) on conflict do nothing;
  return null;
end $$;
create function acl.require_audit() returns trigger language plpgsql security definer set search_path = pg_catalog, public, acl as $$
begin
  if not exists (select from "AuditEvent" where "xid" = new.xid) then
    raise exception 'business rows changed without an audit event in the same transaction' using errcode = 'check_violation';
  end if;
  delete from acl.write_mark where xid = new.xid;
  return null;
end $$;
create constraint trigger require_audit after insert on acl.write_mark deferrable initially deferred for each row execute function acl.require_audit();

do $$
declare t text;
begin
  foreach t in array array['Tenant', 'Officer', 'Record', 'RecordName', 'BirthDate', 'Person', 'Organisation', 'PersonDocument', 'Mark',
    'PhotoBlob', 'Photo', 'RecordLink', 'RecordVersion', 'Search', 'Watch'] loop
    execute format('create trigger mark_write after insert or update or delete on %I for each statement execute function acl.mark_write()', t);
  end loop;
end $$;
