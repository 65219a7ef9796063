-- Planted: a key that begins with the id, a table without row security, and sealed notes that nobody told the sweep of.
create table planted_note (
    centre char(6) not null,
    id     uuid    not null,
    note_key bigint,
    primary key (id)
);
