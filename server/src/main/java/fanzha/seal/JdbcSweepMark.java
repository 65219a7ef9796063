package fanzha.seal;

import fanzha.kernel.CentreCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the rounds of the sweep in the database and beside the keys, and so notices a database that is older than its keys. */
final class JdbcSweepMark {
    private final JdbcTemplate jdbc;
    private final String centre;
    private final Path file;

    JdbcSweepMark(JdbcTemplate jdbc, CentreCode centre, Path keys) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
        this.file = keys.resolve("sweep.rounds");
    }

    Path file() {
        return file;
    }

    /** In the running transaction. */
    boolean databaseIsOlder() {
        long known = jdbc.queryForList("select rounds from key_sweep where centre = ?", Long.class, centre).stream()
                .findFirst().orElse(0L);
        return known < besideTheKeys();
    }

    /** In the running transaction; {@link #note} follows after its commit. */
    long advance() {
        Long rounds = jdbc.queryForObject("""
                insert into key_sweep (centre, rounds) values (?, 1)
                on conflict (centre) do update set rounds = key_sweep.rounds + 1 returning rounds""", Long.class, centre);
        return rounds == null ? 0 : rounds;
    }

    void note(long rounds) {
        try {
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(whole, rounds + "\n");
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("写不了 " + file + "；请检查权限和磁盘", e);
        }
    }

    private long besideTheKeys() {
        try {
            return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("读不到 " + file + "；请检查权限", e);
        }
    }
}
