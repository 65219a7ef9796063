package fanzha.office;

import java.util.List;

/** Where the office is written down. Every change raises the version. */
interface OfficeBook {
    long version();

    Roster load();

    void add(Unit unit);

    void add(Officer officer);

    void put(Officer changed);

    /** A beat of the same community and day replaces the earlier word. */
    void put(List<Beat> beats);

    void add(Shift shift);
}
