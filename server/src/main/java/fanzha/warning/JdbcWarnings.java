package fanzha.warning;

import fanzha.kernel.CentreCode;
import fanzha.kernel.CommunityCode;
import fanzha.kernel.UnitCode;
import fanzha.people.Identity;
import fanzha.people.IdentityId;
import fanzha.people.People;
import fanzha.people.PersonId;
import fanzha.store.Columns;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Warnings in PostgreSQL; details are sealed under the key of the identity record they tell about. */
final class JdbcWarnings implements WarningBook {
    private static final String SAID = """
            kind, level, type, identity, unit, community, warned_at, issued_at, received_at, feedback_by, money_moved, reach,
            details, flags, fingerprint, stamp, delivery, row""";

    private final JdbcTemplate jdbc;
    private final String centre;
    private final Vault vault;
    private final People people;

    JdbcWarnings(JdbcTemplate jdbc, CentreCode centre, Vault vault, People people) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
        this.vault = vault;
        this.people = people;
    }

    private record Sealed(WarningId id, Key key, Version version, byte[] details) {
    }

    @Override
    public void takeTurn() {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended('fanzha.intake.' || ?, 0))", row -> { }, centre);
        // Everything the intake looks up it looks up by key; a plan made while a table was small must not read it whole later.
        jdbc.query("""
                select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                       set_config('enable_mergejoin', 'off', true)""", row -> { });
    }

    @Override
    public Map<Key, Known> known(Collection<Key> keys) {
        Map<WarningId, Set<ByteBuffer>> prints = new HashMap<>();
        Map<Key, Known> known = new HashMap<>();
        List<WarningId> updated = new ArrayList<>();
        jdbc.query(connection -> Columns.of(List.copyOf(keys)).text(Key::source).text(Key::number).prepare(connection, """
                select w.source, w.number, w.id, w.identity, w.versions, w.fingerprint
                from (select ?::char(6) as centre) c, %s k (source, number), warning w
                where w.centre = c.centre and w.source = k.source and w.number = k.number""", centre), found -> {
            WarningId id = new WarningId(found.getObject("id", UUID.class));
            Set<ByteBuffer> own = prints.computeIfAbsent(id, w -> new HashSet<>());
            own.add(ByteBuffer.wrap(found.getBytes("fingerprint")));
            int versions = found.getInt("versions");
            if (versions > 1) {
                updated.add(id);
            }
            known.put(new Key(found.getString("source"), found.getString("number")),
                    new Known(id, new IdentityId(found.getObject("identity", UUID.class)), versions, own));
        });
        Columns<WarningId> ids = Columns.of(updated).uuid(WarningId::value);
        jdbc.query(connection -> ids.prepare(connection, """
                select u.warning, u.fingerprint from (select ?::char(6) as centre) c, %s k (id), warning_update u
                where u.centre = c.centre and u.warning = k.id""", centre), found -> {
            prints.get(new WarningId(found.getObject("warning", UUID.class))).add(ByteBuffer.wrap(found.getBytes("fingerprint")));
        });
        return known;
    }

    @Override
    public Map<WarningId, List<Version>> versions(Collection<WarningId> wanted) {
        Map<WarningId, List<Version>> versions = new HashMap<>();
        Columns<WarningId> ids = Columns.of(List.copyOf(wanted)).uuid(WarningId::value);
        List<Sealed> sealed = jdbc.query(connection -> ids.prepare(connection, """
                with wanted as (select c.centre, k.id from (select ?::char(6) as centre) c, %%s k (id))
                select '' as source, '' as number, warning as id, %1$s from warning_update
                where (centre, warning) in (select centre, id from wanted)
                union all
                select source, number, id, %1$s from warning
                where (centre, id) in (select centre, id from wanted) and versions = 1""".formatted(SAID), centre),
                (found, n) -> sealed(found));
        opened(sealed).forEach(s -> versions.computeIfAbsent(s.id, id -> new ArrayList<>()).add(s.version));
        return versions;
    }

    @Override
    public void add(List<Filed> warnings) {
        columns(warnings).text(f -> f.key().source()).text(f -> f.key().number()).update(jdbc, """
                insert into warning (centre, id, %s, source, number) select ?, n.* from %%s n""".formatted(SAID), centre);
    }

    @Override
    public void update(List<Change> changes) {
        List<Change> first = changes.stream().filter(c -> c.before() == 1).toList();
        Columns.of(first).uuid(c -> c.head().id().value()).update(jdbc, """
                insert into warning_update (centre, warning, version, %1$s)
                select w.centre, w.id, 0, %1$s from (select ?::char(6) as of_centre) c, %%s n (n_id), warning w
                where w.centre = c.of_centre and w.id = n.n_id""".formatted(SAID), centre);
        Map<Filed, Integer> numbers = new IdentityHashMap<>();
        changes.forEach(c -> IntStream.range(0, c.added().size()).forEach(i -> numbers.put(c.added().get(i), c.before() + i)));
        columns(List.copyOf(numbers.keySet())).number(f -> (long) numbers.get(f)).flag(Filed::news)
                .update(jdbc, """
                        insert into warning_update (centre, warning, %s, version, news)
                        select ?, n.* from %%s n""".formatted(SAID), centre);
        rewrite(changes);
    }

    private void rewrite(List<Change> changes) {
        Map<WarningId, Integer> versions = changes.stream()
                .collect(Collectors.toMap(c -> c.head().id(), c -> c.before() + c.added().size()));
        columns(changes.stream().map(Change::head).toList()).number(f -> (long) versions.get(f.id())).update(jdbc, """
                update warning w set kind = n.kind, level = n.level, type = n.type, identity = n.identity, unit = n.unit,
                    community = n.community, warned_at = n.warned_at, issued_at = n.issued_at, received_at = n.received_at,
                    feedback_by = n.feedback_by, money_moved = n.money_moved, reach = n.reach, details = n.details,
                    flags = n.flags, fingerprint = n.fingerprint, stamp = n.stamp, versions = n.versions
                from (select ?::char(6) as centre) c, %%s n (id, %s, versions)
                where w.centre = c.centre and w.id = n.id""".formatted(SAID), centre);
    }

    /** In the order of {@link #SAID}, after the id. */
    private static Columns<Filed> columns(List<Filed> rows) {
        return Columns.of(rows).uuid(f -> f.id().value())
                .text(f -> f.version().kind().name()).text(f -> f.version().level().name())
                .text(f -> name(f.version().type())).uuid(f -> f.version().identity().value())
                .text(f -> f.version().unit().digits()).text(f -> digits(f.version().community()))
                .time(f -> f.version().warnedAt()).time(f -> f.version().issuedAt()).time(f -> f.version().receivedAt())
                .time(f -> f.version().feedbackBy()).flag(f -> f.version().moneyMoved()).number(f -> (long) f.version().reach())
                .bytes(Filed::sealed).text(f -> FlagText.of(f.version().flags()))
                .bytes(f -> f.version().fingerprint().array()).time(f -> f.version().stamp())
                .uuid(f -> f.version().delivery()).number(f -> (long) f.version().row());
    }

    @Override
    public int count(UUID delivery) {
        Integer count = jdbc.queryForObject("""
                select (select count(*) from warning where centre = ? and delivery = ?)
                     + (select count(*) from warning_update where centre = ? and delivery = ? and version > 0 and news)""",
                Integer.class, centre, delivery, centre, delivery);
        return count == null ? 0 : count;
    }

    @Override
    public Warning get(WarningId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("没有预警 " + id + "，可能不在本单位辖区"));
    }

    @Override
    public Optional<Warning> find(WarningId id) {
        return Optional.ofNullable(list(List.of(id)).get(id));
    }

    @Override
    public Map<WarningId, Warning> list(Collection<WarningId> ids) {
        return warnings("id", ids.stream().map(WarningId::value).toList(), ids.size()).stream()
                .collect(Collectors.toMap(Warning::id, w -> w));
    }

    @Override
    public List<Warning> ofPerson(PersonId person, int limit) {
        return warnings("identity", people.ofPerson(person).stream().map(i -> i.id().value()).toList(), limit);
    }

    private List<Warning> warnings(String column, List<UUID> values, int limit) {
        List<Sealed> sealed = jdbc.query(connection -> {
            PreparedStatement statement = connection.prepareStatement("""
                    select source, number, id, %s from warning where centre = ? and %s = any (?)
                    order by warned_at desc, id limit ?""".formatted(SAID, column));
            statement.setString(1, centre);
            statement.setArray(2, connection.createArrayOf("uuid", values.toArray()));
            statement.setInt(3, limit);
            return statement;
        }, (found, n) -> sealed(found));
        return opened(sealed).stream().map(s -> s.version.warning(s.id, s.key)).toList();
    }

    private List<Sealed> opened(List<Sealed> sealed) {
        Map<IdentityId, Identity> identities = people.list(sealed.stream().map(s -> s.version.identity()).distinct().toList());
        return sealed.stream().map(s -> {
            Identity whose = identities.get(s.version.identity());
            // The key may be out of sight or destroyed; the warning itself still stands.
            Details details = whose == null ? Details.NONE : Details.of(vault.open(whose.key(), Vault.DETAILS, s.details));
            return new Sealed(s.id, s.key, s.version.with(details), s.details);
        }).toList();
    }

    private static Sealed sealed(ResultSet found) throws SQLException {
        String type = found.getString("type");
        String community = found.getString("community");
        Version version = new Version(WarningKind.valueOf(found.getString("kind")), Level.valueOf(found.getString("level")),
                type == null ? null : FraudType.valueOf(type), new IdentityId(found.getObject("identity", UUID.class)),
                found.getInt("reach"), new UnitCode(found.getString("unit")),
                community == null ? null : new CommunityCode(community), at(found, "warned_at"), find(found, "issued_at"),
                at(found, "received_at"), find(found, "feedback_by"), found.getBoolean("money_moved"), Details.NONE,
                FlagText.read(found.getString("flags")), ByteBuffer.wrap(found.getBytes("fingerprint")), at(found, "stamp"),
                found.getObject("delivery", UUID.class), found.getInt("row"));
        return new Sealed(new WarningId(found.getObject("id", UUID.class)),
                new Key(found.getString("source"), found.getString("number")), version, found.getBytes("details"));
    }

    private static Instant at(ResultSet found, String column) throws SQLException {
        return found.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant find(ResultSet found, String column) throws SQLException {
        OffsetDateTime at = found.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable String name(@Nullable FraudType type) {
        return type == null ? null : type.name();
    }

    private static @Nullable String digits(@Nullable CommunityCode community) {
        return community == null ? null : community.digits();
    }
}
