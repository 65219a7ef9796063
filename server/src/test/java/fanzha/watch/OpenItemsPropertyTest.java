package fanzha.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.office.Caidian;
import fanzha.watch.Handover.Party;
import fanzha.watch.OpenItems.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done to open items, in whatever order and on whatever clock. */
class OpenItemsPropertyTest {
    private static final List<String> PEOPLE = List.of("D1", "L1", "S1", "S9", "S2");

    private enum Deed { OPEN, MOVE, CLOSE, OFFER, ACCEPT, REFUSE, PASS, FAIL, MEND, JUMP, CORRECT }

    private record Act(Deed deed, int item, int person, int minutes) {
        UUID subject() {
            return new UUID(1, item);
        }
    }

    @Property(tries = 300)
    void no_open_item_is_ever_lost_or_without_owner_clock_and_kind(@ForAll("lives") List<Act> life) {
        Guardroom room = new Guardroom();
        room.shift(0, 8, "L1", "S1", "D1");
        room.shift(480, 8, "S9", "S9", "D1", "S2");
        Set<UUID> open = new HashSet<>();
        for (Act act : life) {
            perform(room, act);
            if (act.deed == Deed.OPEN) {
                open.add(act.subject());
            } else if (act.deed == Deed.CLOSE) {
                open.remove(act.subject());
            }
            room.running.poller().round();
            assertThat(loops(room)).hasSameElementsAs(open);
            assertThat(room.items.list(1_000)).allSatisfy(item -> {
                assertThat(item.kind()).isNotNull();
                assertThat(item.ownerUnit()).isNotNull();
                assertThat(item.dueKind()).isNotBlank();
                // The poller has just been: what was due has its next deadline, and so has what failed. Only what a
                // failure has opened this moment is due at once.
                assertThat(item.dueAt()).isAfterOrEqualTo(room.clock.now());
            });
        }
    }

    @Property(tries = 300)
    void stored_time_never_runs_back(@ForAll("lives") List<Act> life) {
        Guardroom room = new Guardroom();
        Map<UUID, Instant> touched = new HashMap<>();
        Instant mark = room.clock.now();
        for (Act act : life) {
            boolean corrects = act.deed == Deed.CORRECT && room.running.clockDesk().stand().parted();
            perform(room, act);
            room.running.poller().round();
            for (UUID loop : loops(room)) {
                Instant now = room.items.touchedAt(ItemKind.LOOP, loop);
                assertThat(now).isAfterOrEqualTo(touched.getOrDefault(loop, Instant.MIN));
                touched.put(loop, now);
            }
            Instant now = room.clock.now();
            assertThat(now).isAfterOrEqualTo(corrects ? Instant.MIN : mark);
            assertThat(room.clock.book().find().mark()).isBeforeOrEqualTo(now);
            mark = now;
        }
    }

    private static List<UUID> loops(Guardroom room) {
        return room.items.list(new Wanted(ItemKind.LOOP, null, null), 100).stream().map(OpenItem::subject).toList();
    }

    private static void perform(Guardroom room, Act act) {
        UUID subject = act.subject();
        String badge = PEOPLE.get(act.person);
        switch (act.deed) {
            case OPEN -> room.open(room.loop(act.item, badge, 0).due(later(room, act), "CALL"));
            case MOVE -> room.items.find(ItemKind.LOOP, subject).ifPresent(item -> room.doors.runAsCentre(() ->
                    room.items.move(item.ownedBy(Caidian.DESK, room.id(badge)).due(later(room, act), "MEET"))));
            case CLOSE -> room.doors.runAsCentre(() ->
                    room.items.close(ItemKind.LOOP, List.of(subject), room.clock.now()));
            case OFFER -> room.running.handovers().offer(ItemKind.LOOP, subject,
                    new Party(room.actor(badge).unit(), act.minutes % 2 == 0 ? room.id(badge) : null), room.actor("L1"));
            case ACCEPT -> offers(room, subject).forEach(offer -> room.running.handovers().accept(offer, room.actor(badge)));
            case REFUSE -> offers(room, subject).forEach(offer -> room.running.handovers().refuse(offer, room.actor(badge)));
            case PASS -> room.hands.pass(Duration.ofMinutes(act.minutes));
            case FAIL -> room.loops = (item, now) -> {
                throw new IllegalStateException("poison");
            };
            case MEND -> room.loops = room.watch.escalation(room.journal)::up;
            case JUMP -> room.hands.jump(Duration.ofMinutes(act.minutes * (act.person % 2 == 0 ? 1 : -1)));
            case CORRECT -> room.running.clockDesk().correct(room.id("L1"), Caidian.CENTRE);
        }
    }

    private static Instant later(Guardroom room, Act act) {
        return room.clock.now().plus(Duration.ofMinutes(act.minutes));
    }

    private static List<UUID> offers(Guardroom room, UUID subject) {
        return room.running.handovers().of(ItemKind.LOOP, subject).stream().map(Handover::id).toList();
    }

    @Provide
    Arbitrary<List<Act>> lives() {
        return Combinators.combine(Arbitraries.of(Deed.class), Arbitraries.integers().between(1, 3),
                Arbitraries.integers().between(0, PEOPLE.size() - 1), Arbitraries.integers().between(1, 400)).as(Act::new)
                .list().ofMinSize(5).ofMaxSize(40);
    }
}
