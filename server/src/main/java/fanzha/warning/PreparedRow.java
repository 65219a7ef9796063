package fanzha.warning;

import fanzha.kernel.UnitCode;
import fanzha.people.Candidate;
import fanzha.people.Identity;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A row that reaches somebody, made ready outside the lock: placed, its person's record and its details sealed.
 *
 * @param sealed the details under the candidate's key, for the case that the candidate is new
 */
record PreparedRow(UUID delivery, Instant receivedAt, SheetWarning said, Prints prints, Whereabouts.Found where,
                   Candidate who, byte[] sealed) {
    static final Comparator<PreparedRow> OLDEST_FIRST = Comparator.comparing(PreparedRow::stamp)
            .thenComparing(PreparedRow::fingerprint);
    private static final int PRINT_BYTES = 8;

    /** Keyed hashes of all that the row says, without and with its time of issue. */
    record Prints(ByteBuffer facts, ByteBuffer whole) {
    }

    /** A row without a number is the same row when it says the same. */
    Key key() {
        return new Key(said.source(), said.number() == null ? "无编号·" + print() : said.number());
    }

    /** Where the row goes when its number is taken by somebody else: nobody is lost behind a number. */
    Key keyBesides() {
        return new Key(said.source(), key().number() + "·" + print());
    }

    ByteBuffer fingerprint() {
        return prints.whole();
    }

    UnitCode unit() {
        return where.unit();
    }

    Instant stamp() {
        return said.issuedAt() == null ? receivedAt : said.issuedAt();
    }

    Version version(Identity identity) {
        int reach = (said.phone() == null ? 0 : 4) + (said.idCard() == null ? 0 : 2) + (said.name() == null ? 0 : 1);
        return new Version(said.kind(), said.level(), said.type(), identity.id(), reach, where.unit(), where.community(),
                said.warnedAt(), said.issuedAt(), receivedAt, said.feedbackBy(), said.moneyMoved(), said.details(),
                said.flags(), fingerprint(), stamp(), delivery, said.row());
    }

    private String print() {
        return HexFormat.of().formatHex(Arrays.copyOf(prints.facts().array(), PRINT_BYTES));
    }

    @Override
    public String toString() {
        return "PreparedRow[" + said + "]";
    }
}
