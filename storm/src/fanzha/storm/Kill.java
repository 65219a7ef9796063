package fanzha.storm;

import java.util.List;

/** What is killed with SIGKILL while a sheet is half in, and how the house comes back. */
enum Kill {
    /** The server; its PostgreSQL runs on, and its next start stops and restarts that. */
    SERVER,
    /** PostgreSQL as a whole; the server starts it again, and is then itself restarted. */
    POSTGRES,
    /** The one backend that writes; PostgreSQL throws everybody out and recovers by itself, the server stays. */
    BACKEND,
    /** An import on a folder where no server runs. */
    IMPORT;

    void strike(Centre centre, Process command, Books books) throws Exception {
        switch (this) {
            case SERVER -> centre.kill();
            case IMPORT -> Centre.kill(command);
            case POSTGRES -> end(Books.postmaster(centre.data()));
            case BACKEND -> end(writer(books));
        }
    }

    /** The folder's own processes only: their numbers come from the note in it and from its database. */
    private static void end(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static long writer(Books books) throws Exception {
        List<String> writers = books.list("""
                select pid from pg_stat_activity where datname = 'fanzha' and application_name <> ? and backend_type = 'client backend'
                order by xact_start is null, state_change desc limit 1""", Books.NAME);
        if (writers.isEmpty()) {
            throw new Violation("the server has no connection to its database");
        }
        return Long.parseLong(writers.getFirst());
    }
}
