-- Tables that grow fast: the application may tell the planner so (fanzha.store.Growth).
grant maintain on loop, step to fanzha_app;
