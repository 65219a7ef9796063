package fanzha.local;

import java.util.List;

/** What a program on this machine may ask of the running server. */
public interface LocalDesk {
    /** As many as anybody could read in a terminal. */
    int ROWS_MAX = 10_000;

    Reconciliation take(String source, String file, byte[] bytes);

    List<KeptRow> quarantine(int limit);
}
