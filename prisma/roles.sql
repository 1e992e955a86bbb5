-- Roles of the cluster, applied before the migrations by an administrator; safe to repeat.
--   meridian_owner   owns every object; migrations run as it; nobody signs in as it
--   portal_app       the web process: owns nothing, cannot bypass row security
--   search_definer   owns the search functions; reads the search tables, which nobody else may read
--   notice_index     owns the one function that looks for names in every notice; only search_definer may call it, and keeps what the reader may see
--   subject_keeper   owns the one trigger by which the record made for a notice follows it, whoever moves the notice
do $$
begin
  if not exists (select from pg_roles where rolname = 'meridian_owner') then
    create role meridian_owner nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'search_definer') then
    create role search_definer nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'notice_index') then
    create role notice_index nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'subject_keeper') then
    create role subject_keeper nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'portal_app') then
    create role portal_app login noinherit nobypassrls nocreatedb nocreaterole;
  end if;
  if not pg_has_role(current_user, 'meridian_owner', 'member') then
    execute format('grant meridian_owner to %I', current_user);
  end if;
  if not pg_has_role('meridian_owner', 'search_definer', 'member') then
    grant search_definer to meridian_owner;
  end if;
  if not pg_has_role('meridian_owner', 'notice_index', 'member') then
    grant notice_index to meridian_owner;
  end if;
  if not pg_has_role('meridian_owner', 'subject_keeper', 'member') then
    grant subject_keeper to meridian_owner;
  end if;
  execute format('grant create, connect, temporary on database %I to meridian_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to portal_app', current_database());
end $$;
revoke create on schema public from public;
grant usage, create on schema public to meridian_owner;
grant usage on schema public to portal_app, search_definer, notice_index, subject_keeper;
