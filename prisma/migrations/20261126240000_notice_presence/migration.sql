-- Who of a bureau has which page of a draft open: said to colleagues who write at the same time, worth a minute, and no business row.
-- Without the trigger that asks for an event: it is written by the page that is open, not by an act.
create table "NoticePresence" (
  "noticeId" uuid not null references "Notice" ("id") on delete cascade,
  "officerId" uuid not null references "Officer" ("id"),
  "topic" text not null check ("topic" ~ '^[a-z]{2,30}$'),
  "at" timestamptz(6) not null default now(),
  primary key ("noticeId", "officerId")
);
