-- 人员. What was delivered about a person is sealed under a key of its own; only keyed tokens can be searched.
create table identity (
    centre     char(6)     not null,
    id         uuid        not null,
    person     uuid        not null, -- a grouping that can be undone, see person_join
    unit       char(12)    not null,
    key_slot   bigint      not null,
    sealed     bytea       not null, -- name, phone, ID number
    facts      bytea       not null, -- token of all three together
    reusable   boolean     not null, -- the automatic rule may act on these facts
    id_card    bytea,
    phone_name bytea,
    phone      bytea,
    name       bytea,
    last_four  bytea,                -- token of unit and last four digits
    created_at timestamptz not null,
    primary key (centre, id)
);
-- The same facts under one unit are one record; a name alone, or a phone alone, is anybody's and never reused.
create unique index identity_once on identity (centre, unit, facts) where reusable;
create index identity_by_person on identity (centre, person);
create index identity_by_id_card on identity (centre, id_card) where id_card is not null;
create index identity_by_phone_name on identity (centre, phone_name) where phone_name is not null;
create index identity_by_phone on identity (centre, phone) where phone is not null;
create index identity_by_name on identity (centre, name) where name is not null;
create index identity_by_last_four on identity (centre, last_four) where last_four is not null;

-- Two persons turned out to be one; which records moved, so that it can be undone.
create table person_join (
    centre     char(6)     not null,
    id         uuid        not null,
    gone       uuid        not null,
    into_person uuid        not null,
    identities uuid[]      not null,
    at         timestamptz not null,
    primary key (centre, id)
);

grant select, insert, update on identity to fanzha_app;
grant select, insert on identity to fanzha_officer;
grant select, insert on person_join to fanzha_app;
alter table identity enable row level security;
alter table identity force row level security;
alter table person_join enable row level security;
alter table person_join force row level security;
create policy centre_wide on identity to fanzha_app using (true) with check (true);
create policy by_unit on identity to fanzha_officer
    using (unit = any ((select fanzha_units())::text[])) with check (unit = any ((select fanzha_units())::text[]));
create policy centre_wide on person_join to fanzha_app using (true) with check (true);
