-- A version that says nothing new is kept all the same: which word is the newest must not hang on what came first.
alter table warning_update add column news boolean not null default true;
