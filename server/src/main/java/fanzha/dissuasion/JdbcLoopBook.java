package fanzha.dissuasion;

import fanzha.kernel.CentreCode;
import fanzha.people.PersonId;
import fanzha.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The ledger in PostgreSQL: appended steps, and a head row per loop that lists read. */
@Repository
class JdbcLoopBook implements LoopBook {
    private static final String HEADS = """
            select l.id, l.person, l.repeat_of, l.protocol from loop l
            """;

    private final JdbcTemplate jdbc;
    private final String centre;
    private final Protocols protocols;
    private final JdbcSteps steps;

    JdbcLoopBook(JdbcTemplate jdbc, CentreCode centre, Protocols protocols, JdbcSteps steps) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
        this.protocols = protocols;
        this.steps = steps;
    }

    private record Head(UUID id, UUID person, @Nullable UUID repeatOf, int protocol) {
    }

    @Override
    public Optional<Loop> find(LoopId id) {
        return read(HEADS + "where l.centre = ? and l.id = ?", centre, id.value()).stream().findFirst();
    }

    @Override
    public Optional<Loop> lock(LoopId id) {
        return read(HEADS + "where l.centre = ? and l.id = ? for update", centre, id.value()).stream().findFirst();
    }

    @Override
    public Map<PersonId, Loop> lockOpen(Collection<PersonId> persons) {
        Map<PersonId, Loop> open = new HashMap<>();
        whole(of(persons).list(jdbc, """
                select l.id, l.person, l.repeat_of, l.protocol from (select ?::char(6) as centre) c, %s k (person), loop l
                where l.centre = c.centre and l.person = k.person and l.closed_at is null order by l.id for update of l
                """, centre, JdbcLoopBook::head)).forEach(loop -> open.putIfAbsent(loop.person(), loop));
        return open;
    }

    @Override
    public Map<PersonId, LoopId> closedSince(Collection<PersonId> persons, Instant since) {
        Map<PersonId, LoopId> closed = new HashMap<>();
        of(persons).time(person -> since).list(jdbc, """
                select l.id, l.person, l.repeat_of, l.protocol
                from (select ?::char(6) as centre) c, %s k (person, since), loop l
                where l.centre = c.centre and l.person = k.person and l.closed_at >= k.since order by l.closed_at
                """, centre, JdbcLoopBook::head).forEach(head -> closed.put(new PersonId(head.person()), new LoopId(head.id())));
        return closed;
    }

    @Override
    public List<Loop> ofPerson(PersonId person) {
        return read(HEADS + "where l.centre = ? and l.person = ? order by l.id", centre, person.value());
    }

    @Override
    public void open(List<Loop> opened) {
        heads(opened).update(jdbc, """
                insert into loop (centre, id, unit, person, identity, warning, repeat_of, protocol, version, level, raised,
                    money_moved, fraud_type, task, due_kind, due_at, stage, owner_unit, owner, states, calls, last_code,
                    last_at, first_at, connected_at, met_at, reported_at, overall, opened_at, warned_at, closed_at)
                select ?, * from %s
                """, centre);
        steps.append(opened.stream().map(loop -> new Change(loop, loop.steps())).toList());
    }

    @Override
    public void change(List<Change> changes) {
        heads(changes.stream().map(Change::after).toList()).update(jdbc, """
                with given as (select ?::char(6) as centre, * from %s as t(id, unit, person, identity, warning, repeat_of,
                    protocol, version, level, raised, money_moved, fraud_type, task, due_kind, due_at, stage, owner_unit,
                    owner, states, calls, last_code, last_at, first_at, connected_at, met_at, reported_at, overall,
                    opened_at, warned_at, closed_at))
                update loop l set unit = g.unit, identity = g.identity, warning = g.warning, version = g.version, level = g.level,
                    raised = g.raised, money_moved = g.money_moved, fraud_type = g.fraud_type, task = g.task,
                    due_kind = g.due_kind, due_at = g.due_at, stage = g.stage, owner_unit = g.owner_unit, owner = g.owner,
                    states = g.states, calls = g.calls, last_code = g.last_code, last_at = g.last_at,
                    first_at = g.first_at, connected_at = g.connected_at, met_at = g.met_at,
                    reported_at = g.reported_at, overall = g.overall, warned_at = g.warned_at, closed_at = g.closed_at
                from given g where l.centre = g.centre and l.id = g.id
                """, centre);
        steps.append(changes);
    }

    @Override
    public List<Loop> history(LoopId after, int limit) {
        return read(HEADS + "where l.centre = ? and l.id > ? order by l.id limit ?", centre, after.value(), limit);
    }

    @Override
    public void regroup(PersonId gone, PersonId into) {
        jdbc.update("update loop set person = ? where centre = ? and person = ?", into.value(), centre, gone.value());
    }

    private List<Loop> read(String sql, Object... parameters) {
        return whole(jdbc.query(sql, JdbcLoopBook::head, parameters));
    }

    private List<Loop> whole(List<Head> heads) {
        Map<UUID, List<Step>> all = steps.read(heads.stream().map(Head::id).toList());
        List<Loop> loops = new ArrayList<>();
        for (Head head : heads) {
            loops.add(new Loop(new LoopId(head.id()), new PersonId(head.person()),
                    head.repeatOf() == null ? null : new LoopId(head.repeatOf()), protocols.get(head.protocol()),
                    all.getOrDefault(head.id(), List.of())));
        }
        return loops;
    }

    private static Head head(ResultSet row, int n) throws SQLException {
        return new Head(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getInt(4));
    }

    private static Columns<PersonId> of(Collection<PersonId> persons) {
        return Columns.of(List.copyOf(persons)).uuid(PersonId::value);
    }

    /** One array a column; the row of a loop is folded anew from its steps. */
    private static Columns<Loop> heads(List<Loop> loops) {
        return Columns.of(loops).uuid(loop -> loop.id().value()).text(loop -> loop.progress().warnings().unit().digits())
                .uuid(loop -> loop.person().value()).uuid(loop -> loop.identity().value())
                .uuid(loop -> loop.progress().warnings().lead().value())
                .uuid(loop -> loop.repeatOf() == null ? null : loop.repeatOf().value())
                .number(loop -> (long) loop.protocol().version()).number(loop -> (long) loop.version())
                .number(loop -> (long) loop.progress().level().ordinal()).flag(loop -> loop.progress().warnings().raised())
                .flag(loop -> loop.progress().warnings().moneyMoved()).text(loop -> name(loop.progress().warnings().type()))
                .text(loop -> loop.progress().task().name()).text(loop -> loop.progress().dueKind().name())
                .time(loop -> loop.progress().dueAt()).number(loop -> (long) loop.progress().stage())
                .text(loop -> loop.progress().owner().unit() == null ? null : loop.progress().owner().unit().digits())
                .uuid(loop -> loop.progress().owner().officer() == null ? null : loop.progress().owner().officer().value())
                .text(loop -> States.letters(loop.progress().states())).number(loop -> (long) loop.progress().attempts().calls())
                .text(loop -> lastCode(loop.progress().attempts())).time(loop -> lastAt(loop.progress().attempts()))
                .time(loop -> loop.progress().attempts().firstAt()).time(loop -> loop.progress().attempts().connectedAt())
                .time(loop -> loop.progress().attempts().metAt()).time(loop -> loop.progress().attempts().reportedAt())
                .text(loop -> name(loop.progress().overall())).time(loop -> loop.progress().warnings().openedAt())
                .time(loop -> loop.progress().warnings().warnedAt()).time(loop -> loop.progress().closedAt());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String lastCode(Progress.Attempts attempts) {
        return attempts.last() == null ? null : attempts.last().code().name();
    }

    private static @Nullable Instant lastAt(Progress.Attempts attempts) {
        return attempts.last() == null ? null : attempts.last().stamp().happenedAt();
    }
}
