-- Work that goes on after the page was left.
-- A job works as the officer who began it, through the same door, in a session of its own: with his rights as they are at
-- that moment, under the purpose and the case of the sitting. The token of that session is sealed under a key outside the
-- database, so that a copy of the database opens nothing. Whoever has the lease works; one that has lapsed is taken over.
create table acl.job (
  id uuid primary key default uuid7(),
  kind text not null,
  subject uuid not null,
  session_id uuid not null references acl.session (id) on delete cascade,
  token_sealed bytea not null,
  lease_by text,
  lease_until timestamptz,
  tries integer not null default 0,
  created_at timestamptz not null default now(),
  unique (kind, subject)
);

-- A job's session goes on with the sitting that began it: same beginning and address, so that "your last sign-in" stays
-- true. It is no sitting of its own in the officer's list, and ends with all the others when he signs out everywhere.
create function acl.open_job(job_kind text, job_subject uuid, token bytea, sealed bytea) returns void
language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare ctx text[] := acl.ctx(); s acl.session; sid uuid;
begin
  if ctx is null then raise exception 'no context' using errcode = '42501'; end if;
  select * into s from acl.session where id = ctx[8]::uuid;
  insert into acl.session (token_hash, officer_id, kind, created_at, idle_limit, ends_at, device, address, previous_sign_in_at,
      previous_sign_in_address, purpose, case_reference)
    values (sha256(token), ctx[1]::uuid, 'job', s.created_at, interval '3 hours', now() + interval '3 hours', 'job', s.address,
      s.previous_sign_in_at, s.previous_sign_in_address, s.purpose, s.case_reference) returning id into sid;
  update acl.session set revoked_at = now(), revoked_reason = 'job_begun_again'
    where id in (select session_id from acl.job where kind = job_kind and subject = job_subject) and officer_id = ctx[1]::uuid;
  delete from acl.job j using acl.session x where j.session_id = x.id and x.officer_id = ctx[1]::uuid and j.kind = job_kind and j.subject = job_subject;
  insert into acl.job (kind, subject, session_id, token_sealed) values (job_kind, job_subject, sid, sealed);
end $$;

-- The oldest job that nobody works on, for the server that asks; five may fail at one before it is given up.
create function acl.claim_job(kinds text[], holder text, seconds integer) returns table (id uuid, kind text, subject uuid, token_sealed bytea)
language sql security definer set search_path = pg_catalog, acl as $$
  update acl.job j set lease_by = holder, lease_until = now() + make_interval(secs => seconds), tries = j.tries + 1
  where j.id = (select x.id from acl.job x where x.kind = any (kinds) and (x.lease_until is null or x.lease_until < now()) and x.tries < 5
    order by x.created_at limit 1 for update skip locked)
  returning j.id, j.kind, j.subject, j.token_sealed
$$;

-- Goes on with a job; false when another has taken it over, who must not be disturbed.
create function acl.keep_job(wanted uuid, holder text, seconds integer) returns boolean
language sql security definer set search_path = pg_catalog, acl as $$
  with kept as (
    update acl.job set lease_until = now() + make_interval(secs => seconds), tries = 1 where id = wanted and lease_by = holder returning 1
  ) select exists (select from kept)
$$;

-- Ends a job and its session.
create function acl.end_job(wanted uuid, holder text) returns void language sql security definer set search_path = pg_catalog, acl as $$
  with ended as (delete from acl.job where id = wanted and lease_by = holder returning session_id)
  update acl.session set revoked_at = now(), revoked_reason = 'job_done' where id in (select session_id from ended) and revoked_at is null
$$;

-- Whether somebody works on it, or will: one that was given up, or whose officer signed out everywhere, stands still.
create function acl.job_goes_on(job_kind text, job_subject uuid) returns boolean language sql stable security definer set search_path = pg_catalog, acl as $$
  select exists (select from acl.job j join acl.session s on s.id = j.session_id
    where j.kind = job_kind and j.subject = job_subject and s.revoked_at is null and s.ends_at > now()
      and (j.tries < 5 or j.lease_until > now()))
$$;

-- Jobs are no sittings: the officer's list names where he is signed in.
create or replace function acl.my_sessions() returns table (id uuid, created_at timestamptz, last_seen_at timestamptz, ends_at timestamptz, device text, address text, current boolean)
language sql stable security definer set search_path = pg_catalog, public, acl as $$
  select s.id, s.created_at, s.last_seen_at, s.ends_at, s.device, s.address, s.id = (acl.ctx())[8]::uuid
  from acl.session s where s.officer_id = acl.officer() and s.kind = 'portal' and s.revoked_at is null and s.ends_at > now() and s.last_seen_at + s.idle_limit > now()
  order by s.created_at desc
$$;

