package fanzha.people;

import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.kernel.UnitCode;
import fanzha.seal.KeysInUse;
import fanzha.seal.Seals;
import fanzha.seal.Tokens;
import fanzha.store.Columns;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** People in PostgreSQL; keys lie outside the database, in the seals' own store. */
final class JdbcPeople implements People {
    private final JdbcTemplate jdbc;
    private final String centre;
    private final Seals seals;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;
    private final SearchWords words;
    private final Consumer<PersonsJoined> news;

    JdbcPeople(JdbcTemplate jdbc, CentreCode centre, Vault vault, Surroundings around) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
        this.seals = vault.seals();
        this.tokens = vault.tokens();
        this.ids = around.ids();
        this.clock = around.clock();
        this.words = new SearchWords(tokens::of, around.units());
        this.news = around.news();
    }

    /** Keys of the identity records. */
    static KeysInUse keysInUse(JdbcTemplate jdbc) {
        return KeysInUse.of(jdbc, "select distinct key_slot from identity where key_slot >= ? and key_slot < ?");
    }

    /** What lies outside the database. */
    record Vault(Seals seals, Tokens tokens) {
    }

    record Surroundings(Ids ids, Clock clock, Supplier<List<UnitCode>> units, Consumer<PersonsJoined> news) {
    }

    @Override
    public List<Candidate> prepare(List<Delivered> batch) {
        if (batch.size() > BATCH_MAX) {
            throw new IllegalArgumentException("一批最多 " + BATCH_MAX + " 人；收到 " + batch.size() + " 人");
        }
        long[] keys = seals.issue(batch.size());
        List<Candidate> candidates = new ArrayList<>(batch.size());
        for (int i = 0; i < keys.length; i++) {
            Delivered said = batch.get(i);
            candidates.add(new Candidate(said, Facts.of(said, tokens::of), keys[i],
                    seals.seal(keys[i], SealedIdentity.LABEL, SealedIdentity.bytes(said)), null));
        }
        return candidates;
    }

    @Override
    public List<Identity> enrol(List<Candidate> batch) {
        Enrolment enrolment = new Enrolment(met(batch), batch, ids::next);
        join(enrolment.joined());
        insert(enrolment.freshIdentities(), enrolment.fresh());
        enrolment.joined().forEach(news);
        return enrolment.identities();
    }

    /**
     * All records of every person that shares a token with the batch. Written as one look-up after another: left to choose,
     * the planner now and then reads the whole table for a batch.
     */
    private List<Known> met(List<Candidate> batch) {
        List<Facts> named = batch.stream().map(Candidate::facts).filter(f -> f.phoneAndName() != null).toList();
        return jdbc.query(connection -> {
            PreparedStatement statement = connection.prepareStatement("""
                    with met as materialized (
                        select f.person from unnest(?::bytea[]) k (id_card) cross join lateral
                            (select person from identity where id_card = k.id_card and centre = ? offset 0) f
                        union select f.person from unnest(?::bytea[], ?::bytea[]) k (phone, phone_name) cross join lateral
                            (select person from identity
                             where phone = k.phone and phone_name = k.phone_name and centre = ? offset 0) f
                        union select unnest(?::uuid[]))
                    select i.* from met cross join lateral (
                        select id, person, unit, key_slot, facts, id_card, phone_name from identity
                        where person = met.person and centre = ? offset 0) i""");
            statement.setArray(1, bytes(connection, batch.stream().map(c -> c.facts().idCard()).distinct()));
            statement.setString(2, centre);
            statement.setArray(3, bytes(connection, named.stream().map(Facts::phone)));
            statement.setArray(4, bytes(connection, named.stream().map(Facts::phoneAndName)));
            statement.setString(5, centre);
            statement.setArray(6, connection.createArrayOf("uuid", batch.stream().map(Candidate::known)
                    .filter(Objects::nonNull).map(PersonId::value).distinct().toArray()));
            statement.setString(7, centre);
            return statement;
        }, (found, n) -> new Known(new IdentityId(found.getObject("id", UUID.class)), person(found),
                new UnitCode(found.getString("unit")), found.getLong("key_slot"), ByteBuffer.wrap(found.getBytes("facts")),
                token(found, "id_card"), token(found, "phone_name")));
    }

    private void insert(List<Identity> identities, List<Candidate> from) {
        record New(Identity identity, Candidate candidate) {
        }
        List<New> rows = new ArrayList<>(identities.size());
        for (int i = 0; i < identities.size(); i++) {
            rows.add(new New(identities.get(i), from.get(i)));
        }
        String now = clock.instant().toString();
        Columns.of(rows)
                .uuid(r -> r.identity.id().value()).uuid(r -> r.identity.person().value())
                .text(r -> r.identity.unit().digits()).number(r -> r.identity.key())
                .bytes(r -> r.candidate.sealed()).bytes(r -> r.candidate.facts().all().array())
                .flag(r -> r.candidate.facts().recognisable())
                .bytes(r -> array(r.candidate.facts().idCard())).bytes(r -> array(r.candidate.facts().phoneAndName()))
                .bytes(r -> array(r.candidate.facts().phone())).bytes(r -> array(r.candidate.facts().name()))
                .bytes(r -> array(r.candidate.facts().lastFour())).text(r -> now)
                .update(jdbc, """
                        insert into identity (centre, id, person, unit, key_slot, sealed, facts, reusable, id_card, phone_name,
                                              phone, name, last_four, created_at)
                        select ?, n.a, n.b, n.c, n.d, n.e, n.f, n.g, n.h, n.i, n.j, n.k, n.l, n.m::timestamptz
                        from %s n (a, b, c, d, e, f, g, h, i, j, k, l, m)""", centre);
    }

    private void join(List<PersonsJoined> joined) {
        String now = clock.instant().toString();
        Columns.of(joined).uuid(j -> ids.next()).uuid(j -> j.gone().value()).uuid(j -> j.into().value()).text(j -> now)
                .update(jdbc, """
                        insert into person_join (centre, id, gone, into_person, identities, at)
                        select i.centre, n.id, n.gone, n.into_person, array_agg(i.id), n.at::timestamptz
                        from (select ?::char(6) as centre) c, %s n (id, gone, into_person, at), identity i
                        where i.centre = c.centre and i.person = n.gone
                        group by i.centre, n.id, n.gone, n.into_person, n.at""", centre);
        Columns.of(joined).uuid(j -> j.gone().value()).uuid(j -> j.into().value())
                .update(jdbc, """
                        update identity i set person = n.into_person
                        from (select ?::char(6) as centre) c, %s n (gone, into_person)
                        where i.centre = c.centre and i.person = n.gone""", centre);
    }

    @Override
    public Identity get(IdentityId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("没有身份记录 " + id + "，可能已被清除"));
    }

    @Override
    public Optional<Identity> find(IdentityId id) {
        return Optional.ofNullable(list(List.of(id)).get(id));
    }

    @Override
    public Map<IdentityId, Identity> list(Collection<IdentityId> wanted) {
        Map<IdentityId, Identity> found = new HashMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        select("id = any (?::uuid[])", "uuid", wanted.stream().map(IdentityId::value)).forEach(i -> found.put(i.id(), i));
        return found;
    }

    @Override
    public List<Identity> ofPerson(PersonId person) {
        return select("person = any (?::uuid[])", "uuid", Stream.of(person.value()));
    }

    @Override
    public List<PersonId> search(String text, int limit) {
        SearchWords.Tokens wanted = words.of(text);
        return jdbc.query(connection -> {
            PreparedStatement statement = connection.prepareStatement("""
                    select person from (
                        select person, created_at from identity where centre = ? and %s = any (?::bytea[])) found
                    group by person order by max(created_at) desc, person limit ?""".formatted(wanted.column()));
            statement.setString(1, centre);
            statement.setArray(2, bytes(connection, wanted.values().stream()));
            statement.setInt(3, limit);
            return statement;
        }, (found, n) -> person(found));
    }

    private List<Identity> select(String which, String type, Stream<?> values) {
        return jdbc.query(connection -> {
            PreparedStatement statement = connection.prepareStatement("""
                    select id, person, unit, key_slot, sealed from identity where centre = ? and %s order by id""".formatted(which));
            statement.setString(1, centre);
            statement.setArray(2, connection.createArrayOf(type, values.toArray()));
            return statement;
        }, (found, n) -> identity(found));
    }

    private Identity identity(ResultSet found) throws SQLException {
        long key = found.getLong("key_slot");
        SealedIdentity said = SealedIdentity.of(seals.open(key, SealedIdentity.LABEL, found.getBytes("sealed")));
        return new Identity(new IdentityId(found.getObject("id", UUID.class)), person(found), said.name(), said.phone(),
                said.idCard(), key, new UnitCode(found.getString("unit")));
    }

    private static PersonId person(ResultSet found) throws SQLException {
        return new PersonId(found.getObject("person", UUID.class));
    }

    private static @Nullable ByteBuffer token(ResultSet found, String column) throws SQLException {
        byte[] bytes = found.getBytes(column);
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    private static Array bytes(Connection connection, Stream<@Nullable ByteBuffer> tokens) throws SQLException {
        return connection.createArrayOf("bytea", tokens.filter(Objects::nonNull).map(ByteBuffer::array)
                .toArray(byte[][]::new));
    }

    private static byte @Nullable [] array(@Nullable ByteBuffer token) {
        return token == null ? null : token.array();
    }
}
