-- Tables that grow fast: the application may tell the planner so (fanzha.store.Growth).
grant maintain on identity to fanzha_app;
-- The token first: nearly every comparison is decided there, and a unit's twelve characters are dear to compare.
drop index identity_once;
create unique index identity_once on identity (centre, facts, unit) where reusable;
