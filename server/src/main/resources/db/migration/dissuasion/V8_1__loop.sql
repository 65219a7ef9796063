-- The loop's appended steps, and a head row per loop that lists read; the head is folded from the steps and rewritten
-- in the same transaction.
create table protocol (
    centre  char(6) not null,
    version int not null,
    since   timestamptz not null,
    body    jsonb not null,
    primary key (centre, version)
);

create table loop (
    centre       char(6) not null,
    id           uuid not null,
    unit         char(12) not null,
    person       uuid not null,
    identity     uuid not null,
    warning      uuid not null,
    repeat_of    uuid,
    protocol     int not null,
    version      int not null,
    level        smallint not null check (level between 0 and 3),
    raised       boolean not null,
    money_moved  boolean not null,
    fraud_type   text,
    task         text not null,
    due_kind     text not null,
    due_at       timestamptz not null,
    stage        int not null,
    owner_unit   char(12),
    owner        uuid,
    states       char(6) not null,
    calls        int not null,
    last_code    text,
    last_at      timestamptz,
    first_at     timestamptz,
    connected_at timestamptz,
    met_at       timestamptz,
    reported_at  timestamptz,
    overall      text,
    opened_at    timestamptz not null,
    warned_at    timestamptz not null,
    closed_at    timestamptz,
    primary key (centre, id)
);
create index loop_open_of_person on loop (centre, person) where closed_at is null;
create index loop_work on loop (centre, task, level, due_at) where closed_at is null;
create index loop_work_of_unit on loop (centre, unit, task, level, due_at) where closed_at is null;
create index loop_work_of_owner on loop (centre, owner, task) where closed_at is null and owner is not null;
create index loop_of_person on loop (centre, person, closed_at) where closed_at is not null;
create index loop_opened on loop (centre, opened_at);
create index loop_first on loop (centre, first_at) where first_at is not null;
create index loop_met on loop (centre, met_at) where met_at is not null;
create index loop_closed on loop (centre, closed_at) where closed_at is not null;

create table step (
    centre      char(6) not null,
    loop        uuid not null,
    id          uuid not null,
    seq         int not null,
    kind        text not null,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    by_officer  uuid,
    code        text,
    body        jsonb not null,
    note_key    bigint,
    note        bytea,
    primary key (centre, loop, id),
    unique (centre, loop, seq)
);
create index step_attempted on step (centre, happened_at) where kind = 'ATTEMPTED';

grant select, insert on protocol to fanzha_app;
grant select on protocol to fanzha_officer;
grant select, insert, update on loop to fanzha_app, fanzha_officer;
grant select, insert on step to fanzha_app, fanzha_officer;

alter table protocol enable row level security;
alter table protocol force row level security;
create policy centre_wide on protocol to fanzha_app using (true) with check (true);
create policy readable on protocol for select to fanzha_officer using (fanzha_units() is not null);

alter table loop enable row level security;
alter table loop force row level security;
create policy centre_wide on loop to fanzha_app using (true) with check (true);
create policy by_unit on loop to fanzha_officer
    using (unit = any ((select fanzha_units())::text[])) with check (unit = any ((select fanzha_units())::text[]));

alter table step enable row level security;
alter table step force row level security;
create policy centre_wide on step to fanzha_app using (true) with check (true);
create policy by_loop on step to fanzha_officer
    using (exists (select from loop l where l.centre = step.centre and l.id = step.loop))
    with check (exists (select from loop l where l.centre = step.centre and l.id = step.loop));
