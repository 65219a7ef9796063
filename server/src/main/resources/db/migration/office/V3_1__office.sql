-- 队伍. Officers are no residents: everybody who works here may read who works here; only the application changes it.
create table unit (
    centre char(6)  not null,
    code   char(12) not null,
    name   text     not null,
    kind   text     not null check (kind in ('CENTRE', 'DESK', 'STATION')),
    phone  text,
    primary key (centre, code)
);
create unique index unit_one_centre on unit (centre) where kind = 'CENTRE';

create table officer (
    centre     char(6)  not null,
    id         uuid     not null,
    badge      text     not null,
    name       text     not null,
    kind       text     not null check (kind in ('OFFICER', 'AUXILIARY')),
    unit       char(12) not null,
    roles      text[]   not null check (cardinality(roles) > 0),
    supervisor uuid,
    active     boolean  not null default true,
    primary key (centre, id),
    unique (centre, badge),
    foreign key (centre, unit) references unit (centre, code),
    foreign key (centre, supervisor) references officer (centre, id),
    check (kind = 'OFFICER' or (supervisor is not null and not roles && array['LEADER', 'ADMIN'])),
    check (not 'ADMIN' = any (roles) or cardinality(roles) = 1)
);

create table beat (
    centre     char(6)  not null,
    community  char(12) not null,
    valid_from date     not null,
    unit       char(12) not null,
    officer    uuid,
    primary key (centre, community, valid_from),
    foreign key (centre, unit) references unit (centre, code),
    foreign key (centre, officer) references officer (centre, id)
);

create table shift (
    centre  char(6)     not null,
    id      uuid        not null,
    name    text        not null,
    starts  timestamptz not null,
    ends    timestamptz not null check (ends > starts),
    leader  uuid        not null,
    members uuid[]      not null,
    primary key (centre, id),
    foreign key (centre, leader) references officer (centre, id)
);
create index shift_by_start on shift (centre, starts desc);

-- Raised by each change: whoever keeps the office in memory sees that it is no longer what was read.
create table office_version (
    centre  char(6) not null primary key,
    version bigint  not null
);

grant select, insert, update on unit, officer, beat, shift, office_version to fanzha_app;
grant select on unit, officer, beat, shift, office_version to fanzha_officer;
alter table unit enable row level security;
alter table unit force row level security;
alter table officer enable row level security;
alter table officer force row level security;
alter table beat enable row level security;
alter table beat force row level security;
alter table shift enable row level security;
alter table shift force row level security;
alter table office_version enable row level security;
alter table office_version force row level security;
create policy centre_wide on unit to fanzha_app using (true) with check (true);
create policy centre_wide on officer to fanzha_app using (true) with check (true);
create policy centre_wide on beat to fanzha_app using (true) with check (true);
create policy centre_wide on shift to fanzha_app using (true) with check (true);
create policy centre_wide on office_version to fanzha_app using (true) with check (true);
create policy colleagues on unit for select to fanzha_officer using (true);
create policy colleagues on officer for select to fanzha_officer using (true);
create policy colleagues on beat for select to fanzha_officer using (true);
create policy colleagues on shift for select to fanzha_officer using (true);
create policy colleagues on office_version for select to fanzha_officer using (true);
