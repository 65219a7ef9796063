-- Tables that grow fast: the application may tell the planner so (fanzha.store.Growth).
grant maintain on loop, step to fanzha_app;
-- 资金已转出 comes first of all: its own short index, however many urgent loops stand before it.
create index loop_money on loop (centre, task, due_at) where closed_at is null and level = 0 and money_moved;
