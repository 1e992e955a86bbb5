-- What the public may see of notices (DOMAIN 2.8, 4.3). A visitor has no session and no row of the police exists for him: what is
-- public is a row of its own, written when a notice is published and gone when it is not public any more. Whose rows are whose:
-- prisma/row-security.sql.
create table "PublicExtract" (
  -- That of the notice.
  "id" uuid primary key,
  "kind" text not null check ("kind" in ('red', 'yellow', 'un', 'blue', 'green', 'black', 'orange', 'stolen_work_of_art')),
  "subject" text not null check ("subject" in ('person', 'entity', 'thing')),
  "entityId" text not null check ("entityId" ~ '^\d{4}/\d{1,9}$'),
  "name" text,
  "forename" text,
  -- Words in Latin letters, a blank before each, by which it is found.
  "nameWords" text not null default '',
  "forenameWords" text not null default '',
  "freeWords" text not null default '',
  "nationalities" text[] not null default '{}',
  "sex" text check ("sex" in ('M', 'F', 'U')),
  -- The first and the last day that the date of birth can mean.
  "bornFrom" date,
  "bornTo" date,
  "warrantCountries" text[] not null default '{}',
  "unReference" text,
  "unResolution" integer,
  "noindex" boolean not null default true,
  -- The projection itself (lib/notices/extract.ts) and its digest.
  "content" jsonb not null,
  "digest" text not null,
  "thumbnailId" bigint,
  "publishedAt" timestamptz(6) not null default now(),
  "updatedAt" timestamptz(6) not null default now(),
  constraint "PublicExtract_born_check" check (("bornFrom" is null) = ("bornTo" is null) and "bornFrom" <= "bornTo")
);
create unique index "PublicExtract_kind_entityId_key" on "PublicExtract" ("kind", "entityId");
create index "PublicExtract_kind_publishedAt_idx" on "PublicExtract" ("kind", "publishedAt" desc, "id" desc);

-- Written anew as JPEG for the public: nothing of what was handed in is left in it.
create table "PublicPicture" (
  "pictureId" bigint generated always as identity (start with 61000001) primary key,
  "extractId" uuid not null references "PublicExtract" ("id") on delete cascade,
  "ordinal" smallint not null check ("ordinal" between 1 and 80),
  "thumbnail" boolean not null default false,
  "width" smallint not null,
  "height" smallint not null,
  "sha256" text not null,
  "bytes" bytea not null check (octet_length("bytes") <= 4000000)
);
create unique index "PublicPicture_extractId_ordinal_key" on "PublicPicture" ("extractId", "ordinal");

-- That something was public, came anew, or is no more: for those who keep copies, and for the address that is gone. No word of
-- what it said.
create table "PublicChange" (
  "seq" bigint generated always as identity primary key,
  "kind" text not null,
  "entityId" text not null,
  "subject" text not null,
  "what" text not null check ("what" in ('published', 'updated', 'withdrawn')),
  "at" timestamptz(6) not null default clock_timestamp()
);
create index "PublicChange_at_idx" on "PublicChange" ("at", "seq");
create index "PublicChange_kind_entityId_idx" on "PublicChange" ("kind", "entityId", "seq" desc);

create trigger mark_write after insert or update or delete on "PublicExtract" for each statement execute function acl.mark_write();
create trigger mark_write after insert or update or delete on "PublicPicture" for each statement execute function acl.mark_write();

-- Nobody can show or hide an extract without its being told: the trigger alone writes the changes.
create function acl.note_public_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    insert into "PublicChange" ("kind", "entityId", "subject", "what") values (old."kind", old."entityId", old."subject", 'withdrawn');
  elsif tg_op = 'INSERT' then
    insert into "PublicChange" ("kind", "entityId", "subject", "what") values (new."kind", new."entityId", new."subject", 'published');
  elsif new."digest" <> old."digest" then
    insert into "PublicChange" ("kind", "entityId", "subject", "what") values (new."kind", new."entityId", new."subject", 'updated');
  end if;
  return null;
end $$;
create trigger note_public_change after insert or update or delete on "PublicExtract" for each row execute function acl.note_public_change();
