package fanzha.people.web;

import fanzha.journal.Answered;
import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.journal.Purpose;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Role;
import fanzha.office.Units;
import fanzha.people.Identity;
import fanzha.people.IdentityId;
import fanzha.people.People;
import fanzha.people.PersonId;
import fanzha.problem.Problem;
import fanzha.store.Doors;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who somebody is, masked; one field at a time is revealed, for a purpose, into the journal. */
@RestController
class PeopleController {
    private static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");
    private static final int FOUND_MAX = 50;
    private static final int WORDS_CHARACTERS_MAX = 100;

    private final People people;
    private final Units units;
    private final Doors doors;
    private final Journal journal;
    private final Clock clock;

    PeopleController(People people, Units units, Doors doors, Journal journal, Clock clock) {
        this.people = people;
        this.units = units;
        this.doors = doors;
        this.journal = journal;
        this.clock = clock;
    }

    record IdentityView(UUID id, @Nullable String name, @Nullable String phone, @Nullable String idCard, @Nullable Integer age,
                        String unit, String unitName) { }

    record PersonView(UUID id, List<IdentityView> identities) { }

    record Found(UUID id, @Nullable String name, @Nullable String phone, String unitName) { }

    record Sought(@NotBlank @Size(max = WORDS_CHARACTERS_MAX) String words) {
        @Override
        public String toString() {
            return "Sought[…]";
        }
    }

    enum Field {
        PHONE, ID_CARD
    }

    record Reveal(@NotNull UUID identity, @NotNull Field field, @NotNull Purpose purpose, @Nullable UUID loop) { }

    record Revealed(String value) { }

    @GetMapping("/api/people/{id}")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    PersonView get(@PathVariable UUID id, Actor actor) {
        return doors.asOfficer(actor.sight(), () -> {
            List<Identity> known = people.ofPerson(new PersonId(id));
            if (known.isEmpty()) {
                throw Problem.notFound().raise();
            }
            journal.write(new Entry(actor.id(), actor.unit(), "OPENED", "person:" + id, Purpose.CALL, Map.of()));
            return new PersonView(id, known.stream().map(this::view).toList());
        });
    }

    /**
     * By whole name, whole phone, last four of a phone or whole ID number; the words themselves are kept nowhere, which is
     * why they come in a body: an address stands in proxies' logs and browsers' histories.
     */
    @PostMapping("/api/people/search")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    List<Found> search(@Valid @RequestBody Sought sought, Actor actor) {
        return doors.asOfficer(actor.sight(), () -> {
            List<Found> found = people.search(sought.words().strip(), FOUND_MAX).stream()
                    .flatMap(person -> people.ofPerson(person).stream().limit(1)).map(this::found).toList();
            journal.receipt(new Answered(actor.id(), actor.unit(), Purpose.SEARCH, "people",
                    found.stream().map(Found::id).toList()));
            return found;
        });
    }

    @PostMapping("/api/reveal")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    Revealed reveal(@Valid @RequestBody Reveal wanted, Actor actor) {
        return doors.asOfficer(actor.sight(), () -> {
            Identity identity = people.find(new IdentityId(wanted.identity())).orElseThrow(() -> Problem.notFound().raise());
            var witness = journal.witness(actor.id(), actor.unit(), "identity:" + wanted.identity(), wanted.purpose());
            var value = wanted.field() == Field.PHONE ? identity.phone() : identity.idCard();
            if (value == null) {
                throw Problem.notFound().raise();
            }
            return new Revealed(value.revealTo(witness));
        });
    }

    private IdentityView view(Identity identity) {
        return new IdentityView(identity.id().value(), identity.name() == null ? null : identity.name().listed(),
                identity.phone() == null ? null : identity.phone().masked(),
                identity.idCard() == null ? null : identity.idCard().masked(),
                identity.idCard() == null ? null : identity.idCard().ageOn(LocalDate.now(clock.withZone(LOCAL))),
                identity.unit().digits(), units.get(identity.unit()).name());
    }

    private Found found(Identity identity) {
        return new Found(identity.person().value(), identity.name() == null ? null : identity.name().listed(),
                identity.phone() == null ? null : identity.phone().masked(), units.get(identity.unit()).name());
    }
}
