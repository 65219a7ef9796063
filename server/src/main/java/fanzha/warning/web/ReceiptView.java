package fanzha.warning.web;

import fanzha.warning.Delivery;
import fanzha.warning.ProblemWords;
import fanzha.warning.Receipt;
import fanzha.warning.RowNote;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A receipt as the console shows it. */
record ReceiptView(UUID delivery, String source, String file, int received, int accepted, int merged, int duplicate,
                   int quarantined, long millis, Instant receivedAt, List<NoteView> notes) {

    record NoteView(int row, RowNote.Kind kind, @Nullable String column, String problem, @Nullable String mend) {
    }

    static ReceiptView of(Receipt r, Instant receivedAt, ProblemWords words, Locale locale) {
        return new ReceiptView(r.delivery(), r.source(), r.file(), r.received(), r.accepted(), r.merged(), r.duplicate(),
                r.quarantined(), r.millis(), receivedAt, r.notes().stream().map(n -> new NoteView(n.row(), n.kind(), n.column(),
                        words.note(n, locale), n.problem() == null ? null : words.mend(n.problem(), locale))).toList());
    }

    /** In the list of recent ones, without notes. */
    static ReceiptView of(Delivery d) {
        return new ReceiptView(d.id(), d.source(), d.file(), d.counts().received(), d.counts().accepted(), d.counts().merged(),
                d.counts().duplicate(), d.counts().quarantined(), d.millis(), d.receivedAt(), List.of());
    }
}
