-- Stolen motor vehicles (DOMAIN 3.3, STANDARDS 2.3). No column for an owner or a driver: R-SMV-1. Nothing forbids a second record
-- of the same number: several countries may report one vehicle, R-SMV-3.
alter table "Record" drop constraint "Record_type_check";
alter table "Record" add constraint "Record_type_check" check ("type" in ('person', 'organisation', 'travel-document', 'vehicle'));

create table "Vehicle" (
  "recordId" uuid primary key references "Record" ("id") on delete cascade,
  "kind" text not null check ("kind" in ('car', 'van', 'pickup', 'lorry', 'tractor_unit', 'bus', 'motorcycle', 'moped', 'quad', 'trailer',
    'semi_trailer', 'caravan', 'camper', 'agricultural', 'construction', 'boat', 'watercraft', 'boat_engine', 'snowmobile', 'aircraft', 'part',
    'number_plate', 'registration_document', 'other_vehicle')),
  "status" text not null check ("status" in ('stolen', 'misappropriated', 'plates_only', 'wanted_as_evidence', 'recovered')),
  "make" text check (length("make") between 1 and 40),
  "model" text check (length("model") between 1 and 60),
  "modelYear" smallint check ("modelYear" between 1880 and 2100),
  "colour" text,
  "secondColour" text,
  -- As it stands on the vehicle, and as it is compared: letters that no number has are read as digits (lib/identifiers/vin-number.ts).
  "vin" text check (length("vin") between 1 and 40),
  "vinNorm" text collate "C" check ("vinNorm" ~ '^[A-HJ-NPR-Z0-9]{4,25}$'),
  "vinLook" text collate "C" generated always as (translate("vinNorm", 'DULZASGTB', '001245678')) stored,
  "vinTail" text collate "C" generated always as (case when length("vinNorm") >= 8 then right("vinNorm", 8) end) stored,
  "plate" text check (length("plate") between 1 and 20),
  "plateCountry" text,
  -- The plate without what can be typed in two ways (lib/identifiers/plate.ts): Cyrillic, Greek and Latin letters are one.
  "plateSkeleton" text collate "C" check (length("plateSkeleton") between 1 and 20),
  "plateLook" text collate "C" generated always as (translate("plateSkeleton", 'OQDUILZASGTB', '000011245678')) stored,
  "engineNumber" text check (length("engineNumber") between 1 and 40),
  "engineNorm" text collate "C" check ("engineNorm" ~ '^[A-HJ-NPR-Z0-9]{3,25}$'),
  "stolenOn" text check ("stolenOn" ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  "stolenPlace" text check (length("stolenPlace") <= 120),
  "stolenCountry" text,
  "circumstances" text check (length("circumstances") <= 2000),
  "circumstancesLang" text,
  "provenance" jsonb not null default '{}',
  constraint "Vehicle_number_check" check (("vin" is null) = ("vinNorm" is null) and ("plate" is null) = ("plateSkeleton" is null)
    and ("engineNumber" is null) = ("engineNorm" is null) and coalesce("vin", "plate", "engineNumber") is not null)
);
-- Equality of texts is leak-proof, so that row security leaves these indexes in use.
create index "Vehicle_vinNorm_idx" on "Vehicle" ("vinNorm");
create index "Vehicle_vinLook_idx" on "Vehicle" ("vinLook");
create index "Vehicle_vinTail_idx" on "Vehicle" ("vinTail");
create index "Vehicle_plateSkeleton_idx" on "Vehicle" ("plateSkeleton");
create index "Vehicle_plateLook_idx" on "Vehicle" ("plateLook");
create index "Vehicle_engineNorm_idx" on "Vehicle" ("engineNorm");
create trigger mark_write after insert or update or delete on "Vehicle" for each statement execute function acl.mark_write();

-- Parts of numbers. LIKE is not leak-proof: under row security it would be tried on every visible row. So the numbers stand in a
-- table of the search as well, which nobody but its function reads, under every run of four characters.
create table search.vehicle (
  record_id uuid primary key references public."Vehicle" ("recordId") on delete cascade,
  vin text collate "C" not null
);
create function search.runs_of_four(p_text text) returns text[] language sql immutable strict parallel safe set search_path = pg_catalog as $$
  select coalesce(array_agg(substr(p_text, i, 4)), '{}') from generate_series(1, length(p_text) - 3) i
$$;
create index vehicle_runs on search.vehicle using gin (search.runs_of_four(vin));
grant select on search.vehicle to search_definer;

create function search.keep_vehicle() returns trigger language plpgsql security definer set search_path = pg_catalog, search, pg_temp as $$
begin
  delete from search.vehicle v where v.record_id = new."recordId";
  if new."vinNorm" is not null then
    insert into search.vehicle (record_id, vin) values (new."recordId", new."vinNorm");
  end if;
  return null;
end $$;
create trigger keep_vehicle after insert or update of "vinNorm" on "Vehicle" for each row execute function search.keep_vehicle();

-- Visible vehicles whose number is like a pattern of LIKE; p_run is the longest run of known characters in it, four at least.
-- What the reader may not see has gone before anything is limited.
create function search.vehicles_like(p_pattern text, p_run text, p_limit int4) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, search, pg_temp set enable_seqscan = off set jit = off as $$
begin
  if length(p_run) < 4 then return; end if;
  return query
    select r."id" from (
      select v.record_id from search.vehicle v where search.runs_of_four(v.vin) @> search.runs_of_four(p_run) and v.vin like p_pattern offset 0
    ) v join public."Record" r on r."id" = v.record_id
    limit least(p_limit, 200);
end $$;
alter function search.vehicles_like owner to search_definer;
revoke all on function search.vehicles_like, search.keep_vehicle, search.runs_of_four from public;
grant execute on function search.runs_of_four to search_definer;
grant execute on function search.vehicles_like to portal_app;

alter table "Tenant" alter column "databases" set default array['person', 'organisation', 'travel-document', 'vehicle'];
