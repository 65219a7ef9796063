-- 通道. What we say to residents: number and words sealed under the person's own key.
create table sms (
    centre      char(6)     not null,
    id          uuid        not null,
    loop        uuid        not null,
    step        text        not null,
    action      uuid        not null,
    unit        char(12)    not null,
    phone_token bytea       not null check (octet_length(phone_token) = 16),
    phone       bytea       not null,
    text        bytea       not null,
    seal_key    bigint      not null,
    not_before  timestamptz not null,
    by_night    boolean     not null,
    state       text        not null
        check (state in ('QUEUED', 'IN_FLIGHT', 'DELIVERED', 'FAILED', 'UNKNOWN', 'CANCELLED')),
    taken_at    timestamptz,
    settled_at  timestamptz,
    primary key (centre, id)
);
-- A phone gets at most one message for a step of a loop; what was taken back never went out and does not count.
create unique index sms_once on sms (centre, loop, step, phone_token) where state <> 'CANCELLED';
create index sms_waiting on sms (centre, not_before, id) where state = 'QUEUED';
create index sms_in_flight on sms (centre, taken_at) where state = 'IN_FLIGHT';
create index sms_of_action on sms (centre, action) where state = 'QUEUED';

grant select, insert, update on sms to fanzha_app;
-- An officer writes messages and takes them back; number and words she cannot read here at all.
grant insert on sms to fanzha_officer;
grant select (centre, id, loop, step, action, unit, phone_token, state) on sms to fanzha_officer;
grant update (state, settled_at) on sms to fanzha_officer;

alter table sms enable row level security;
alter table sms force row level security;
create policy centre_wide on sms to fanzha_app using (true) with check (true);
-- Who may close a loop must be able to take back its messages, whichever unit wrote them: none goes out after closing.
create policy whose_loop_it_is on sms to fanzha_officer
    using (cardinality((select fanzha_units())) > 0) with check (cardinality((select fanzha_units())) > 0);
