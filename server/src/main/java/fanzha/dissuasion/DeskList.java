package fanzha.dissuasion;

import fanzha.kernel.CentreCode;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.people.IdentityId;
import fanzha.people.PersonId;
import fanzha.warning.FraudType;
import fanzha.warning.Level;
import fanzha.warning.WarningId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads head rows in the desk's order: red with money moved, red, then by the share of its time that each has left. */
@Repository
public class DeskList {
    /** Open loops and late ones of one step and level. */
    public record Count(SixStep step, Level level, long open, long late) {
    }

    private static final String COLUMNS = """
            id, version, level, raised, money_moved, unit, person, identity, warning, fraud_type, task, due_kind, due_at, stage,
            owner, states, calls, last_code, last_at, overall, opened_at, warned_at, closed_at
            """;
    private static final String QUEUE = """
            select * from (%s) queue order by level = 0 desc, level = 0 and money_moved desc,
                case when level > 0 then extract(epoch from due_at - ?::timestamptz)
                    / greatest(extract(epoch from due_at - opened_at), 60) end, due_at, id
            limit ? offset ?
            """;

    private final JdbcTemplate jdbc;
    private final String centre;

    DeskList(JdbcTemplate jdbc, CentreCode centre) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
    }

    public List<Head> list(DeskQuery query, Instant now) {
        List<Object> parameters = new ArrayList<>();
        String branches = Arrays.stream(Level.values()).filter(level -> query.level() == null || query.level() == level)
                .flatMap(level -> level == Level.URGENT ? Stream.of("level = 0 and money_moved", "level = 0 and not money_moved")
                        : Stream.of("level = " + level.ordinal()))
                .map(part -> branch(query, part, parameters)).collect(Collectors.joining(" union all "));
        parameters.addAll(List.of(now.toString(), query.limit(), query.offset()));
        return jdbc.query(QUEUE.formatted(branches), (row, n) -> head(row), parameters.toArray());
    }

    /** Open loops per step and level within the sight of the running transaction. */
    public List<Count> counts(Instant now) {
        return jdbc.query("""
                select task, level, count(*), count(*) filter (where due_at < ?::timestamptz) from loop
                where centre = ? and closed_at is null group by task, level
                """, (row, n) -> new Count(SixStep.valueOf(row.getString(1)), Level.values()[row.getInt(2)], row.getLong(3),
                row.getLong(4)), now.toString(), centre);
    }

    public List<Head> list(Collection<LoopId> ids) {
        return jdbc.query("select " + COLUMNS + "from loop where centre = ? and id = any (?::uuid[])", (row, n) -> head(row), centre,
                ids.stream().map(LoopId::toString).toArray(String[]::new));
    }

    /**
     * The first of one part of the queue, along its index. Only what is asked for stands in the statement: with a condition that may or
     * may not hold, PostgreSQL's lasting plan would read and sort the whole level.
     */
    private String branch(DeskQuery query, String part, List<Object> parameters) {
        StringBuilder branch = new StringBuilder("(select ").append(COLUMNS)
                .append("from loop where centre = ? and closed_at is null and task = ? and ").append(part);
        parameters.addAll(List.of(centre, query.step().name()));
        and(" and owner = ?", query.owner() == null ? null : query.owner().value(), branch, parameters);
        and(" and owner_unit = ?", query.team() == null ? null : query.team().digits(), branch, parameters);
        and(" and fraud_type = ?", query.type() == null ? null : query.type().name(), branch, parameters);
        and(" and unit = ?", query.unit() == null ? null : query.unit().digits(), branch, parameters);
        parameters.add(query.offset() + query.limit());
        return branch.append(" order by due_at limit ?)").toString();
    }

    private static void and(String condition, @Nullable Object value, StringBuilder branch, List<Object> parameters) {
        if (value != null) {
            branch.append(condition);
            parameters.add(value);
        }
    }

    static Head head(ResultSet row) throws SQLException {
        Map<SixStep, Progress.State> states = new EnumMap<>(SixStep.class);
        for (SixStep step : SixStep.values()) {
            states.put(step, States.of(row.getString("states"), step));
        }
        UUID owner = row.getObject("owner", UUID.class);
        return new Head(new LoopId(row.getObject("id", UUID.class)), row.getInt("version"), Level.values()[row.getInt("level")],
                row.getBoolean("raised"), row.getBoolean("money_moved"), new UnitCode(row.getString("unit")),
                new PersonId(row.getObject("person", UUID.class)), new IdentityId(row.getObject("identity", UUID.class)),
                new WarningId(row.getObject("warning", UUID.class)), named(FraudType.class, row.getString("fraud_type")),
                SixStep.valueOf(row.getString("task")), DueKind.valueOf(row.getString("due_kind")),
                JdbcSteps.instant(row, "due_at"), row.getInt("stage"), owner == null ? null : new OfficerId(owner), states,
                row.getInt("calls"), named(Code.class, row.getString("last_code")), JdbcSteps.instantOrNull(row, "last_at"),
                named(Overall.class, row.getString("overall")), JdbcSteps.instant(row, "opened_at"),
                JdbcSteps.instant(row, "warned_at"), JdbcSteps.instantOrNull(row, "closed_at"));
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
