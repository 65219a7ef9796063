package fanzha.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A sheet goes in, something is killed in the middle of it, the house comes back, the sheet is handed in again. */
final class Round {
    private static final Duration WHOLE_MAX = Duration.ofSeconds(180);

    private final Centre centre;
    private final Kill kill;
    private final Sheet sheet;

    Round(Centre centre, Kill kill, Sheet sheet) {
        this.centre = centre;
        this.kill = kill;
        this.sheet = sheet;
    }

    /**
     * Kills once that many rows are in.
     *
     * @return how many rows were in when it struck, or -1 when the sheet was whole before that
     */
    long strikeAt(long rows) throws Exception {
        if (kill == Kill.IMPORT && centre.runs()) {
            centre.stop();
        }
        Centre.Handing handing = centre.hand(sheet.file());
        long in = strike(handing, rows);
        handing.process().waitFor();
        if (in >= 0 && handing.process().exitValue() == 0) {
            throw new Violation("the import of " + sheet.file() + " says that all is well, but it was broken off");
        }
        return in;
    }

    /** Brings the house back; what was broken off must become whole without anybody's help. */
    void recover() throws Exception {
        switch (kill) {
            case SERVER, IMPORT -> centre.start();
            case POSTGRES, BACKEND -> { }
        }
        whole();
        if (kill == Kill.POSTGRES) {
            centre.stop();
            centre.start();
        }
    }

    private void whole() throws Exception {
        Until.seen("the broken-off delivery of " + sheet.file() + " is whole", WHOLE_MAX, () -> {
            try (Books books = Books.open(centre.data())) {
                return books.number("select count(*) from delivery where sha256 = ? and state = 'DONE'", (Object) sheet.sha256()) > 0;
            } catch (SQLException | IOException recovering) {
                return false;
            }
        });
    }

    /** Once more, as the message of the broken-off import advises: every row is known. */
    void handInAgain() throws Exception {
        Centre.Handing handing = centre.hand(sheet.file());
        int exit = handing.process().waitFor();
        if (exit != 0) {
            throw new Violation("the second import ends with " + exit + ", see " + handing.log());
        }
        JsonNode receipt = Pages.JSON.readTree(Files.readString(handing.answer()).lines().toList().getLast());
        if (receipt.path("received").asInt() != sheet.rows() || receipt.path("duplicate").asInt() != sheet.rows()) {
            throw new Violation("handed in again, not every row is a duplicate: " + receipt);
        }
    }

    List<String> broken() throws Exception {
        try (Books books = Books.open(centre.data())) {
            List<String> broken = Checks.broken(books);
            broken.addAll(Checks.broken(books, sheet));
            return broken;
        }
    }

    private long strike(Centre.Handing handing, long rows) throws Exception {
        long[] in = {-1};
        Until.seen(rows + " rows of " + sheet.file() + " are in", WHOLE_MAX, () -> {
            try (Books books = Books.open(centre.data())) {
                while (handing.process().isAlive()) {
                    long now = books.number("select coalesce(max(rows_done), -1) from delivery where sha256 = ?", (Object) sheet.sha256());
                    if (now >= rows && now < sheet.rows()) {
                        kill.strike(centre, handing.process(), books);
                        in[0] = now;
                        return true;
                    }
                }
                return true;
            } catch (SQLException | IOException starting) {
                return !handing.process().isAlive();
            }
        });
        return in[0];
    }
}
