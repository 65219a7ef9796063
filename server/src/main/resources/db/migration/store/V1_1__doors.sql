-- The doors: who may enter at all, and which units' rows the running transaction may see.
-- The roles themselves belong to the whole server and are made before the first migration (fanzha.store.Roles).
create extension if not exists pg_trgm;

revoke all on schema public from public;
grant usage on schema public to fanzha_app, fanzha_officer, fanzha_public;

-- Functions made later are for nobody until a migration says for whom.
alter default privileges revoke execute on functions from public;

-- Unset (a new connection) and '' (what a finished transaction leaves behind) both mean: no unit.
create function fanzha_units() returns text[] language sql stable parallel safe as
$$ select string_to_array(coalesce(current_setting('fanzha.units', true), ''), ',') $$;
grant execute on function fanzha_units() to fanzha_app, fanzha_officer;
