-- Stolen and lost travel documents (DOMAIN 3.2, STANDARDS 1.4). No column for a bearer: R-SLTD-1.
alter table "Record" drop constraint "Record_type_check";
alter table "Record" add constraint "Record_type_check" check ("type" in ('person', 'organisation', 'travel-document'));
-- What a detail that must be its owner's points at.
create unique index "Record_id_owner_key" on "Record" ("id", "owner");

create table "TravelDocument" (
  "recordId" uuid primary key,
  -- Issuer as ICAO Doc 9303 writes it, and the bureau that answers for it, which must be the owner: R-SLTD-2.
  "issuer" text not null check ("issuer" ~ '^[A-Z]{1,3}$'),
  "country" text not null,
  "kind" text not null check ("kind" in ('passport', 'service_passport', 'diplomatic_passport', 'alien_passport', 'refugee_document',
    'stateless_document', 'emergency_passport', 'laissez_passer', 'identity_card', 'visa', 'residence_permit', 'seafarer_identity', 'other')),
  "status" text not null check ("status" in ('stolen_blank', 'lost_by_bearer', 'stolen_from_bearer', 'revoked', 'invalid', 'recovered_destroyed')),
  "number" text not null check (length("number") between 1 and 40),
  -- Bytes decide the order: in a range of one prefix and one length it is that of the numbers.
  "numberNorm" text collate "C" not null check ("numberNorm" ~ '^[A-Z0-9]{3,24}$'),
  "rangeTo" text collate "C" check ("rangeTo" ~ '^[A-Z0-9]{3,24}$'),
  "look" text collate "C" generated always as (translate("numberNorm", 'OQDUILZASGTB', '000011245678')) stored,
  "prefix" text collate "C" generated always as (regexp_replace("numberNorm", '[0-9]+$', '')) stored,
  "issuedOn" text check ("issuedOn" ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  "expiresOn" text check ("expiresOn" ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  "lostOn" text check ("lostOn" ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  "lostPlace" text check (length("lostPlace") <= 120),
  "lostCountry" text,
  "circumstances" text check (length("circumstances") <= 2000),
  "circumstancesLang" text,
  "provenance" jsonb not null default '{}',
  constraint "TravelDocument_of_its_issuer_fkey" foreign key ("recordId", "country") references "Record" ("id", "owner") on delete cascade,
  constraint "TravelDocument_range_check" check (
    "rangeTo" is null
    or ("status" = 'stolen_blank' and length("rangeTo") = length("numberNorm") and "prefix" <> "numberNorm"
      and regexp_replace("rangeTo", '[0-9]+$', '') = "prefix" and "rangeTo" > "numberNorm"
      -- A million at most, larger thefts are several ranges: a look-up need not go back farther than that.
      and substr("rangeTo", length("prefix") + 1)::numeric - substr("numberNorm", length("prefix") + 1)::numeric < 1000000)),
  -- Blanks were issued to nobody and have no dates of issue or expiry.
  constraint "TravelDocument_blank_check" check ("status" <> 'stolen_blank' or ("issuedOn" is null and "expiresOn" is null))
);
-- The code of the issuer is one of the bureau's country: its alpha-3, or another that Doc 9303-3 section 5 prints for it.
create function acl.issued_by_country() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from "Country" c where c."code" = new."country" and c."alpha3" = new."issuer")
    and (new."issuer", new."country") not in (('D', 'DE'), ('RKS', 'XK'), ('GBD', 'GB'), ('GBN', 'GB'), ('GBO', 'GB'), ('GBP', 'GB'), ('GBS', 'GB'),
      ('UNA', 'UN'), ('XPO', 'XP')) then
    raise exception 'a travel document belongs to the country that issued it' using errcode = 'check_violation', constraint = 'TravelDocument_issuer_check';
  end if;
  return new;
end $$;
create trigger issued_by_country before insert or update on "TravelDocument" for each row execute function acl.issued_by_country();
-- Equality and the order of texts are leak-proof, so that row security leaves these indexes in use.
create index "TravelDocument_numberNorm_idx" on "TravelDocument" ("numberNorm");
create index "TravelDocument_look_idx" on "TravelDocument" ("look");
create index "TravelDocument_range_idx" on "TravelDocument" ("prefix", "numberNorm", "rangeTo") where "rangeTo" is not null;
create trigger mark_write after insert or update or delete on "TravelDocument" for each statement execute function acl.mark_write();

alter table "Tenant" alter column "databases" set default array['person', 'organisation', 'travel-document'];
