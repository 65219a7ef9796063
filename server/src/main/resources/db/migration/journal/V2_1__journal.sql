-- 留痕. Nobody may change or remove a line: no role is granted more than insert, and a trigger stops the owner too.
create table journal_record (
    centre  char(6)     not null,
    id      uuid        not null,
    at      timestamptz not null,
    actor   uuid,
    unit    char(12),
    deed    text        not null,
    subject text        not null,
    purpose text,
    detail  json        not null, -- json, not jsonb: the text is hashed to the character
    mark    bytea       not null, -- keyed with a key outside the database: a line written by hand has none
    tx      xid8        not null default pg_current_xact_id(), -- tells the chainer what can no longer appear late
    primary key (centre, id)
);
create index journal_record_by_subject on journal_record (centre, subject, id);
create index journal_record_by_tx on journal_record (centre, tx);

-- One link per record, written by one chainer: hash = SM3(previous hash, seq, record).
create table journal_chain (
    centre    char(6)     not null,
    seq       bigint      not null,
    record    uuid        not null,
    hash      bytea       not null check (octet_length(hash) = 32),
    horizon   xid8        not null, -- every record of an older transaction was linked when this link was made
    linked_at timestamptz not null,
    primary key (centre, seq),
    unique (centre, record)
);

create function journal_stands() returns trigger language plpgsql as $$
begin
    raise exception '留痕只增不改：% 不允许 %', tg_table_name, tg_op;
end $$;
create trigger journal_record_stands before update or delete or truncate on journal_record
    for each statement execute function journal_stands();
create trigger journal_chain_stands before update or delete or truncate on journal_chain
    for each statement execute function journal_stands();

grant select, insert on journal_record, journal_chain to fanzha_app;
grant insert on journal_record to fanzha_officer; -- an officer's own deeds are kept, nobody's are read
alter table journal_record enable row level security;
alter table journal_record force row level security;
alter table journal_chain enable row level security;
alter table journal_chain force row level security;
create policy centre_wide on journal_record to fanzha_app using (true) with check (true);
create policy kept on journal_record for insert to fanzha_officer with check (true);
create policy centre_wide on journal_chain to fanzha_app using (true) with check (true);
