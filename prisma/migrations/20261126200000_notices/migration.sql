-- Notices and diffusions (RPD Arts 73-101, DOMAIN 2). The row "Notice" is what everybody may know who sees it at all: which one,
-- whose, in which state. What it says stands in its versions; each version is frozen when it leaves the desk of its bureau, so that
-- opinions are about a text that nobody changes afterwards. Who sees what: prisma/row-security.sql. No column is called "recordId":
-- a notice is not a detail of the record of its subject.

-- Whoever reviews must not be of the country that asks (SECURITY 3.2, row 17).
alter table "Officer" add column "nationality" text references "Country" ("code");

-- What a bureau may do with notices beside its rights: measures and pilots.
create table "NoticeTerms" (
  "bureau" text primary key references "Tenant" ("code"),
  -- Its diffusions wait for the Secretariat (R-DIF-1).
  "precheck" boolean not null default false,
  -- Silver notices and diffusions that it may have at a time; null: it does not take part in the pilot.
  "silverQuota" integer check ("silverQuota" >= 0),
  "at" timestamptz(6) not null default now()
);

create table "Notice" (
  "id" uuid primary key default uuid7(),
  "form" text not null check ("form" in ('notice', 'diffusion')),
  "type" text not null check ("type" in ('red', 'blue', 'green', 'yellow', 'black', 'orange', 'purple', 'stolen_work_of_art', 'un_special', 'silver')),
  -- NTC-2026-12345678, from the first line of the draft on; the control number A-1234/11-2026 only when it is published or sent.
  "request" text not null,
  "number" text,
  "fileNumber" text,
  "owner" text not null references "Tenant" ("code"),
  "tenantCode" text not null references "Tenant" ("code"),
  "officerId" uuid not null references "Officer" ("id"),
  "state" text not null default 'draft' check ("state" ~ '^[a-z_]{4,30}$'),
  -- Of this row: every act sees the one that it saw.
  "revision" integer not null default 1,
  -- The version that is worked on or judged, its digest, and the one that others see.
  "version" integer not null default 1,
  "hash" text not null,
  "published" integer,
  -- A new version of this published notice on its way; it ends as a part of it.
  "amendsId" uuid references "Notice" ("id"),
  "subjectId" uuid references "Record" ("id") on delete set null,
  -- The record was made for the notice, and is in force exactly while the notice is.
  "subjectMade" boolean not null default false,
  "level" smallint not null default 0 check ("level" between 0 and 2),
  -- Name of the person, title of the work: what lists show. From the draft, or from what is published.
  "caption" text not null default '' check (length("caption") <= 400),
  "language" text,
  "reference" text,
  "urgent" boolean not null default false,
  "complete" boolean not null default false,
  "flagged" boolean not null default false,
  "flags" text[] not null default '{}',
  "held" boolean not null default false,
  "translated" boolean not null default false,
  "people" jsonb not null default '{}',
  -- To whom it goes; empty: to all (Art. 58).
  "withheldFrom" text[] not null default '{}',
  "onlyTo" text[] not null default '{}',
  -- Of the person or thing, for finding what is alike: normal words of names, years of birth, numbers of documents.
  "keys" text[] not null default '{}',
  "since" timestamptz(6) not null default now(),
  "dueAt" timestamptz(6),
  "keptUntil" date,
  "prompted" integer[] not null default '{}',
  "submittedAt" timestamptz(6),
  "publishedAt" timestamptz(6),
  "changedAt" timestamptz(6),
  "endedAt" timestamptz(6),
  "claimedBy" uuid references "Officer" ("id"),
  "claimedAt" timestamptz(6),
  "createdAt" timestamptz(6) not null default now(),
  constraint "Notice_number_check" check (("number" is null) = ("publishedAt" is null)),
  constraint "Notice_claim_check" check (("claimedBy" is null) = ("claimedAt" is null)),
  constraint "Notice_published_check" check ("state" not in ('published', 'suspended') or ("publishedAt" is not null and "published" is not null)),
  constraint "Notice_amends_check" check ("amendsId" is null or ("number" is null and "amendsId" <> "id"))
);
create unique index "Notice_request_key" on "Notice" ("request");
create unique index "Notice_number_key" on "Notice" ("number");
create unique index "Notice_fileNumber_key" on "Notice" ("fileNumber");
-- One amendment of a notice at a time.
create unique index "Notice_amendsId_key" on "Notice" ("amendsId") where "state" not in ('merged', 'discarded', 'refused', 'withdrawn', 'deleted');
create index "Notice_owner_idx" on "Notice" ("owner", "state", "since");
create index "Notice_state_idx" on "Notice" ("state", "since", "id");
create index "Notice_published_idx" on "Notice" ("type", "publishedAt" desc, "id") where "publishedAt" is not null;
create index "Notice_subjectId_idx" on "Notice" ("subjectId");
create index "Notice_keys_idx" on "Notice" using gin ("keys");
create index "Notice_dueAt_idx" on "Notice" ("dueAt") where "dueAt" is not null;
create index "Notice_keptUntil_idx" on "Notice" ("keptUntil") where "keptUntil" is not null;

