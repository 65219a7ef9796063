-- Planted: a key that begins with the id, and a table without row security.
create table planted_note (
    centre char(6) not null,
    id     uuid    not null,
    primary key (id)
);
