-- 来源. When a source is expected to deliver, and what its own house says it has sent.
create table source_expectation (
    centre        char(6)     not null,
    source        text        not null,
    id            uuid        not null, -- what the open item of its silence stands for
    every_minutes int         not null check (every_minutes between 1 and 10080),
    from_minute   int         not null check (from_minute between 0 and 1439),
    until_minute  int         not null check (until_minute between 1 and 1440),
    since         timestamptz not null,
    primary key (centre, source),
    unique (centre, id),
    check (from_minute < until_minute)
);

create table source_told (
    centre   char(6)     not null,
    source   text        not null,
    day      date        not null,
    warnings int         not null check (warnings between 0 and 10000000),
    by_officer uuid      not null,
    at       timestamptz not null,
    primary key (centre, source, day)
);

grant select, insert, update, delete on source_expectation to fanzha_app;
grant select, insert, update on source_told to fanzha_app;
alter table source_expectation enable row level security;
alter table source_expectation force row level security;
alter table source_told enable row level security;
alter table source_told force row level security;
create policy centre_wide on source_expectation to fanzha_app using (true) with check (true);
create policy centre_wide on source_told to fanzha_app using (true) with check (true);
