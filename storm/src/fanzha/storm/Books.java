package fanzha.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Looks into the centre's PostgreSQL as its owner, past the server and past row security. */
final class Books implements AutoCloseable {
    static final String NAME = "storm";
    private static final int PORT_LINE = 3;

    final Connection connection;

    private Books(Connection connection) {
        this.connection = connection;
    }

    static Books open(Path data) throws IOException, SQLException {
        int port = Integer.parseInt(note(data).get(PORT_LINE).strip());
        Properties login = new Properties();
        login.setProperty("user", "fanzha");
        login.setProperty("password", Files.readString(data.resolve("pg.secret")).strip());
        login.setProperty("ApplicationName", NAME);
        login.setProperty("connectTimeout", "5");
        return new Books(DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/fanzha", login));
    }

    /** The first line of PostgreSQL's own note. */
    static long postmaster(Path data) throws IOException {
        return Long.parseLong(note(data).getFirst().strip());
    }

    /** The first column of each row. */
    List<String> list(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    long number(String sql, Object... values) throws SQLException {
        String found = list(sql, values).getFirst();
        return found == null ? 0 : Long.parseLong(found);
    }

    int change(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static List<String> note(Path data) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("pg/postmaster.pid"));
        if (lines.size() <= PORT_LINE) {
            throw new IOException("PostgreSQL is still starting");
        }
        return lines;
    }
}
