-- 时限. One row for everything that waits for somebody; the same row opens anew when its subject does.
create table open_item (
    centre        char(6)     not null,
    kind          text        not null,
    subject       uuid        not null,
    owner_unit    char(12),
    owner_officer uuid,        -- null: lies in the unit's pool
    due_at        timestamptz,
    due_kind      text,
    stage         int         not null check (stage >= 0),
    opened_at     timestamptz not null,
    touched_at    timestamptz not null, -- on the deadline clock; never runs back
    closed_at     timestamptz,
    primary key (centre, kind, subject),
    constraint open_item_has_owner_and_clock check (closed_at is not null
        or (owner_unit is not null and due_at is not null and due_kind is not null)),
    constraint open_item_closes_after_it_opened check (closed_at >= opened_at)
);
create index open_item_due on open_item (centre, due_at, kind, subject) where closed_at is null;
create index open_item_of_officer on open_item (centre, owner_officer)
    where closed_at is null and owner_officer is not null;

-- The deadline clock: what time it has reached, and how far it runs from the database's clock after a jump that nobody
-- has confirmed yet.
create table deadline_clock (
    centre       char(6)     primary key,
    mark         timestamptz not null,
    ahead_micros bigint      not null,
    since        timestamptz, -- when the two parted
    check ((since is null) = (ahead_micros = 0))
);

-- The centre's own interval from one rung of the ladder to the next; without a row the shipped one holds.
create table escalation_interval (
    centre  char(6) not null,
    kind    text    not null,
    minutes int     not null check (minutes between 1 and 1440),
    primary key (centre, kind)
);

-- The shift whose beginning was dealt with last.
create table shift_seen (
    centre char(6) primary key,
    shift  uuid    not null
);

-- 移交: until it is accepted the item stays with the one who offers it.
create table handover (
    centre       char(6)     not null,
    id           uuid        not null,
    kind         text        not null,
    subject      uuid        not null,
    from_unit    char(12)    not null,
    from_officer uuid,
    to_unit      char(12)    not null,
    to_officer   uuid,
    offered_by   uuid        not null,
    offered_at   timestamptz not null,
    answer       text, -- null: not answered yet
    answered_by  uuid,
    answered_at  timestamptz,
    primary key (centre, id),
    check ((answer is null) = (answered_at is null))
);
create unique index handover_once on handover (centre, kind, subject) where answer is null;

grant select, insert, update on open_item, deadline_clock, handover, shift_seen, escalation_interval to fanzha_app;
grant select, insert, update on open_item, handover to fanzha_officer;
grant select on escalation_interval to fanzha_officer;

alter table open_item enable row level security;
alter table open_item force row level security;
create policy centre_wide on open_item to fanzha_app using (true) with check (true);
-- An officer who may work on a loop must be able to move and close its item, whoever owns that at the moment: a wall here
-- would leave the item of a closed loop open. The row holds no personal data; lists of it name their units themselves.
create policy whose_loop_it_is on open_item to fanzha_officer
    using (cardinality((select fanzha_units())) > 0) with check (cardinality((select fanzha_units())) > 0);

alter table handover enable row level security;
alter table handover force row level security;
create policy centre_wide on handover to fanzha_app using (true) with check (true);
create policy by_unit on handover to fanzha_officer
    using (from_unit = any ((select fanzha_units())::text[]) or to_unit = any ((select fanzha_units())::text[]))
    with check (from_unit = any ((select fanzha_units())::text[]) or to_unit = any ((select fanzha_units())::text[]));

alter table deadline_clock enable row level security;
alter table deadline_clock force row level security;
create policy centre_wide on deadline_clock to fanzha_app using (true) with check (true);

alter table shift_seen enable row level security;
alter table shift_seen force row level security;
create policy centre_wide on shift_seen to fanzha_app using (true) with check (true);

alter table escalation_interval enable row level security;
alter table escalation_interval force row level security;
create policy centre_wide on escalation_interval to fanzha_app using (true) with check (true);
create policy readable on escalation_interval for select to fanzha_officer using (fanzha_units() is not null);
