-- When did this source last deliver, and how much came from whom in which hour.
create index delivery_by_source on delivery (centre, source, received_at desc);
