-- 反馈: how each superior wants to be told, every version kept; and what was told to whom under which number.
create table feedback_template (
    centre     char(6) not null,
    source     text not null check (length(source) between 1 and 100),
    version    int not null check (version > 0),
    id         uuid not null, -- what the journal calls it
    kind       text not null check (kind in ('STANDARD', 'COLUMNS', 'XLSX', 'DOCX')),
    columns    jsonb not null, -- also of a file: its fields in their order
    file_name  text check (length(file_name) <= 200),
    file       bytea check (length(file) <= 5 * 1024 * 1024),
    by_officer uuid not null,
    since      timestamptz not null,
    primary key (centre, source, version),
    unique (centre, id),
    check ((file is not null) = (kind in ('XLSX', 'DOCX')) and (file_name is not null) = (file is not null))
);

create table feedback_sent (
    centre     char(6) not null,
    source     text not null,
    number     text not null,
    loop       uuid not null,
    step       uuid not null,
    channel    text not null check (channel in ('FILE', 'COPY')),
    template   int not null, -- 0: the standard sheet
    by_officer uuid not null,
    at         timestamptz not null,
    primary key (centre, source, number, step)
);

grant select, insert on feedback_template to fanzha_app;
grant select on feedback_template to fanzha_officer;
grant select, insert on feedback_sent to fanzha_app, fanzha_officer;

alter table feedback_template enable row level security;
alter table feedback_template force row level security;
create policy centre_wide on feedback_template to fanzha_app using (true) with check (true);
create policy readable on feedback_template for select to fanzha_officer using (fanzha_units() is not null);

alter table feedback_sent enable row level security;
alter table feedback_sent force row level security;
create policy centre_wide on feedback_sent to fanzha_app using (true) with check (true);
create policy by_loop on feedback_sent to fanzha_officer
    using (exists (select from loop l where l.centre = feedback_sent.centre and l.id = feedback_sent.loop))
    with check (exists (select from loop l where l.centre = feedback_sent.centre and l.id = feedback_sent.loop));
