-- 登录. Nothing here is for officers' transactions: no grant, no policy.
create table credential (
    centre       char(6)     not null,
    officer      uuid        not null,
    password     text        not null, -- Argon2id
    secret       bytea,                -- of the one-time codes, sealed; none for a demo login
    secret_key   bigint,
    last_step    bigint      not null default 0, -- a code is used once: the next one must be younger
    sessions_end timestamptz not null default '-infinity', -- sessions that began before are over
    changed_at   timestamptz not null,
    primary key (centre, officer),
    check ((secret is null) = (secret_key is null))
);

-- One-time codes by which an officer chooses a password. Only their hash is kept.
create table invitation (
    centre     char(6)     not null,
    code       bytea       not null,
    officer    uuid        not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    primary key (centre, code)
);

-- Failed sign-ins of the last quarter of an hour. The account is a keyed token: people type passwords into the wrong field.
create table sign_in_failure (
    centre  char(6)     not null,
    account bytea       not null,
    id      uuid        not null,
    at      timestamptz not null,
    primary key (centre, account, id)
);
create index sign_in_failure_by_time on sign_in_failure (centre, at);

grant select, insert, update on credential, invitation to fanzha_app;
grant select, insert, delete on sign_in_failure to fanzha_app; -- delete: forgotten after a quarter of an hour
alter table credential enable row level security;
alter table credential force row level security;
alter table invitation enable row level security;
alter table invitation force row level security;
alter table sign_in_failure enable row level security;
alter table sign_in_failure force row level security;
create policy centre_wide on credential to fanzha_app using (true) with check (true);
create policy centre_wide on invitation to fanzha_app using (true) with check (true);
create policy centre_wide on sign_in_failure to fanzha_app using (true) with check (true);
