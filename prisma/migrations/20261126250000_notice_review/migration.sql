-- Review at the Secretariat. When a decision is due (lib/notices/review-targets.ts), and since when the bureau has the request, so that
-- the time that it spends there does not count.
alter table "Notice" add column "reviewBy" timestamptz(6), add column "pausedAt" timestamptz(6);
-- Below the threshold of penalty (R-RED-6): the bureau said why it is of particular importance all the same; a lawyer of the Secretariat
-- let it pass. What they said stands in the events.
alter table "Notice" add column "importanceAt" timestamptz(6), add column "overriddenAt" timestamptz(6);
create index "Notice_claimedBy_idx" on "Notice" ("claimedBy") where "claimedBy" is not null;
