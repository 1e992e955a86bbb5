-- Pictures are content-addressed for everyone: nobody may store other bytes under a digest that somebody else will use.
alter table "PhotoBlob" add constraint "PhotoBlob_sha256_check" check ("sha256" = encode(sha256("bytes"), 'hex'));

-- A bureau's own records that end soonest: the desk and the list of our records ask for them on every look.
create index "Record_owner_retentionUntil_idx" on "Record" ("owner", "retentionUntil");
