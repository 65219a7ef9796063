-- The roles behind the doors (decision 9). The application logs in as fanzha_app and steps down to fanzha_officer for
-- what an officer asks; residents' processes log in as fanzha_public and may only execute named functions.
do $$
begin
    if not exists (select from pg_roles where rolname = 'fanzha_app') then
        create role fanzha_app login;
    end if;
    if not exists (select from pg_roles where rolname = 'fanzha_officer') then
        create role fanzha_officer;
    end if;
    if not exists (select from pg_roles where rolname = 'fanzha_public') then
        create role fanzha_public login;
    end if;
end $$;
grant fanzha_officer to fanzha_app;

create extension if not exists pg_trgm;

revoke all on schema public from public;
grant usage on schema public to fanzha_app, fanzha_officer;

-- The units that the running transaction may see. Unset or empty (a pooled connection leaves '' behind): none.
create function fanzha_units() returns text[] language sql stable parallel safe as
$$ select string_to_array(coalesce(current_setting('fanzha.units', true), ''), ',') $$;
