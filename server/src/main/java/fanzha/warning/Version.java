package fanzha.warning;

import fanzha.kernel.CommunityCode;
import fanzha.kernel.UnitCode;
import fanzha.people.IdentityId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one row said about a warning, or what all its rows say together. Versions are ordered by how new they are and, where
 * that is the same, by their fingerprint: never by the order of their arrival within a delivery.
 *
 * @param reach       how much is known about who it is: phone 4, ID number 2, name 1
 * @param fingerprint keyed hash of everything the row said
 * @param stamp       how new it is: when it was issued, else received
 */
record Version(WarningKind kind, Level level, @Nullable FraudType type, IdentityId identity, int reach, UnitCode unit,
               @Nullable CommunityCode community, Instant warnedAt, @Nullable Instant issuedAt, Instant receivedAt,
               @Nullable Instant feedbackBy, boolean moneyMoved, Details details, List<Flag> flags, ByteBuffer fingerprint,
               Instant stamp, UUID delivery, int row) {
    static final Comparator<Version> OLDEST_FIRST = Comparator.comparing(Version::stamp).thenComparing(Version::fingerprint);

    /** Folds a set of versions: the strictest level, the earliest clock, the newest word, and every detail ever given. */
    static Version fold(List<Version> versions) {
        if (versions.size() == 1) {
            return versions.getFirst();
        }
        List<Version> newestFirst = versions.stream().sorted(OLDEST_FIRST.reversed()).toList();
        Version newest = newestFirst.getFirst();
        Version placed = newestFirst.stream().filter(v -> v.community != null).findFirst().orElse(newest);
        Version reached = newestFirst.stream().max(Comparator.comparing(Version::reach)).orElse(newest);
        Version first = newestFirst.getLast();
        Set<Detail> details = new LinkedHashSet<>();
        newestFirst.forEach(v -> details.addAll(v.details.entries()));
        return new Version(newest.kind,
                versions.stream().map(Version::level).reduce(newest.level, Level::stricter),
                newestFirst.stream().map(Version::type).filter(Objects::nonNull).findFirst().orElse(null),
                reached.identity, reached.reach, placed.unit, placed.community,
                earliest(versions.stream().map(Version::warnedAt)),
                newestFirst.stream().map(Version::issuedAt).filter(Objects::nonNull).findFirst().orElse(null),
                earliest(versions.stream().map(Version::receivedAt)),
                versions.stream().map(Version::feedbackBy).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null),
                versions.stream().anyMatch(Version::moneyMoved), new Details(List.copyOf(details)), newest.flags,
                newest.fingerprint, newest.stamp, first.delivery, first.row);
    }

    /** Whether it says anything that the others do not; a new time of issue, or another year of age, is no news. */
    boolean addsTo(List<Version> others) {
        Set<String> said = new HashSet<>();
        others.forEach(v -> said.addAll(v.facts()));
        return !said.containsAll(facts());
    }

    private List<String> facts() {
        Stream<String> fields = Stream.of("kind " + kind, "level " + level, "identity " + identity, "money " + moneyMoved,
                "warned " + warnedAt, type == null ? "" : "type " + type, feedbackBy == null ? "" : "by " + feedbackBy);
        Stream<String> details = this.details.entries().stream().filter(d -> !d.label().equals(Column.AGE.label()))
                .map(d -> d.label() + "=" + d.value());
        return Stream.concat(fields.filter(f -> !f.isEmpty()), details).toList();
    }

    Version flagged(Problem problem, Column column) {
        List<Flag> more = Stream.concat(flags.stream(), Stream.of(new Flag(problem, column.label(), List.of()))).toList();
        return new Version(kind, level, type, identity, reach, unit, community, warnedAt, issuedAt, receivedAt, feedbackBy,
                moneyMoved, details, more, fingerprint, stamp, delivery, row);
    }

    Version with(Details opened) {
        return new Version(kind, level, type, identity, reach, unit, community, warnedAt, issuedAt, receivedAt, feedbackBy,
                moneyMoved, opened, flags, fingerprint, stamp, delivery, row);
    }

    Warning warning(WarningId id, Key key) {
        return new Warning(id, key.source(), key.number(), kind, level, type, identity, unit, community, warnedAt, issuedAt,
                receivedAt, feedbackBy, moneyMoved, details, flags);
    }

    private static Instant earliest(Stream<Instant> times) {
        return times.min(Comparator.naturalOrder()).orElseThrow();
    }
}
