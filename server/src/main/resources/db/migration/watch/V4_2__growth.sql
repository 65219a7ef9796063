-- Tables that grow fast: the application may tell the planner so (fanzha.store.Growth).
grant maintain on open_item to fanzha_app;
