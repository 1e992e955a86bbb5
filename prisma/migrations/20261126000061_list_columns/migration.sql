-- Which columns an officer wants in the list of each database, and in which order: {"person": {"hidden": ["document"], "sort": "born"}}.
alter table "Officer" add column "listColumns" jsonb not null default '{}' check (jsonb_typeof("listColumns") = 'object' and length("listColumns"::text) <= 4000);
