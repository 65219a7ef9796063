package fanzha.warning;

import fanzha.kernel.CentreCode;
import fanzha.kernel.OfficerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Settled mappings in PostgreSQL. */
final class JdbcMappings implements MappingBook {
    private final JdbcTemplate jdbc;
    private final String centre;

    JdbcMappings(JdbcTemplate jdbc, CentreCode centre) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
    }

    @Override
    public Optional<Mapping> find(String source, String layout) {
        return jdbc.query("select source, labels, columns from warning_mapping where centre = ? and source = ? and layout = ?",
                (found, n) -> mapping(found), centre, source, layout).stream().findFirst();
    }

    @Override
    public Set<String> labels(String source) {
        return new HashSet<>(jdbc.query("select source, labels, columns from warning_mapping where centre = ? and source = ?",
                (found, n) -> mapping(found).meaningful(), centre, source).stream().flatMap(List::stream).toList());
    }

    @Override
    public void put(Mapping mapping, OfficerId by, Instant at) {
        jdbc.update("""
                insert into warning_mapping (centre, source, layout, labels, columns, by_officer, at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (centre, source, layout) do update set columns = excluded.columns, by_officer = excluded.by_officer,
                    at = excluded.at""", centre, mapping.source(), mapping.layout(), String.join("\n", mapping.labels()),
                mapping.columns().stream().map(c -> c.map(Column::name).orElse("")).collect(Collectors.joining("\n")),
                by.value(), OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private static Mapping mapping(ResultSet found) throws SQLException {
        return new Mapping(found.getString("source"), Arrays.asList(found.getString("labels").split("\n", -1)),
                Arrays.stream(found.getString("columns").split("\n", -1))
                        .map(name -> name.isEmpty() ? Optional.<Column>empty() : Optional.of(Column.valueOf(name))).toList());
    }
}
