-- Which column of a source's layout means what, as an officer has settled it; labels only, never a row.
create table warning_mapping (
    centre     char(6)     not null,
    source     text        not null,
    layout     text        not null, -- hash of the labels in their order
    labels     text        not null, -- one a line
    columns    text        not null, -- one a line; empty: kept under its own label
    by_officer uuid        not null,
    at         timestamptz not null,
    primary key (centre, source, layout)
);
grant select, insert, update on warning_mapping to fanzha_app;
alter table warning_mapping enable row level security;
alter table warning_mapping force row level security;
create policy centre_wide on warning_mapping to fanzha_app using (true) with check (true);
