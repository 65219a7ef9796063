package fanzha.office;

import fanzha.kernel.CentreCode;
import fanzha.kernel.CommunityCode;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The office in PostgreSQL. */
final class JdbcOfficeBook implements OfficeBook {
    /** Two shifts a day for a year and more; older ones are history. */
    private static final int SHIFTS_LOADED_MAX = 1_000;

    private final JdbcTemplate jdbc;
    private final String centre;

    JdbcOfficeBook(JdbcTemplate jdbc, CentreCode centre) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
    }

    @Override
    public long version() {
        return jdbc.queryForList("select version from office_version where centre = ?", Long.class, centre)
                .stream().findFirst().orElse(0L);
    }

    @Override
    public Roster load() {
        // The version first: whatever is committed while reading is read again.
        long version = version();
        return new Roster(version, new Roster.Pages(
                jdbc.query("select * from unit where centre = ?", (found, n) -> unit(found), centre),
                jdbc.query("select * from officer where centre = ?", (found, n) -> officer(found), centre),
                jdbc.query("select * from beat where centre = ?", (found, n) -> beat(found), centre),
                jdbc.query("select * from shift where centre = ? order by starts desc limit ?",
                        (found, n) -> shift(found), centre, SHIFTS_LOADED_MAX)));
    }

    @Override
    public void add(Unit u) {
        jdbc.update("insert into unit (centre, code, name, kind, phone) values (?, ?, ?, ?, ?)",
                centre, u.code().digits(), u.name(), u.kind().name(), u.phone());
        raiseVersion();
    }

    @Override
    public void add(Officer o) {
        jdbc.update("""
                insert into officer (centre, id, badge, name, kind, unit, roles, supervisor, active)
                values (?, ?, ?, ?, ?, ?, ?::text[], ?, ?)""",
                centre, o.id().value(), o.badge(), o.name(), o.kind().name(), o.unit().digits(), roles(o),
                value(o.supervisor()), o.active());
        raiseVersion();
    }

    @Override
    public void put(Officer o) {
        jdbc.update("""
                update officer set name = ?, kind = ?, unit = ?, roles = ?::text[], supervisor = ?, active = ?
                where centre = ? and id = ?""",
                o.name(), o.kind().name(), o.unit().digits(), roles(o), value(o.supervisor()), o.active(),
                centre, o.id().value());
        raiseVersion();
    }

    @Override
    public void put(List<Beat> beats) {
        jdbc.update(connection -> upsert(connection, beats));
        raiseVersion();
    }

    private PreparedStatement upsert(Connection connection, List<Beat> beats) throws SQLException {
        PreparedStatement upsert = connection.prepareStatement("""
                insert into beat (centre, community, valid_from, unit, officer)
                select ?, b.* from unnest(?::text[], ?::date[], ?::text[], ?::uuid[]) b
                on conflict (centre, community, valid_from)
                do update set unit = excluded.unit, officer = excluded.officer""");
        upsert.setString(1, centre);
        upsert.setArray(2, connection.createArrayOf("text", beats.stream().map(b -> b.community().digits()).toArray()));
        upsert.setArray(3, connection.createArrayOf("text", beats.stream().map(b -> b.from().toString()).toArray()));
        upsert.setArray(4, connection.createArrayOf("text", beats.stream().map(b -> b.unit().digits()).toArray()));
        upsert.setArray(5, connection.createArrayOf("uuid", beats.stream().map(b -> value(b.officer())).toArray()));
        return upsert;
    }

    @Override
    public void add(Shift s) {
        jdbc.update("""
                insert into shift (centre, id, name, starts, ends, leader, members)
                values (?, ?, ?, ?, ?, ?, ?::uuid[])""",
                centre, s.id(), s.name(), time(s.starts()), time(s.ends()), s.dutyLeader().value(),
                literal(s.members().stream().map(OfficerId::toString).toList()));
        raiseVersion();
    }

    private void raiseVersion() {
        jdbc.update("""
                insert into office_version (centre, version) values (?, 1)
                on conflict (centre) do update set version = office_version.version + 1""", centre);
    }

    private static Unit unit(ResultSet found) throws SQLException {
        return new Unit(new UnitCode(found.getString("code")), found.getString("name"),
                UnitKind.valueOf(found.getString("kind")), found.getString("phone"));
    }

    private static Officer officer(ResultSet found) throws SQLException {
        Set<Role> roles = Arrays.stream((String[]) found.getArray("roles").getArray()).map(Role::valueOf)
                .collect(Collectors.toSet());
        return new Officer(new OfficerId(found.getObject("id", UUID.class)), found.getString("badge"),
                found.getString("name"), OfficerKind.valueOf(found.getString("kind")),
                new UnitCode(found.getString("unit")), roles, id(found.getObject("supervisor", UUID.class)),
                found.getBoolean("active"));
    }

    private static Beat beat(ResultSet found) throws SQLException {
        return new Beat(new CommunityCode(found.getString("community")), new UnitCode(found.getString("unit")),
                id(found.getObject("officer", UUID.class)), found.getObject("valid_from", LocalDate.class));
    }

    private static Shift shift(ResultSet found) throws SQLException {
        Set<OfficerId> members = Arrays.stream((UUID[]) found.getArray("members").getArray()).map(OfficerId::new)
                .collect(Collectors.toSet());
        return new Shift(found.getObject("id", UUID.class), found.getString("name"), instant(found, "starts"),
                instant(found, "ends"), new OfficerId(found.getObject("leader", UUID.class)), members);
    }

    private static Instant instant(ResultSet found, String column) throws SQLException {
        return found.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static String roles(Officer o) {
        return literal(o.roles().stream().map(Role::name).toList());
    }

    /** Only for words without quotes, commas or braces: names of enums, ids. */
    private static String literal(List<String> words) {
        return "{" + String.join(",", words) + "}";
    }

    private static @Nullable OfficerId id(@Nullable UUID value) {
        return value == null ? null : new OfficerId(value);
    }

    private static @Nullable UUID value(@Nullable OfficerId id) {
        return id == null ? null : id.value();
    }
}
