-- Tables that grow fast: the application may tell the planner so (fanzha.store.Growth).
grant maintain on warning, warning_update to fanzha_app;
