-- What a row says cell by cell, sealed under the row's own key: a person mends it without the sheet; its bytes stay as they came.
alter table quarantine add column reading   bytea;
alter table quarantine add column reason    text;
alter table quarantine add column note      text; -- an officer's words; no number may stand in them
alter table quarantine add column mended_in uuid; -- the delivery that brought the mended row in
alter table quarantine add constraint quarantine_settled_by_somebody
    check (state = 'OPEN' or (settled_at is not null and settled_by is not null));
alter table quarantine add constraint quarantine_dismissed_for_a_reason check (state <> 'DISMISSED' or reason is not null);
alter table quarantine add constraint quarantine_mended_somewhere check (state <> 'MENDED' or mended_in is not null);
create index quarantine_settled on quarantine (centre, settled_at desc, id) where state <> 'OPEN';
