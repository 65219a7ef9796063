package fanzha.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The floor: the same cells as text into one table with one key, by unnest, committed every batch; nothing else done. */
final class Bare implements AutoCloseable {
    static final int BATCH = 1_000;
    private static final int COLUMNS = 30;
    private final Connection connection;
    private final PreparedStatement insert;

    Bare(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        String arrays = IntStream.range(0, COLUMNS).mapToObj(i -> "?::text[]").collect(Collectors.joining(", "));
        insert = connection.prepareStatement("insert into bench_bare select '420114', * from unnest(" + arrays + ")");
    }

    /** As the owner; before the first is opened. */
    static String table() {
        return "create table if not exists bench_bare (centre char(6) not null, " + IntStream.range(0, COLUMNS)
                .mapToObj(i -> "c" + i + " text").collect(Collectors.joining(", ")) + ", primary key (centre, c3, c0))";
    }

    void write(List<String[]> rows) throws SQLException {
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<String[]> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            for (int column = 0; column < COLUMNS; column++) {
                String[] values = new String[batch.size()];
                for (int row = 0; row < values.length; row++) {
                    values[row] = batch.get(row)[column];
                }
                insert.setArray(column + 1, connection.createArrayOf("text", values));
            }
            insert.executeUpdate();
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
