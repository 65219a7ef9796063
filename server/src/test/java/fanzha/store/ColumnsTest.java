package fanzha.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whole columns go into the database in one statement and come back as they were. */
class ColumnsTest {
    private record Row(@Nullable UUID id, @Nullable Instant at, @Nullable String text, @Nullable Long number,
                       @Nullable Boolean flag) {
    }

    private static final String ECHO = "select k.* from (select ?::char(6) as centre) c, %s k (id, at, words, n, yes)";

    @Test
    void every_value_comes_back_as_it_was_and_nothing_as_nothing() {
        List<Row> rows = List.of(
                new Row(UUID.fromString("01998f2e-7a00-7abc-8def-ffffffffffff"), Instant.parse("2026-11-24T08:07:06.543210Z"),
                        "逗号，\"引号\",{括号}\\", Long.MAX_VALUE, true),
                new Row(null, null, null, null, null),
                new Row(new UUID(0, 0), Instant.parse("1969-07-20T20:17:40.000001Z"), "", Long.MIN_VALUE, false));
        try (Sandbox sandbox = Sandbox.fresh()) {
            assertThat(echo(sandbox, rows)).isEqualTo(rows);
        }
    }

    @Test
    void no_rows_ask_the_database_nothing() {
        try (Sandbox sandbox = Sandbox.fresh()) {
            assertThat(Columns.of(List.<Row>of()).uuid(Row::id).list(sandbox.jdbc(), "not even SQL", "420114", ColumnsTest::row))
                    .isEmpty();
        }
    }

    private static List<Row> echo(Sandbox sandbox, List<Row> rows) {
        return Columns.of(rows).uuid(Row::id).time(Row::at).text(Row::text).number(Row::number).flag(Row::flag)
                .list(sandbox.jdbc(), ECHO, "420114", ColumnsTest::row);
    }

    private static Row row(ResultSet found, int n) throws SQLException {
        OffsetDateTime at = found.getObject("at", OffsetDateTime.class);
        return new Row(found.getObject("id", UUID.class), at == null ? null : at.toInstant(), found.getString("words"),
                found.getObject("n", Long.class), found.getObject("yes", Boolean.class));
    }
}