create table "NoticeVersion" (
  "noticeId" uuid not null references "Notice" ("id") on delete cascade,
  "version" integer not null check ("version" >= 1),
  "draft" jsonb not null check (jsonb_typeof("draft") = 'object' and pg_column_size("draft") < 900000),
  "hash" text not null,
  -- Counts savings; by section, who saved it last and at which of them: for those who write at the same time.
  "revision" integer not null default 1,
  "sections" jsonb not null default '{}',
  "savedBy" uuid not null references "Officer" ("id"),
  "savedAt" timestamptz(6) not null default now(),
  "createdAt" timestamptz(6) not null default now(),
  -- What the rules said of it when it was frozen, and which rules.
  "checks" jsonb,
  "ruleSet" text,
  "frozenAt" timestamptz(6),
  -- It went to the Secretariat.
  "handedAt" timestamptz(6),
  "why" text,
  -- Texts of the published notice in the other languages, by language and place in the draft.
  "translations" jsonb not null default '{}',
  primary key ("noticeId", "version")
);

create table "NoticeEvent" (
  "id" uuid primary key default uuid7(),
  "noticeId" uuid not null references "Notice" ("id") on delete cascade,
  "at" timestamptz(6) not null default now(),
  "side" text not null check ("side" in ('bureau', 'recipient', 'secretariat', 'commission', 'clock')),
  "tenantCode" text not null references "Tenant" ("code"),
  "tenantRoot" text not null references "Tenant" ("code"),
  "officerId" uuid not null references "Officer" ("id"),
  "act" text not null check ("act" ~ '^[a-z_]{3,40}$'),
  "reason" text,
  "until" timestamptz(6),
  "fromState" text,
  "toState" text not null,
  "version" integer not null,
  -- Who hears of it: the requester and the Secretariat, the Secretariat alone, or whoever sees the notice.
  "audience" text not null check ("audience" in ('parties', 'secretariat', 'everyone')),
  "text" text not null default '' check (length("text") <= 20000),
  -- Made with the form: a second press of the same button is the same event.
  "once" uuid not null
);
create unique index "NoticeEvent_noticeId_once_key" on "NoticeEvent" ("noticeId", "once");
create index "NoticeEvent_noticeId_at_idx" on "NoticeEvent" ("noticeId", "at");

create table "NoticePicture" (
  "id" uuid primary key default uuid7(),
  "noticeId" uuid not null references "Notice" ("id") on delete cascade,
  "mime" text not null,
  "width" smallint not null,
  "height" smallint not null,
  "sha256" text not null,
  "full" bytea not null,
  "thumb" bytea not null,
  "hadPlace" boolean not null default false,
  "officerId" uuid not null references "Officer" ("id"),
  "createdAt" timestamptz(6) not null default now()
);
create index "NoticePicture_noticeId_sha256_idx" on "NoticePicture" ("noticeId", "sha256");

-- Copies of warrants and judgments, requests for extradition (Art. 85): of the parties; of others only when it is shared with them.
create table "NoticeFile" (
  "id" uuid primary key default uuid7(),
  "noticeId" uuid not null references "Notice" ("id") on delete cascade,
  "name" text not null check (length("name") between 1 and 200),
  "mime" text not null,
  "size" integer not null check ("size" between 1 and 20000000),
  "sha256" text not null,
  "bytes" bytea not null,
  "shared" boolean not null default false,
  "officerId" uuid not null references "Officer" ("id"),
  "createdAt" timestamptz(6) not null default now()
);
create unique index "NoticeFile_noticeId_sha256_key" on "NoticeFile" ("noticeId", "sha256");

