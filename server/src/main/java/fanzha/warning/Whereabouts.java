package fanzha.warning;

import fanzha.kernel.CommunityCode;
import fanzha.kernel.UnitCode;
import fanzha.office.Beats;
import fanzha.office.Unit;
import fanzha.office.Units;
import fanzha.place.Place;
import fanzha.place.Places;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose beat a warning is: where the person lives now, else the community or station that the sheet names, else where the
 * household is registered. What nobody can tell stays with the centre. Made anew for each delivery, as beats change.
 */
final class Whereabouts {
    private final Places places;
    private final Beats beats;
    private final UnitCode centre;
    private final Map<String, UnitCode> stations;
    private final Map<String, Optional<UnitCode>> byStreet = new HashMap<>();

    Whereabouts(Places places, Beats beats, Units units) {
        this.places = places;
        this.beats = beats;
        this.centre = units.centre().code();
        this.stations = units.list().stream().collect(Collectors.toMap(Unit::name, Unit::code, (a, b) -> a));
    }

    record Found(@Nullable CommunityCode community, UnitCode unit) {
    }

    Found find(Details details) {
        Optional<Found> lives = details.find(Column.ADDRESS).flatMap(this::byAddress);
        return lives.or(() -> details.find(Column.COMMUNITY).flatMap(this::byAddress))
                .or(() -> details.find(Column.STATION).flatMap(this::byStation))
                .or(() -> details.find(Column.REGISTERED).flatMap(this::byAddress))
                .orElseGet(() -> new Found(null, centre));
    }

    private Optional<Found> byAddress(String address) {
        return places.find(address).flatMap(this::at);
    }

    private Optional<Found> at(Place place) {
        if (place.community() != null) {
            return Optional.of(new Found(place.community(), beats.unitOf(place.community())));
        }
        return Optional.ofNullable(place.streetCode()).flatMap(street -> byStreet.computeIfAbsent(street, this::ofStreet))
                .map(unit -> new Found(null, unit));
    }

    /** A street with one station alone tells whose it is. */
    private Optional<UnitCode> ofStreet(String street) {
        Set<UnitCode> units = places.communities().stream().filter(c -> c.streetCode().equals(street))
                .map(c -> beats.unitOf(c.code())).collect(Collectors.toSet());
        return units.size() == 1 ? Optional.of(List.copyOf(units).getFirst()) : Optional.empty();
    }

    private Optional<Found> byStation(String name) {
        UnitCode exact = stations.get(name);
        if (exact != null) {
            return Optional.of(new Found(null, exact));
        }
        return stations.entrySet().stream().filter(s -> name.endsWith(s.getKey())).findFirst()
                .map(s -> new Found(null, s.getValue()));
    }
}
