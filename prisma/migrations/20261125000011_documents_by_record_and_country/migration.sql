-- A document's relation to its record is by record and issuing country; the schema says that this pair stands once.
create unique index "TravelDocument_recordId_country_key" on "TravelDocument" ("recordId", "country");
