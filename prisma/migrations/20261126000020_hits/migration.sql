-- Hits (RPD Arts 104-106, DOMAIN 3.12): a match that an officer held to be the same, between the bureau that asked and the one
-- that answers for the record. The hit itself holds no contents: who, what kind, which state, until when. What was seen and said
-- stands in tables of its own, so that the command centre can be shown a late hit without them. Whose rows are whose:
-- prisma/row-security.sql. No column is called "recordId": a hit outlives its record.
create table "Hit" (
  "id" uuid primary key default uuid7(),
  "number" text not null,
  "origin" text not null check ("origin" in ('officer', 'machine')),
  "subjectId" uuid references "Record" ("id") on delete set null,
  "type" text not null,
  "level" smallint not null default 0 check ("level" between 0 and 2),
  "querying" text not null references "Tenant" ("code"),
  "tenantCode" text not null references "Tenant" ("code"),
  "source" text not null references "Tenant" ("code"),
  "openedBy" uuid not null references "Officer" ("id"),
  "openedAt" timestamptz(6) not null default now(),
  "state" text not null check ("state" in ('to_check', 'unsure', 'asked', 'received', 'more_needed', 'confirmed', 'confirmed_changed',
    'not_same', 'action_taken', 'closed')),
  "urgency" text not null check ("urgency" in ('immediate', 'urgent', 'routine')),
  "version" integer not null default 1,
  -- Clocks: set when the state changes, compared with the time when they are read.
  "askedAt" timestamptz(6),
  "acknowledgedAt" timestamptz(6),
  "answeredAt" timestamptz(6),
  "closedAt" timestamptz(6),
  "waitsFor" text check ("waitsFor" in ('querying', 'source')),
  "since" timestamptz(6) not null default now(),
  "dueAt" timestamptz(6),
  "confirmBy" timestamptz(6),
  "escalateAt" timestamptz(6),
  "headsAt" timestamptz(6),
  "holdUntil" timestamptz(6),
  "remindedAt" timestamptz(6),
  "escalatedAt" timestamptz(6),
  "headsToldAt" timestamptz(6),
  "answer" text,
  "action" text,
  "outcome" text,
  constraint "Hit_sides_check" check ("querying" <> "source"),
  constraint "Hit_waiting_check" check (("waitsFor" is null) = ("dueAt" is null) and ("state" = 'closed') = ("closedAt" is not null)
    and ("state" <> 'closed' or "waitsFor" is null)),
  -- Nobody abroad hears of what a machine found before a person has looked (DOMAIN 9.4, 18).
  constraint "Hit_asked_check" check ("state" <> 'to_check' or "askedAt" is null)
);
create unique index "Hit_number_key" on "Hit" ("number");
create index "Hit_querying_idx" on "Hit" ("querying", "dueAt", "id");
create index "Hit_source_idx" on "Hit" ("source", "dueAt", "id");
create index "Hit_subjectId_idx" on "Hit" ("subjectId");
create index "Hit_escalateAt_idx" on "Hit" ("escalateAt") where "state" <> 'closed';
create index "Hit_dueAt_idx" on "Hit" ("dueAt") where "state" <> 'closed' and "remindedAt" is null;

-- What both sides know of it: the record as it was seen, what was at hand, where and when. Kept as it was, whatever the owner
-- does with the record later.
create table "HitContent" (
  "hitId" uuid primary key references "Hit" ("id") on delete cascade,
  "snapshot" jsonb not null,
  "atHand" jsonb not null,
  "circumstances" jsonb not null,
  "caseReference" text not null check (length("caseReference") <= 80),
  -- Keyed digest of the question that led here; null when it came from no search.
  "question" bytea
);

create table "HitEvent" (
  "id" uuid primary key default uuid7(),
  "hitId" uuid not null references "Hit" ("id") on delete cascade,
  "at" timestamptz(6) not null default now(),
  "side" text not null check ("side" in ('querying', 'source', 'gs', 'clock')),
  "tenantCode" text not null references "Tenant" ("code"),
  "officerId" uuid references "Officer" ("id"),
  "kind" text not null check ("kind" ~ '^[a-z_]{2,30}$'),
  "code" text,
  "until" timestamptz(6),
  "fromState" text,
  "toState" text not null,
  -- Made with the form: a second press of the same button is the same event.
  "once" uuid not null
);
create unique index "HitEvent_hitId_once_key" on "HitEvent" ("hitId", "once");
create index "HitEvent_hitId_at_idx" on "HitEvent" ("hitId", "at");