-- Review: what a reviewer answered to each point of the checklist for a version; what he suggests to write instead; what he saw last.
create table "NoticeCheck" (
  "noticeId" uuid not null references "Notice" ("id") on delete cascade,
  "version" integer not null,
  "item" text not null check ("item" ~ '^[a-z_0-9]{2,40}$'),
  "officerId" uuid not null references "Officer" ("id"),
  "answer" text not null check ("answer" in ('ok', 'doubt', 'fail', 'none')),
  "note" text not null default '' check (length("note") <= 4000),
  "at" timestamptz(6) not null default now(),
  primary key ("noticeId", "version", "item", "officerId")
);

create table "NoticeSuggestion" (
  "id" uuid primary key default uuid7(),
  "noticeId" uuid not null references "Notice" ("id") on delete cascade,
  "version" integer not null,
  "field" text not null check ("field" ~ '^[A-Za-z]+([.][A-Za-z0-9]+)*$' and length("field") <= 120),
  -- What is to stand there; JSON null: nothing. SQL null: only a comment.
  "value" jsonb,
  "comment" text not null default '' check (length("comment") <= 4000),
  "state" text not null default 'open' check ("state" in ('open', 'accepted', 'declined', 'withdrawn')),
  "officerId" uuid not null references "Officer" ("id"),
  "at" timestamptz(6) not null default now(),
  "answeredBy" uuid references "Officer" ("id"),
  "answeredAt" timestamptz(6),
  "answer" text not null default '' check (length("answer") <= 4000)
);
create index "NoticeSuggestion_noticeId_idx" on "NoticeSuggestion" ("noticeId", "at");

create table "NoticeSeen" (
  "noticeId" uuid not null references "Notice" ("id") on delete cascade,
  "officerId" uuid not null references "Officer" ("id"),
  "version" integer not null,
  "sections" text[] not null default '{}',
  "at" timestamptz(6) not null default now(),
  primary key ("noticeId", "officerId")
);

do $$
declare t text;
begin
  foreach t in array array['NoticeTerms', 'Notice', 'NoticeVersion', 'NoticeEvent', 'NoticePicture', 'NoticeFile', 'NoticeCheck', 'NoticeSuggestion', 'NoticeSeen'] loop
    execute format('create trigger mark_write after insert or update or delete on %I for each statement execute function acl.mark_write()', t);
  end loop;
end $$;

-- What was said and what was judged stays as it was.
create function acl.keep_notice_event() returns trigger language plpgsql as $$
begin raise exception 'what was said about a notice is not changed' using errcode = '42501'; end $$;
create trigger keep_notice_event before update on "NoticeEvent" for each statement execute function acl.keep_notice_event();

create function acl.keep_frozen_version() returns trigger language plpgsql as $$
begin
  if old."frozenAt" is not null and (new."draft" <> old."draft" or new."hash" <> old."hash" or new."frozenAt" is distinct from old."frozenAt") then
    raise exception 'a version that was handed over is not changed' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_frozen_version before update on "NoticeVersion" for each row execute function acl.keep_frozen_version();

-- Four eyes, said by the database by itself (SECURITY 3.2, rows 15-20): whoever makes a notice stand in a state has not been what
-- that state needs another person for. `people`: who has been what, kept by the table of transitions.
create function acl.guard_notice() returns trigger language plpgsql set search_path = pg_catalog, public, acl, pg_temp as $$
declare
  me text := acl.officer()::text;
  was jsonb := old."people";
  now_ jsonb := new."people";
