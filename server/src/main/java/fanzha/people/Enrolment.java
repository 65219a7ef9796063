package fanzha.people;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What is to be written for a batch: new records, joined persons, and the record that each candidate ends at. A record is
 * reused when its unit already has exactly these facts and they are enough to recognise somebody by.
 */
final class Enrolment {
    private record Once(String unit, PersonId person, ByteBuffer facts) {
    }

    private final List<Identity> identities = new ArrayList<>();
    private final List<Candidate> fresh = new ArrayList<>();
    private final List<Identity> freshIdentities = new ArrayList<>();
    private final List<PersonsJoined> joined;

    Enrolment(List<Known> stored, List<Candidate> batch, Supplier<UUID> ids) {
        Grouping grouping = new Grouping(stored, batch);
        List<PersonId> persons = grouping.persons(() -> new PersonId(ids.get()));
        joined = grouping.joined();
        Map<PersonId, PersonId> now = new HashMap<>();
        joined.forEach(j -> now.put(j.gone(), j.into()));
        Map<Once, Identity> records = new HashMap<>();
        for (Known known : stored) {
            PersonId person = now.getOrDefault(known.person(), known.person());
            records.putIfAbsent(new Once(known.unit().digits(), person, known.facts()),
                    new Identity(known.id(), person, null, null, null, known.key(), known.unit()));
        }
        for (int i = 0; i < batch.size(); i++) {
            identities.add(record(batch.get(i), persons.get(i), records, ids));
        }
    }

    private Identity record(Candidate candidate, PersonId person, Map<Once, Identity> records, Supplier<UUID> ids) {
        Delivered said = candidate.delivered();
        Once once = new Once(said.unit().digits(), person, candidate.facts().all());
        Identity known = records.get(once);
        if (known != null && (candidate.facts().recognisable() || candidate.known() != null)) {
            return new Identity(known.id(), person, said.name(), said.phone(), said.idCard(), known.key(), known.unit());
        }
        Identity identity = new Identity(new IdentityId(ids.get()), person, said.name(), said.phone(), said.idCard(),
                candidate.key(), said.unit());
        records.put(once, identity);
        fresh.add(candidate);
        freshIdentities.add(identity);
        return identity;
    }

    /** In the order of the batch. */
    List<Identity> identities() {
        return identities;
    }

    /** New records, beside the candidates they come from. */
    List<Identity> freshIdentities() {
        return freshIdentities;
    }

    List<Candidate> fresh() {
        return fresh;
    }

    List<PersonsJoined> joined() {
        return joined;
    }
}
