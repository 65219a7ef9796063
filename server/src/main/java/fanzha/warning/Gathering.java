package fanzha.warning;

import fanzha.people.Candidate;
import fanzha.people.Identity;
import fanzha.people.IdentityId;
import fanzha.people.People;
import fanzha.people.PersonId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a chunk to their warnings, as sets: rows under one key are one warning as long as they are about one
 * person. A row that says nothing new is a duplicate; a known number with somebody else behind it is a warning of its own.
 */
final class Gathering {
    private final People people;
    private final Map<Key, WarningBook.Known> known;
    private final Map<Key, List<PreparedRow>> groups = new LinkedHashMap<>();
    private final List<PreparedRow> duplicates = new ArrayList<>();
    private final Map<PreparedRow, Identity> identities = new IdentityHashMap<>();
    private final Map<IdentityId, Identity> before;

    /** Rows that belong to one warning, oldest first. */
    record Gathered(Key key, WarningBook.@Nullable Known known, List<PreparedRow> rows, boolean stranger) {
    }

    Gathering(List<PreparedRow> rows, People people, WarningBook warnings) {
        this.people = people;
        this.known = warnings.known(rows.stream().flatMap(r -> Stream.of(r.key(), r.keyBesides())).distinct().toList());
        dropRepeats(rows);
        groups.values().forEach(group -> group.sort(PreparedRow.OLDEST_FIRST));
        before = people.list(groups.keySet().stream().map(known::get).filter(Objects::nonNull)
                .map(WarningBook.Known::identity).distinct().toList());
        recognise();
    }

    List<PreparedRow> duplicates() {
        return duplicates;
    }

    Identity identity(PreparedRow row) {
        return identities.get(row);
    }

    List<Gathered> gathered() {
        List<Gathered> all = new ArrayList<>(groups.size());
        groups.forEach((key, rows) -> {
            WarningBook.Known stored = known.get(key);
            PersonId whose = stored == null ? identity(rows.getFirst()).person() : person(stored.identity());
            List<PreparedRow> own = rows.stream().filter(r -> identity(r).person().equals(whose)).toList();
            if (!own.isEmpty()) {
                all.add(new Gathered(key, stored, own, false));
            }
            rows.stream().filter(r -> !identity(r).person().equals(whose))
                    .forEach(r -> all.add(new Gathered(r.keyBesides(), null, List.of(r), true)));
        });
        return all;
    }

    private void dropRepeats(List<PreparedRow> rows) {
        Map<Key, Set<ByteBuffer>> seen = new HashMap<>();
        for (PreparedRow row : rows) {
            boolean stored = has(row.key(), row.fingerprint()) || has(row.keyBesides(), row.fingerprint());
            if (stored || !seen.computeIfAbsent(row.key(), k -> new HashSet<>()).add(row.fingerprint())) {
                duplicates.add(row);
            } else {
                groups.computeIfAbsent(row.key(), k -> new ArrayList<>()).add(row);
            }
        }
    }

    private boolean has(Key key, ByteBuffer fingerprint) {
        WarningBook.Known stored = known.get(key);
        return stored != null && stored.fingerprints().contains(fingerprint);
    }

    /** First those that stand for their number, then those whose person may follow from it. */
    private void recognise() {
        List<PreparedRow> first = new ArrayList<>();
        List<PreparedRow> second = new ArrayList<>();
        groups.forEach((key, rows) -> {
            first.addAll(known.containsKey(key) ? rows : rows.subList(0, 1));
            second.addAll(known.containsKey(key) ? List.of() : rows.subList(1, rows.size()));
        });
        enrol(first, row -> {
            WarningBook.Known stored = known.get(row.key());
            Identity whose = stored == null ? null : before.get(stored.identity());
            return SamePerson.of(row.said(), whose) ? whose.person() : null;
        });
        enrol(second, row -> {
            PreparedRow base = groups.get(row.key()).getFirst();
            return SamePerson.of(row.said(), base.said()) ? identity(base).person() : null;
        });
        if (!second.isEmpty() || !before.isEmpty()) {
            catchUp();
        }
    }

    private void enrol(List<PreparedRow> rows, Function<PreparedRow, @Nullable PersonId> knownAs) {
        List<Candidate> candidates = rows.stream().map(r -> {
            PersonId person = knownAs.apply(r);
            return person == null ? r.who() : r.who().knownAs(person);
        }).toList();
        List<Identity> found = candidates.isEmpty() ? List.of() : people.enrol(candidates);
        for (int i = 0; i < found.size(); i++) {
            identities.put(rows.get(i), found.get(i));
        }
    }

    /** Persons may have been joined on the way. */
    private void catchUp() {
        Map<IdentityId, Identity> now = people.list(identities.values().stream().map(Identity::id).distinct().toList());
        identities.replaceAll((row, identity) -> now.get(identity.id()));
        before.putAll(people.list(List.copyOf(before.keySet())));
    }

    private PersonId person(IdentityId id) {
        return Objects.requireNonNull(before.get(id), "预警指向的身份记录不见了").person();
    }
}
