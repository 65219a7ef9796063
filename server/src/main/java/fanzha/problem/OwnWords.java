package fanzha.problem;

import java.sql.SQLException;
import java.util.Optional;

/** Tells our own messages, which name no resident, from those of libraries, which quote what they were given. */
public final class OwnWords {
    private static final String HOME = "fanzha.";
    private static final int CAUSES_MAX = 10;
    private static final int FRAMES_MAX = 25;

    private OwnWords() { }

    static boolean spoken(Throwable e) {
        StackTraceElement[] frames = e.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith(HOME);
    }

    /** The first of our own refusals among the causes: a kernel value that did not let a raw one in. */
    static Optional<Throwable> find(Throwable e) {
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            if (cause instanceof IllegalArgumentException && spoken(cause)) {
                return Optional.of(cause);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** A stack trace for the log without the messages of libraries: a driver's names the row it stumbled over. */
    public static String trace(Throwable e) {
        StringBuilder out = new StringBuilder();
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            out.append(depth == 0 ? "" : "\nCaused by: ").append(cause.getClass().getName());
            if (spoken(cause)) {
                out.append(": ").append(cause.getMessage());
            } else if (cause instanceof SQLException sql) {
                out.append(" (SQLSTATE ").append(sql.getSQLState()).append(')');
            }
            frames(out, cause.getStackTrace());
            cause = cause.getCause();
        }
        return out.toString();
    }

    private static void frames(StringBuilder out, StackTraceElement[] frames) {
        int shown = 0;
        for (StackTraceElement frame : frames) {
            // Ours all the way down; of the others those on top, where it happened.
            if (shown < FRAMES_MAX && (shown < 8 || frame.getClassName().startsWith(HOME))) {
                out.append("\n\tat ").append(frame);
                shown++;
            }
        }
    }
}
