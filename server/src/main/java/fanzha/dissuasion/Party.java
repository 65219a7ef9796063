package fanzha.dissuasion;

/** Whose hands the next task belongs to. */
public enum Party {
    DESK, STATION, LEADER
}