create table "HitText" (
  "eventId" uuid primary key references "HitEvent" ("id") on delete cascade,
  "hitId" uuid not null references "Hit" ("id") on delete cascade,
  "text" text not null check (length("text") between 1 and 4000)
);
create index "HitText_hitId_idx" on "HitText" ("hitId");

-- A bureau held that its question and this record are not the same: said again at the next search, never hiding the record
-- (R-HIT-4). Codes only: its owner sees that it was judged, and by which bureau.
create table "Judgement" (
  "id" uuid primary key default uuid7(),
  "subjectId" uuid not null references "Record" ("id") on delete cascade,
  "tenantRoot" text not null references "Tenant" ("code"),
  "source" text not null references "Tenant" ("code"),
  "question" bytea not null,
  "reasons" text[] not null check (cardinality("reasons") between 1 and 10),
  "officerId" uuid not null references "Officer" ("id"),
  "at" timestamptz(6) not null default now(),
  "recordVersion" integer not null,
  "endsOn" date not null,
  "endedAt" timestamptz(6)
);
create unique index "Judgement_pair_key" on "Judgement" ("tenantRoot", "subjectId", "question");
create index "Judgement_subjectId_idx" on "Judgement" ("subjectId");

do $$
declare t text;
begin
  foreach t in array array['Hit', 'HitContent', 'HitEvent', 'HitText', 'Judgement'] loop
    execute format('create trigger mark_write after insert or update or delete on %I for each statement execute function acl.mark_write()', t);
  end loop;
end $$;

-- What was said stays said.
create function acl.keep_hit_event() returns trigger language plpgsql as $$
begin raise exception 'what was said about a hit is not changed' using errcode = '42501'; end $$;
create trigger keep_hit_event before update on "HitEvent" for each statement execute function acl.keep_hit_event();
create trigger keep_hit_text before update on "HitText" for each statement execute function acl.keep_hit_event();

-- Whether any clock has run out that nobody has written down yet. A yes or no, for the timer of the server: it opens a session
-- for its work only when there is some.
create function acl.hits_due() returns boolean language sql stable security definer set search_path = pg_catalog, public, acl as $$
  select exists (select from "Hit" h where h."state" <> 'closed' and (
    (h."dueAt" <= now() and h."remindedAt" is null) or (h."escalateAt" <= now() and h."escalatedAt" is null)
    or (h."headsAt" <= now() and h."headsToldAt" is null)))
$$;

-- A session of five minutes for the one officer who is a clock. It sees the clocks of hits, none of their contents, and writes
-- down that they ran out. The connection of portal_app alone opens none: the portal proves that it is itself. Returns false where
-- there is no General Secretariat for which it could act.
create function acl.open_clock_session(token bytea, proof bytea) returns boolean language plpgsql security definer set search_path = pg_catalog, public, acl as $$
declare who uuid;
begin
  perform acl.require_proof('clock:' || encode(token, 'hex'), proof);
  if not exists (select from "Tenant" where "code" = 'GS') then return false; end if;
  insert into "Officer" ("tenantCode", "identifier", "name", "roles", "clearance") values ('GS', 'hit-clock', 'Clock of hits', array['clock'], 2)
    on conflict ("identifier") do nothing;
  select "id" into who from "Officer" where "identifier" = 'hit-clock' and "roles" = array['clock'];
  if who is null then return false; end if;
  delete from acl.session where officer_id = who and ends_at < now() - interval '1 day';
  insert into acl.session (token_hash, officer_id, kind, idle_limit, ends_at, device)
    values (sha256(token), who, 'job', interval '5 minutes', now() + interval '5 minutes', 'server');
  insert into "AuditEvent" ("operation", "outcome", "officerId", "tenantCode", "tenantRoot", "client", "details")
    values ('service.session', 'done', who, 'GS', 'GS', 'job', '{}');
  return true;
end $$;
