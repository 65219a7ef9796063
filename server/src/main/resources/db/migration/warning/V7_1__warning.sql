-- 预警. A delivery's bytes come first, in a transaction of their own; then its rows, a chunk a transaction.
create table delivery (
    centre      char(6)     not null,
    id          uuid        not null,
    source      text        not null,
    file        text        not null,
    bytes       bigint      not null,
    sha256      bytea       not null,
    officer     uuid,                          -- who handed it in; none: a feed or the command line
    received_at timestamptz not null,
    same_as     uuid,                          -- byte for byte an earlier delivery, answered from its state
    state       text        not null check (state in ('TAKEN', 'DONE')),
    rows_total  int,                           -- known once the file could be opened
    rows_done   int         not null default 0,
    received    int         not null default 0,
    accepted    int         not null default 0,
    merged      int         not null default 0,
    duplicate   int         not null default 0,
    quarantined int         not null default 0,
    millis      bigint      not null default 0,
    done_at     timestamptz,
    primary key (centre, id),
    -- Nothing is lost between the rows: every one of them is one of four things, after every chunk.
    check (received = accepted + merged + duplicate + quarantined),
    check (received = rows_done),
    check (state <> 'DONE' or (rows_done = rows_total and done_at is not null))
);
create index delivery_by_hash on delivery (centre, sha256);
create index delivery_by_time on delivery (centre, received_at desc);
create index delivery_unfinished on delivery (centre, id) where state = 'TAKEN';

-- The raw bytes under a key of their own, destroyed some days after the delivery adds up.
create table delivery_raw (
    centre       char(6) not null,
    delivery     uuid    not null,
    key_slot     bigint  not null,
    sealed       bytea,
    destroyed_at timestamptz,
    primary key (centre, delivery),
    check (sealed is not null or destroyed_at is not null)
);

create table delivery_note (
    centre       char(6) not null,
    delivery     uuid    not null,
    row          int     not null,
    n            int     not null,
    kind         text    not null,
    column_label text,
    problem      text,
    args         text    not null,
    primary key (centre, delivery, row, n)
);

create table warning_source (
    centre   char(6)     not null,
    name     text        not null,
    added_at timestamptz not null,
    primary key (centre, name)
);

-- One number of one source, folded from all versions delivered under it.
create table warning (
    centre      char(6)     not null,
    id          uuid        not null,
    source      text        not null,
    number      text        not null,
    kind        text        not null,
    level       text        not null,
    type        text,
    identity    uuid        not null,
    unit        char(12)    not null,
    community   char(12),
    warned_at   timestamptz not null,
    issued_at   timestamptz,
    received_at timestamptz not null,
    feedback_by timestamptz,
    money_moved boolean     not null,
    reach       int         not null, -- how much is known about who it is: phone 4, ID number 2, name 1
    details     bytea       not null, -- sealed under the identity's key
    flags       text        not null,
    fingerprint bytea       not null, -- keyed hash of all that the newest row said
    stamp       timestamptz not null, -- how new the newest version is: issued, else received
    versions    int         not null default 1,
    delivery    uuid        not null,
    row         int         not null,
    primary key (centre, id),
    unique (centre, source, number)
);
create index warning_by_identity on warning (centre, identity);
create index warning_by_delivery on warning (centre, delivery);

-- What was delivered later under a known number and said something new; version 0 is the first one, kept as it was.
create table warning_update (
    centre      char(6)     not null,
    warning     uuid        not null,
    version     int         not null,
    kind        text        not null,
    level       text        not null,
    type        text,
    identity    uuid        not null,
    unit        char(12)    not null,
    community   char(12),
    warned_at   timestamptz not null,
    issued_at   timestamptz,
    received_at timestamptz not null,
    feedback_by timestamptz,
    money_moved boolean     not null,
    reach       int         not null,
    details     bytea       not null,
    flags       text        not null,
    fingerprint bytea       not null,
    stamp       timestamptz not null,
    delivery    uuid        not null,
    row         int         not null,
    primary key (centre, warning, version),
    unique (centre, warning, fingerprint)
);
create index warning_update_by_delivery on warning_update (centre, delivery);

-- Rows that reach nobody and files that cannot be read, byte for byte, until a person mends or dismisses them.
create table quarantine (
    centre       char(6)     not null,
    id           uuid        not null,
    delivery     uuid        not null,
    source       text        not null,
    file         text        not null,
    row          int         not null, -- of a whole file: where it stopped being readable, else 0
    column_label text,
    problem      text        not null,
    args         text        not null,
    flags        text        not null,
    level        text        not null,
    unit         char(12)    not null,
    key_slot     bigint,
    sealed       bytea,                -- none: the whole file, whose bytes are the delivery's
    fingerprint  bytea       not null,
    received_at  timestamptz not null,
    state        text        not null default 'OPEN' check (state in ('OPEN', 'MENDED', 'DISMISSED')),
    settled_at   timestamptz,
    settled_by   uuid,
    primary key (centre, id),
    unique (centre, source, fingerprint),
    check ((sealed is null) = (key_slot is null))
);
create index quarantine_open on quarantine (centre, received_at) where state = 'OPEN';
create index quarantine_by_delivery on quarantine (centre, delivery);

grant select, insert, update on delivery, delivery_raw, warning, quarantine to fanzha_app;
grant select, insert on delivery_note, warning_source, warning_update to fanzha_app;
grant select on warning, warning_update, quarantine to fanzha_officer;

do $$
declare t text;
begin
    foreach t in array array['delivery', 'delivery_raw', 'delivery_note', 'warning_source', 'warning', 'warning_update', 'quarantine'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy centre_wide on %I to fanzha_app using (true) with check (true)', t);
    end loop;
    foreach t in array array['warning', 'warning_update', 'quarantine'] loop
        execute format('create policy by_unit on %I to fanzha_officer using (unit = any ((select fanzha_units())::text[]))
                        with check (unit = any ((select fanzha_units())::text[]))', t);
    end loop;
end $$;
