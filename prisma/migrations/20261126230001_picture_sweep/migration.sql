-- A picture that was removed from its record leaves its bytes: they are addressed by their content, and another photograph may show
-- the same. Takes away bytes that no photograph shows, some a call; answers how many. Whoever files a picture writes bytes and
-- photograph in one transaction, so that none are seen between the two; one that is filed at this moment holds its bytes by its
-- foreign key, and is passed over. Pictures of drafts and of searches hold bytes of their own.
create function acl.sweep_blobs() returns integer language plpgsql security definer set search_path = pg_catalog, public, acl, pg_temp as $$
declare old text[];
begin
  old := array(
    select b."sha256" from "PhotoBlob" b
     where not exists (select from "Photo" f where f."sha256" = b."sha256")
       and not exists (select from "Photo" f where f."thumbSha256" = b."sha256")
     limit 100 for update skip locked
  );
  -- A statement that deletes nothing would still ask for its line in the log.
  if cardinality(old) = 0 then return 0; end if;
  delete from "PhotoBlob" b where b."sha256" = any (old);
  insert into "AuditEvent" ("operation", "outcome", "client", "details")
    values ('record.sweep-pictures', 'done', 'job', jsonb_build_object('pictures', cardinality(old)));
  return cardinality(old);
end $$;
