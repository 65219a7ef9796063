-- A token is made with this installation's own key and stands for one centre alone: leading with the centre's six characters
-- would only make every comparison dearer. Keys keep the centre first.
drop index identity_by_person;
drop index identity_by_id_card;
drop index identity_by_phone;
drop index identity_by_name;
drop index identity_by_last_four;
create index identity_by_person on identity (person);
create index identity_by_id_card on identity (id_card) where id_card is not null;
create index identity_by_phone on identity (phone) where phone is not null;
create index identity_by_name on identity (name) where name is not null;
create index identity_by_last_four on identity (last_four) where last_four is not null;
-- A phone has few names: by phone, then compare.
drop index identity_by_phone_name;
