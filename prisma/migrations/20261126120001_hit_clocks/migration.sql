-- Clocks of hits by pair of countries (DOMAIN 3.12: settable per country pair), in minutes. Each bureau says what it asks of itself and
-- of the other; the General Secretariat may say it for a pair. The shorter counts; longer than usual only when both say so
-- (lib/hits/pair-clocks.ts).
create table "HitClock" (
  "id" uuid primary key default uuid7(),
  "setBy" text not null references "Tenant" ("code"),
  "bureau" text not null references "Tenant" ("code"),
  "partner" text not null references "Tenant" ("code"),
  "urgency" text not null check ("urgency" in ('immediate', 'urgent', 'routine')),
  "acknowledge" integer not null check ("acknowledge" between 5 and 43200),
  "confirm" integer not null check ("confirm" between 5 and 43200),
  "escalate" integer not null check ("escalate" between 5 and 43200),
  "heads" integer not null check ("heads" between 5 and 43200),
  "officerId" uuid not null references "Officer" ("id"),
  "at" timestamptz(6) not null default now(),
  constraint "HitClock_order_check" check ("acknowledge" <= "confirm" and "acknowledge" <= "escalate" and "escalate" <= "heads"),
  -- A bureau speaks for itself; the General Secretariat for a pair, which it names in the order of the codes.
  constraint "HitClock_sides_check" check ("bureau" <> "partner" and ("setBy" = "bureau" or ("setBy" = 'GS' and "bureau" < "partner")))
);
create unique index "HitClock_pair_key" on "HitClock" ("setBy", "bureau", "partner", "urgency");
create index "HitClock_partner_idx" on "HitClock" ("partner");
create trigger mark_write after insert or update or delete on "HitClock" for each statement execute function acl.mark_write();

-- What counted when the source was asked; null where the usual clocks do. Kept, so that nobody shortens the time of a hit that runs.
alter table "Hit" add column "agreed" jsonb;

-- Searches of which the owner of a record is told nothing (R-HIT-3: ESP and ETIAS, Reg. (EU) 2019/817, Art. 9(5)). A program is silent from
-- its making on, under an agreement that is named; what it finds stays in its own country, and the database holds that by itself.
alter table "ApiClient" add column "silentBasis" text check (length("silentBasis") between 3 and 200);
alter table "Hit" add column "silent" boolean not null default false;
alter table "Hit" add constraint "Hit_silent_check" check (not "silent" or ("origin" = 'machine' and "askedAt" is null and "state" in ('to_check', 'closed')));

-- Whether the program that asks is silent: a hit that it opens is, whatever the portal says.
create function acl.is_silent() returns boolean language sql stable security definer set search_path = pg_catalog, public, acl, pg_temp as $$
  select exists (select from "ApiClient" c where c."id" = acl.officer() and c."silentBasis" is not null)
$$;

-- How often each silent program was asked something that was found, for the log of the agreement: its hits of the last twelve months.
create function acl.silent_hits() returns table (client_id uuid, hits int4)
language sql stable security definer set search_path = pg_catalog, public, acl, pg_temp as $$
  select h."openedBy", count(*)::int from "Hit" h join "ApiClient" c on c."id" = h."openedBy"
  where acl.administers() and c."tenantRoot" = acl.root() and h."silent" and h."openedAt" > now() - interval '1 year' group by h."openedBy"
$$;
