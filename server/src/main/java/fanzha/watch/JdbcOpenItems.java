package fanzha.watch;

import fanzha.kernel.CentreCode;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Open items in PostgreSQL. */
final class JdbcOpenItems implements OpenItems {
    private final JdbcTemplate jdbc;
    private final String centre;
    private final DeadlineClock clock;

    JdbcOpenItems(JdbcTemplate jdbc, CentreCode centre, DeadlineClock clock) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
        this.clock = clock;
    }

    @Override
    public void open(List<OpenItem> items) {
        OpenItems.checkBatch(items);
        columns(once(items)).time(OpenItem::openedAt).update(jdbc, """
                insert into open_item (centre, kind, subject, owner_unit, owner_officer, due_at, due_kind, stage,
                    opened_at, touched_at)
                select ?, i.*, i.opened_at
                from %s i (kind, subject, owner_unit, owner_officer, due_at, due_kind, stage, opened_at)
                on conflict (centre, kind, subject) do update
                set owner_unit = excluded.owner_unit, owner_officer = excluded.owner_officer, due_at = excluded.due_at,
                    due_kind = excluded.due_kind, stage = excluded.stage, opened_at = excluded.opened_at,
                    touched_at = greatest(open_item.touched_at, excluded.touched_at), closed_at = null
                where open_item.closed_at is not null
                """, centre);
    }

    @Override
    public Optional<OpenItem> find(ItemKind kind, UUID subject) {
        return read("""
                select * from open_item where centre = ? and kind = ? and subject = ? and closed_at is null
                """, centre, kind.name(), subject).stream().findFirst();
    }

    @Override
    public Optional<OpenItem> lock(ItemKind kind, UUID subject) {
        return read("""
                select * from open_item where centre = ? and kind = ? and subject = ? and closed_at is null for update
                """, centre, kind.name(), subject).stream().findFirst();
    }

    @Override
    public void move(List<OpenItem> changed) {
        OpenItems.checkBatch(changed);
        Instant now = clock.now();
        int moved = columns(changed).time(item -> now).update(jdbc, """
                update open_item o set owner_unit = i.owner_unit, owner_officer = i.owner_officer, due_at = i.due_at,
                    due_kind = i.due_kind, stage = i.stage, touched_at = greatest(o.touched_at, i.moved_at)
                from (select ?::char(6) as centre, i.* from %s
                    i (kind, subject, owner_unit, owner_officer, due_at, due_kind, stage, moved_at)) i
                where o.centre = i.centre and o.kind = i.kind and o.subject = i.subject and o.closed_at is null
                """, centre);
        if (moved != changed.size()) {
            throw OpenItems.notOpen(changed);
        }
    }

    @Override
    public void close(ItemKind kind, Collection<UUID> subjects, Instant at) {
        if (subjects.isEmpty()) {
            return;
        }
        jdbc.update("""
                update open_item set closed_at = greatest(opened_at, ?), touched_at = greatest(touched_at, ?)
                where centre = ? and kind = ? and subject = any (?) and closed_at is null
                """, time(at), time(at), centre, kind.name(), subjects.toArray(UUID[]::new));
    }

    @Override
    public List<OpenItem> due(Instant now, int limit) {
        return read("""
                select * from open_item where centre = ? and closed_at is null and due_at <= ?
                order by due_at, kind, subject limit ?
                """, centre, time(now), limit);
    }

    @Override
    public Optional<OpenItem> take(ItemKind kind, UUID subject, Instant now) {
        return read("""
                select * from open_item
                where centre = ? and kind = ? and subject = ? and closed_at is null and due_at <= ?
                for update skip locked
                """, centre, kind.name(), subject, time(now)).stream().findFirst();
    }

    @Override
    public List<OpenItem> list(Wanted wanted, int limit) {
        Place after = wanted.after();
        return read("""
                select * from open_item where centre = ? and closed_at is null and (?::text is null or kind = ?)
                    and (?::text[] is null or owner_unit = any (?::text[]))
                    and (?::timestamptz is null or (due_at, kind, subject) > (?::timestamptz, ?, ?::uuid))
                order by due_at, kind, subject limit ?
                """, centre, name(wanted.kind()), name(wanted.kind()), units(wanted), units(wanted),
                after == null ? null : time(after.dueAt()), after == null ? null : time(after.dueAt()),
                after == null ? null : after.kind().name(), after == null ? null : after.subject(), limit);
    }

    @Override
    public List<Tally> tally(Wanted wanted, Instant now) {
        return jdbc.query("""
                select kind, count(*) as open, count(*) filter (where due_at <= ?) as overdue
                from open_item where centre = ? and closed_at is null and (?::text is null or kind = ?)
                    and (?::text[] is null or owner_unit = any (?::text[]))
                group by kind
                """, (row, n) -> new Tally(ItemKind.valueOf(row.getString("kind")), row.getInt("open"),
                row.getInt("overdue")), time(now), centre, name(wanted.kind()), name(wanted.kind()), units(wanted),
                units(wanted)).stream().sorted(Comparator.comparing(Tally::kind)).toList();
    }

    @Override
    public Set<OfficerId> owners() {
        return new LinkedHashSet<>(jdbc.query("""
                select distinct owner_officer from open_item
                where centre = ? and closed_at is null and owner_officer is not null order by owner_officer
                """, (row, n) -> new OfficerId(row.getObject(1, UUID.class)), centre));
    }

    @Override
    public List<OpenItem> ofOfficer(OfficerId officer, int limit) {
        return read("""
                select * from open_item where centre = ? and closed_at is null and owner_officer = ?
                order by due_at, kind, subject limit ?
                """, centre, officer.value(), limit);
    }

    @Override
    public int shift(Instant since, Duration by) {
        return jdbc.update("""
                update open_item set due_at = due_at + ? * interval '1 microsecond'
                where centre = ? and closed_at is null and touched_at >= ?
                """, by.toNanos() / 1_000, centre, time(since));
    }

    private List<OpenItem> read(String sql, @Nullable Object... given) {
        return jdbc.query(sql, (row, n) -> item(row), given);
    }

    private static OpenItem item(ResultSet row) throws SQLException {
        UUID officer = row.getObject("owner_officer", UUID.class);
        return new OpenItem(ItemKind.valueOf(row.getString("kind")), row.getObject("subject", UUID.class),
                new UnitCode(row.getString("owner_unit")), officer == null ? null : new OfficerId(officer),
                instant(row, "due_at"), row.getString("due_kind"), row.getInt("stage"), instant(row, "opened_at"));
    }

    private static Columns<OpenItem> columns(List<OpenItem> items) {
        return Columns.of(items).text(item -> item.kind().name()).uuid(OpenItem::subject)
                .text(item -> item.ownerUnit().digits()).uuid(item -> value(item.ownerOfficer()))
                .time(OpenItem::dueAt).text(OpenItem::dueKind).number(item -> (long) item.stage());
    }

    /** One statement cannot touch a row twice. */
    private static List<OpenItem> once(List<OpenItem> items) {
        Map<String, OpenItem> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.putIfAbsent(item.kind().name() + item.subject(), item));
        return List.copyOf(byKey.values());
    }

    private static @Nullable String name(@Nullable ItemKind kind) {
        return kind == null ? null : kind.name();
    }

    /** As a literal; codes of units are digits. */
    private static @Nullable String units(Wanted wanted) {
        return wanted.sight() == null ? null : wanted.sight().units().stream().map(UnitCode::digits)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable UUID value(@Nullable OfficerId officer) {
        return officer == null ? null : officer.value();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
