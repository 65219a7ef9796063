package fanzha.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Rows turned into one array a column, for bulk statements over {@code unnest}: one statement, any number of rows.
 * The statement holds {@code %s} once, where {@code unnest(?::uuid[], …)} goes; its columns follow the order of the calls.
 */
public final class Columns<T> {
    private record Column(String type, @Nullable Object[] values) {
    }

    private final List<T> rows;
    private final List<Column> columns = new ArrayList<>();

    private Columns(List<T> rows) {
        this.rows = rows;
    }

    public static <T> Columns<T> of(List<T> rows) {
        return new Columns<>(rows);
    }

    public Columns<T> uuid(Function<T, @Nullable UUID> value) {
        return add("uuid", value);
    }

    public Columns<T> text(Function<T, @Nullable String> value) {
        return add("text", value);
    }

    public Columns<T> time(Function<T, @Nullable Instant> value) {
        return add("timestamptz", value);
    }

    public Columns<T> number(Function<T, @Nullable Long> value) {
        return add("bigint", value);
    }

    public Columns<T> flag(Function<T, @Nullable Boolean> value) {
        return add("boolean", value);
    }

    public Columns<T> bytes(Function<T, byte @Nullable []> value) {
        return add("bytea", value::apply);
    }

    /** Runs the statement with the centre as its first parameter, then the arrays; returns the rows it touched. */
    public int update(JdbcTemplate jdbc, String sql, String centre) {
        if (rows.isEmpty()) {
            return 0;
        }
        return jdbc.update(connection -> prepare(connection, sql, centre));
    }

    /** Reads what the statement returns; asks nothing when there are no rows to ask about. */
    public <R> List<R> list(JdbcTemplate jdbc, String sql, String centre, RowMapper<R> mapper) {
        return rows.isEmpty() ? List.of() : jdbc.query(connection -> prepare(connection, sql, centre), mapper);
    }

    /** Prepares the same statement for a caller that reads what it returns. */
    public PreparedStatement prepare(Connection connection, String sql, String centre) throws SQLException {
        String unnest = columns.stream().map(column -> "?::" + column.type() + "[]")
                .collect(Collectors.joining(", ", "unnest(", ")"));
        PreparedStatement statement = connection.prepareStatement(sql.replace("%s", unnest));
        statement.setString(1, centre);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            switch (column.type()) {
                case "uuid" -> statement.setObject(i + 2, BinaryArray.uuids(column.values()));
                case "timestamptz" -> statement.setObject(i + 2, BinaryArray.times(column.values()));
                default -> statement.setArray(i + 2, connection.createArrayOf(column.type(), column.values()));
            }
        }
        return statement;
    }

    private Columns<T> add(String type, Function<T, @Nullable ?> value) {
        // Arrays of their own type travel in binary; an array of objects would be written out and quoted.
        @Nullable Object[] values = switch (type) {
            case "bytea" -> new byte[rows.size()][];
            case "text" -> new String[rows.size()];
            case "bigint" -> new Long[rows.size()];
            case "boolean" -> new Boolean[rows.size()];
            default -> new Object[rows.size()];
        };
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        columns.add(new Column(type, values));
        return this;
    }
}
