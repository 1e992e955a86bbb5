-- Consent to the public extract, taken back and given again without an amendment (DOMAIN 2.8, SECURITY 3.2 row 21): `stand`, `fields`,
-- `by`, `at`. Null: what the published version says of it holds.
alter table "Notice" add column "consent" jsonb
  check ("consent" is null or "consent" ->> 'stand' in ('withdrawn', 'asked', 'passed', 'given'));
create index "Notice_consent_idx" on "Notice" ("id") where "consent" ->> 'stand' in ('asked', 'passed');

-- Said a second time by the database: its bureau's supervisor consents and takes back, for the fields that he names; two of the
-- Secretariat, of another country than his, look at it before anything is shown.
create function acl.guard_consent() returns trigger language plpgsql set search_path = pg_catalog, public, acl, pg_temp as $$
declare
  stand text := new."consent" ->> 'stand';
  before text := old."consent" ->> 'stand';
  head boolean := acl.root() = new."owner" and acl.roles() && array['supervisor'];
  secretariat boolean := acl.root() = 'GS' and acl.roles() && array['gs_reviewer'] and acl.nationality() is distinct from new."owner";
begin
  if acl.officer() is null then return new; end if; -- The administrator, in migrations and seeds.
  if stand = 'asked' and head and before is distinct from 'passed' then return new; end if;
  -- A new version that was accepted may speak for itself again.
  if (stand = 'withdrawn' or stand is null) and (head or secretariat) then return new; end if;
  if stand in ('passed', 'given') and secretariat and old."consent" -> 'fields' = new."consent" -> 'fields'
    and (stand = 'passed' and before = 'asked' or stand = 'given' and before = 'passed' and (select e."officerId" <> acl.officer() from "NoticeEvent" e where e."noticeId" = new."id" and e."act" = 'pass_consent'
      order by e."at" desc, e."id" desc limit 1)) then
    return new;
  end if;
  raise exception 'consent to the public extract is not given so' using errcode = '42501';
end $$;
create trigger guard_consent before update of "consent" on "Notice" for each row
  when (new."consent" is distinct from old."consent") execute function acl.guard_consent();
