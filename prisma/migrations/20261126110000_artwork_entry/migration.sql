-- By what the same work entered twice is known (lib/search/artwork-keys.ts); null where its owner has said too little.
alter table "Artwork" add column "thingKey" text check (length("thingKey") between 1 and 600);
create index "Artwork_thingKey_idx" on "Artwork" ("thingKey") where "thingKey" is not null;

-- Pictures of what is being entered: taken by their content, written anew, and kept with the draft until it is a record or is thrown
-- away. Nobody finds a work by them. Only of works of art is it kept what they look like: no face is looked for.
create table "DraftPicture" (
  "id" uuid primary key default uuid7(),
  "draftId" uuid not null references "EntryDraft" ("id") on delete cascade,
  "ordinal" smallint not null check ("ordinal" between 1 and 2000),
  "sha256" text not null check ("sha256" ~ '^[0-9a-f]{64}$'),
  "thumbSha256" text not null check ("thumbSha256" ~ '^[0-9a-f]{64}$'),
  "mime" text not null check ("mime" = 'image/webp'),
  "width" smallint not null,
  "height" smallint not null,
  "full" bytea not null check (octet_length("full") <= 4000000),
  "thumb" bytea not null check (octet_length("thumb") <= 400000),
  "takenOn" text check ("takenOn" ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  "caption" text check (length("caption") between 1 and 200),
  "hadPlace" boolean not null default false,
  -- PictureDescription of lib/pictures/describe.ts, with the points in base64.
  "look" jsonb,
  "createdAt" timestamptz(6) not null default now(),
  unique ("draftId", "sha256")
);
create index "DraftPicture_draftId_ordinal_idx" on "DraftPicture" ("draftId", "ordinal");
create trigger mark_write after insert or update or delete on "DraftPicture" for each statement execute function acl.mark_write();
