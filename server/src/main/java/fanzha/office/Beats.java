package fanzha.office;

import fanzha.kernel.CommunityCode;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose beat a community is. Jurisdiction is not division: a community with a code of the district may be policed by
 * somebody else, so nothing is concluded from codes; what is not assigned stays with the centre.
 */
public final class Beats {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int BEATS_PER_CALL_MAX = 5_000;

    private final Office office;
    private final Units units;
    private final Clock clock;

    Beats(Office office, Units units, Clock clock) {
        this.office = office;
        this.units = units;
        this.clock = clock;
    }

    /** The station of the community, or the centre's own unit when the community is not known or not assigned. */
    public UnitCode unitOf(@Nullable CommunityCode community) {
        return find(community).map(Beat::unit).orElseGet(() -> units.centre().code());
    }

    /** The officer who walks it, as long as she is in service. */
    public Optional<OfficerId> officerOf(CommunityCode community) {
        return find(community).map(Beat::officer)
                .filter(id -> Optional.ofNullable(office.roster().officers.get(id)).filter(Officer::active).isPresent());
    }

    public Outcome<List<Beat>> assign(List<Beat> beats, @Nullable OfficerId by) {
        if (beats.size() > BEATS_PER_CALL_MAX) {
            throw new IllegalArgumentException("一次最多划分 " + BEATS_PER_CALL_MAX + " 个社区");
        }
        return office.change(by, book -> {
            Roster roster = book.load();
            for (Beat beat : beats) {
                if (!roster.units.containsKey(beat.unit())) {
                    return Outcome.refused(OfficeRule.UNIT_UNKNOWN, beat.unit());
                }
                Officer officer = beat.officer() == null ? null : roster.officers.get(beat.officer());
                if (beat.officer() != null && (officer == null || !officer.unit().equals(beat.unit()))) {
                    return Outcome.refused(OfficeRule.BEAT_OUTSIDE_STATION, beat.community(), beat.unit());
                }
            }
            book.put(beats);
            return new Outcome.Done<>(beats);
        }, done -> new Office.Deed("BEATS_ASSIGNED", "beats", Map.of("count", done.size())));
    }

    private Optional<Beat> find(@Nullable CommunityCode community) {
        return community == null ? Optional.empty()
                : office.roster().beat(community, LocalDate.ofInstant(clock.instant(), ZONE));
    }
}
