package fanzha.people;

import fanzha.kernel.Ids;
import fanzha.kernel.UnitCode;
import fanzha.store.Rewinds;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People for simulations: the same rule, tokens in plain, keys that seal nothing. */
public final class MemoryPeople implements People, Rewinds {
    private static final Facts.Maker PLAIN = (kind, value) -> (kind + '\n' + value).getBytes(StandardCharsets.UTF_8);

    private record Stored(Identity identity, Facts facts) {
        Known known() {
            return new Known(identity.id(), identity.person(), identity.unit(), identity.key(), facts.all(), facts.idCard(),
                    facts.phoneAndName());
        }
    }

    private final Ids ids;
    private final SearchWords words;
    private final Consumer<PersonsJoined> news;
    private Map<IdentityId, Stored> records = new LinkedHashMap<>();
    private long keys;

    public MemoryPeople(Ids ids, Supplier<List<UnitCode>> units, Consumer<PersonsJoined> news) {
        this.ids = ids;
        this.words = new SearchWords(PLAIN, units);
        this.news = news;
    }

    @Override
    public List<Candidate> prepare(List<Delivered> batch) {
        if (batch.size() > BATCH_MAX) {
            throw new IllegalArgumentException("一批最多 " + BATCH_MAX + " 人；收到 " + batch.size() + " 人");
        }
        return batch.stream().map(said -> new Candidate(said, Facts.of(said, PLAIN), keys++, new byte[0], null)).toList();
    }

    @Override
    public List<Identity> enrol(List<Candidate> batch) {
        Enrolment enrolment = new Enrolment(met(batch), batch, ids::next);
        for (PersonsJoined joined : enrolment.joined()) {
            records.replaceAll((id, s) -> s.identity.person().equals(joined.gone())
                    ? new Stored(moved(s.identity, joined.into()), s.facts) : s);
        }
        for (int i = 0; i < enrolment.fresh().size(); i++) {
            Identity identity = enrolment.freshIdentities().get(i);
            records.put(identity.id(), new Stored(identity, enrolment.fresh().get(i).facts()));
        }
        enrolment.joined().forEach(news);
        return enrolment.identities();
    }

    private List<Known> met(List<Candidate> batch) {
        Set<ByteBuffer> tokens = batch.stream().flatMap(c -> Stream.of(Optional.ofNullable(c.facts().idCard()),
                Optional.ofNullable(c.facts().phoneAndName()))).flatMap(Optional::stream).collect(Collectors.toSet());
        Set<PersonId> persons = batch.stream().map(Candidate::known).filter(Objects::nonNull).collect(Collectors.toSet());
        records.values().stream().map(Stored::known).filter(k -> tokens.contains(k.idCard()) || tokens.contains(k.phoneAndName()))
                .forEach(k -> persons.add(k.person()));
        return records.values().stream().map(Stored::known).filter(k -> persons.contains(k.person())).toList();
    }

    private static Identity moved(Identity i, PersonId into) {
        return new Identity(i.id(), into, i.name(), i.phone(), i.idCard(), i.key(), i.unit());
    }

    @Override
    public Identity get(IdentityId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("没有身份记录 " + id + "，可能已被清除"));
    }

    @Override
    public Optional<Identity> find(IdentityId id) {
        return Optional.ofNullable(records.get(id)).map(Stored::identity);
    }

    @Override
    public Map<IdentityId, Identity> list(Collection<IdentityId> wanted) {
        Map<IdentityId, Identity> found = new LinkedHashMap<>();
        wanted.forEach(id -> find(id).ifPresent(identity -> found.put(id, identity)));
        return found;
    }

    @Override
    public List<Identity> ofPerson(PersonId person) {
        return records.values().stream().map(Stored::identity).filter(i -> i.person().equals(person)).toList();
    }

    @Override
    public List<PersonId> search(String text, int limit) {
        SearchWords.Tokens wanted = words.of(text);
        List<Stored> newestFirst = new ArrayList<>(records.values()).reversed();
        return newestFirst.stream().filter(s -> matches(s.facts, wanted)).map(s -> s.identity.person())
                .collect(Collectors.toCollection(LinkedHashSet::new)).stream().limit(limit).toList();
    }

    private static boolean matches(Facts facts, SearchWords.Tokens wanted) {
        ByteBuffer token = switch (wanted.column()) {
            case "id_card" -> facts.idCard();
            case "phone" -> facts.phone();
            case "last_four" -> facts.lastFour();
            default -> facts.name();
        };
        return token != null && wanted.values().contains(token);
    }

    @Override
    public Runnable save() {
        Map<IdentityId, Stored> before = new LinkedHashMap<>(records);
        return () -> records = before;
    }
}