begin
  if me is null then return new; end if; -- The administrator, in migrations and seeds.
  if new."owner" <> old."owner" or new."form" <> old."form" or new."request" <> old."request" then
    raise exception 'a notice stays whose it is' using errcode = '42501';
  end if;
  if new."state" = old."state" then return new; end if;
  if new."state" in ('submitted', 'circulating', 'held') and acl.root() = new."owner" and coalesce(was -> 'author', '[]') ? me then
    raise exception 'who wrote it does not submit it' using errcode = '42501';
  end if;
  if new."state" in ('legal_review', 'second_legal_review', 'approved', 'published') and acl.root() <> 'GS' and not (acl.roles() && array['ccf', 'clock'])
    and not (new."state" = 'legal_review' and old."state" = 'alternative_proposed') then
    raise exception 'the Secretariat judges' using errcode = '42501';
  end if;
  if new."state" = 'published' and old."state" in ('approved', 'examined') then
    if jsonb_array_length(coalesce(now_ -> 'legal', '[]')) = 0 or coalesce(now_ -> 'author', '[]') ? me or coalesce(now_ -> 'submitter', '[]') ? me
      or coalesce(now_ -> 'legal', '[]') ? me or coalesce(now_ -> 'second_legal', '[]') ? me then
      raise exception 'who judged it does not publish it' using errcode = '42501';
    end if;
    if new."form" = 'notice' and old."flagged" and jsonb_array_length(coalesce(now_ -> 'second_legal', '[]')) = 0 then
      raise exception 'a risk is weighed by a second lawyer' using errcode = '42501';
    end if;
  end if;
  if new."state" in ('withdrawn', 'cancelled') and old."state" in ('withdrawal_asked', 'cancellation_asked') and coalesce(was -> 'asker', '[]') ? me then
    raise exception 'who asked for it does not confirm it' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guard_notice before update on "Notice" for each row execute function acl.guard_notice();

-- Control numbers run within the letter and year; file numbers within the year. Numbers that were drawn and not used leave gaps.
create table acl.notice_serial (letter text not null, year int not null, last int not null, primary key (letter, year));
create function acl.next_notice_serial(letter text, year int) returns int language sql security definer set search_path = pg_catalog, acl, pg_temp as $$
  insert into acl.notice_serial as s (letter, year, last) values ($1, $2, 1) on conflict on constraint notice_serial_pkey do update set last = s.last + 1 returning last
$$;

-- Ids of notices that share a key with these, for finding what is alike: row security decides afterwards which of them exist for
-- the reader. An index cannot be used through row security for `&&`.
create function search.notices_alike(wanted text[]) returns table (id uuid, shared int) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select n."id", (select count(*)::int from unnest(n."keys") k where k = any (wanted)) from "Notice" n where n."keys" && wanted
$$;

alter function search.notices_alike owner to search_definer;
revoke all on function search.notices_alike from public;
grant execute on function search.notices_alike to portal_app;

-- The record that was made for a notice is in force exactly while the notice is: whoever moves the notice, the database moves both.
create function search.follow_notice() returns trigger language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
begin
  if new."subjectId" is null or not new."subjectMade" then return null; end if;
  update "Record" set "status" = case when new."state" = 'published' then 'published' when new."state" in ('draft', 'ncb_review', 'submitted',
      'quality_review', 'legal_review', 'second_legal_review', 'returned_for_information', 'alternative_proposed', 'approved') then 'draft' else 'ceased' end,
      "retentionUntil" = coalesce(new."keptUntil", "retentionUntil"), "updatedAt" = now()
    where "id" = new."subjectId" and "owner" = new."owner"
      and ("status" <> case when new."state" = 'published' then 'published' else '' end or "retentionUntil" <> coalesce(new."keptUntil", "retentionUntil"));
  return null;
end $$;
alter function search.follow_notice owner to search_definer;
create trigger follow_notice after update on "Notice" for each row when (new."state" <> old."state" or new."keptUntil" is distinct from old."keptUntil" or new."subjectId" is distinct from old."subjectId")
  execute function search.follow_notice();

-- Whether the clock has something to write down about notices: an answer that did not come, a suspension or a term that ended, a
-- prompt that is due.
create function acl.notices_due() returns boolean language sql stable security definer set search_path = pg_catalog, public, acl, pg_temp as $$
  select exists (select from "Notice" n where n."dueAt" <= now() and n."state" in ('returned_for_information', 'suspended'))
    or exists (select from "Notice" n where n."keptUntil" < current_date and n."state" in ('published', 'suspended', 'withdrawal_asked', 'cancellation_asked'))
    or exists (select from "Notice" n where n."state" = 'published' and n."keptUntil" <= current_date + 180
      and not (n."prompted" @> array[case when n."keptUntil" <= current_date + 7 then 7 when n."keptUntil" <= current_date + 30 then 30
        when n."keptUntil" <= current_date + 90 then 90 else 180 end]))
    or exists (select from "Notice" n where n."endedAt" < now() - interval '30 days' and n."state" in ('expired', 'withdrawn', 'cancelled', 'refused', 'revoked', 'discarded', 'merged'))
$$;
create function acl.nationality() returns text language sql stable security definer set search_path = pg_catalog, public, acl, pg_temp as $$
  select o."nationality" from "Officer" o where o."id" = acl.officer()
$$;
