-- Signed deliveries. The key itself is derived from the installation's own key and stands nowhere; a new generation ends the old one.
create table source_push (
    centre     char(6)     not null,
    source     text        not null,
    id         uuid        not null, -- what the open item of its missing numbers stands for
    generation int         not null check (generation >= 1),
    by_officer uuid        not null,
    at         timestamptz not null,
    primary key (centre, source),
    unique (centre, id)
);

create table source_pushed (
    centre   char(6)     not null,
    source   text        not null,
    sequence bigint      not null check (sequence >= 1),
    sha256   bytea       not null,
    delivery uuid        not null,
    at       timestamptz not null,
    primary key (centre, source, sequence)
);

grant select, insert, update on source_push to fanzha_app;
grant select, insert on source_pushed to fanzha_app;
alter table source_push enable row level security;
alter table source_push force row level security;
alter table source_pushed enable row level security;
alter table source_pushed force row level security;
create policy centre_wide on source_push to fanzha_app using (true) with check (true);
create policy centre_wide on source_pushed to fanzha_app using (true) with check (true);
