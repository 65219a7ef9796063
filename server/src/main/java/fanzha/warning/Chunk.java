package fanzha.warning;

import java.util.List;

/** Up to two thousand rows of one delivery, ready to be written in one transaction. */
record Chunk(List<PreparedRow> reaching, List<QuarantineBook.Kept> unreaching) {
    static final int ROWS_MAX = 2_000;
    /** Fewer rows where they say much: a chunk stands in memory several times over. */
    static final int CHARACTERS_MAX = 4_000_000;

    int rows() {
        return reaching.size() + unreaching.size();
    }
}
