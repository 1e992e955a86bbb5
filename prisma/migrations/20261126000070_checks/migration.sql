-- Checks of the front line: a check is a stored search that was answered on the quick page. Kept beside it: the colour of its
-- last answer, and the records that the officer has set aside ("not the same"). One row a search; the officer's own.
create table "Check" (
  "searchId" uuid primary key references "Search" ("id"),
  "officerId" uuid not null references "Officer" ("id"),
  "outcome" text not null check ("outcome" in ('red', 'amber', 'green')),
  "setAside" uuid[] not null default '{}' check (cardinality("setAside") <= 200),
  "askedAt" timestamptz(6) not null
);
create index "Check_officerId_askedAt_idx" on "Check" ("officerId", "askedAt");
create trigger mark_write after insert or update or delete on "Check" for each statement execute function acl.mark_write();

-- How a result makes itself noticed beside the screen, for a booth or a gloved hand. Off unless chosen (UX 2.14).
alter table "Officer" add column "signals" text not null default 'none'
  check ("signals" in ('none', 'vibration', 'sound', 'both'));
