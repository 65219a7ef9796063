package fanzha.storm;

import fanzha.Fanzha;
import fanzha.journal.Verdict;
import fanzha.journal.Verification;
import fanzha.seal.SealBroken;
import fanzha.seal.Seals;
import fanzha.warning.Reconciliation;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What only the house itself can see: the chain of the journal, the sealed values, its own nightly equation. */
final class Audit {
    private static final int DELIVERIES_MAX = 10_000;

    private Audit() { }

    static List<String> broken(Path data) throws Exception {
        List<String> broken = new ArrayList<>();
        try (ConfigurableApplicationContext house = SpringApplication.run(Fanzha.class, "--server.port=0", "--fanzha.demo=true",
                "--fanzha.demo.past=false", "--fanzha.demo.feed=false", "--fanzha.data=" + data)) {
            Verdict verdict = house.getBean(Verification.class).walk();
            if (!verdict.holds()) {
                broken.add("the journal does not hold: " + verdict.flaws());
            }
            List<?> imbalances = house.getBean(Reconciliation.class).imbalances(DELIVERIES_MAX);
            if (!imbalances.isEmpty()) {
                broken.add("the house finds deliveries that do not add up: " + imbalances);
            }
            try (Books books = Books.open(data)) {
                int opened = opened(house.getBean(Seals.class), books, broken);
                System.out.println("  " + verdict.links() + " links of the journal hold, " + opened + " identities open");
            }
        }
        return broken;
    }

    /** A key must be on the disk before what is sealed under it. */
    private static int opened(Seals seals, Books books, List<String> broken) throws SQLException {
        int opened = 0;
        try (var statement = books.connection.createStatement();
             var rows = statement.executeQuery("select id, key_slot, sealed from identity")) {
            while (rows.next()) {
                try {
                    seals.open(rows.getLong(2), "identity", rows.getBytes(3));
                    opened++;
                } catch (SealBroken e) {
                    broken.add("the identity " + rows.getString(1) + " does not open any more");
                }
            }
        }
        return opened;
    }
}
