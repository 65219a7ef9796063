package fanzha.dissuasion;

import fanzha.kernel.CentreCode;
import fanzha.watch.QuietHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Counts a day's work on loops and opens each number to the loops behind it; within the running transaction's sight. */
@Repository
public class DayTally {
    /** What is counted, and the loops it counts. */
    public enum Measure {
        /** 收到: loops opened that day. */
        RECEIVED("opened_at >= ?::timestamptz and opened_at < ?::timestamptz"),
        /** 已处置: first contacted that day. */
        HANDLED("first_at >= ?::timestamptz and first_at < ?::timestamptz"),
        /** 见面: met that day. */
        MET("met_at >= ?::timestamptz and met_at < ?::timestamptz"),
        /** 闭环: closed that day. */
        CLOSED("closed_at >= ?::timestamptz and closed_at < ?::timestamptz"),
        /** 超时: open and past the due time now; of those opened until that day's end. */
        OVERDUE("closed_at is null and due_at < least(now(), ?::timestamptz + interval '1 day') and opened_at < ?::timestamptz");

        private final String where;

        Measure(String where) {
            this.where = where;
        }
    }

    /** @param calls attempts by telephone that day, {@code visits} at the door */
    public record Attempts(long calls, long visits) {
    }

    private final JdbcTemplate jdbc;
    private final String centre;
    private final DeskList heads;

    DayTally(JdbcTemplate jdbc, CentreCode centre, DeskList heads) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
        this.heads = heads;
    }

    public Map<Measure, Long> count(LocalDate day) {
        Map<Measure, Long> counts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            counts.put(measure, jdbc.queryForObject("select count(*) from loop where centre = ? and " + measure.where, Long.class,
                    centre, from(day), until(day)));
        }
        return counts;
    }

    /** Attempts are counted where their loop is seen. */
    public Attempts attempts(LocalDate day) {
        return jdbc.queryForObject("""
                select count(*) filter (where code = any (?)), count(*) filter (where code = any (?)) from step s
                where centre = ? and kind = 'ATTEMPTED' and happened_at >= ?::timestamptz and happened_at < ?::timestamptz
                    and not exists (select from step r where r.centre = s.centre and r.loop = s.loop
                        and r.kind = 'RETRACTED' and r.body -> 'step' ->> 'value' = s.id::text)
                """, (row, n) -> new Attempts(row.getLong(1), row.getLong(2)), codes(SixStep.CALL), codes(SixStep.VISIT), centre,
                from(day), until(day));
    }

    /** The loops that were tried at this step that day, newest attempt first. */
    public List<Head> tried(SixStep step, LocalDate day, int limit) {
        return heads(jdbc.query("""
                select loop from step where centre = ? and kind = 'ATTEMPTED' and code = any (?)
                    and happened_at >= ?::timestamptz and happened_at < ?::timestamptz
                group by loop order by max(happened_at) desc, loop limit ?
                """, (row, n) -> new LoopId(row.getObject(1, UUID.class)), centre, codes(step), from(day), until(day), limit));
    }

    public List<Head> rows(Measure measure, LocalDate day, int limit) {
        List<LoopId> ids = jdbc.query("select id from loop where centre = ? and " + measure.where
                + " order by opened_at desc, id limit ?", (row, n) -> new LoopId(row.getObject(1, UUID.class)), centre, from(day),
                until(day), limit);
        return heads(ids);
    }

    private List<Head> heads(List<LoopId> ids) {
        Map<LoopId, Head> found = new HashMap<>();
        heads.list(ids).forEach(head -> found.put(head.id(), head));
        return ids.stream().map(found::get).toList();
    }

    private static String[] codes(SixStep step) {
        return Code.of(step).stream().map(Enum::name).toArray(String[]::new);
    }

    private static String from(LocalDate day) {
        return start(day).toString();
    }

    private static String until(LocalDate day) {
        return start(day.plusDays(1)).toString();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(QuietHours.LOCAL).toInstant();
    }
}
