package fanzha.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.store.Doors;
import fanzha.watch.ClockBook.Kept;
import fanzha.watch.Handover.Answer;
import fanzha.watch.Handover.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every form of the watch's smaller books promises: the clock's, the handovers', the shift's. */
abstract class BooksContract {
    static final Instant NOW = Instant.parse("2026-11-24T02:00:00.123456Z");
    static final Party STATION = new Party(new UnitCode("420114510000"), new OfficerId(new UUID(5, 1)));
    static final Party DESK = new Party(new UnitCode("420114500100"), null);

    abstract ClockBook clock();

    abstract HandoverBook handovers();

    abstract ShiftBook shifts();

    abstract Doors doors();

    @Test
    void an_installation_that_never_ran_has_no_mark() {
        assertThat(doors().asCentre(() -> clock().find() == null)).isTrue();
    }

    @Test
    void the_mark_never_goes_back_but_by_a_correction() {
        Kept jumped = new Kept(NOW, Duration.ofHours(-6), NOW.minusSeconds(60));
        doors().runAsCentre(() -> clock().keep(jumped));
        doors().runAsCentre(() -> clock().keep(new Kept(NOW.minusSeconds(30), jumped.ahead(), jumped.since())));
        assertThat(doors().asCentre(() -> clock().find())).isEqualTo(jumped);
        Kept corrected = new Kept(NOW.minusSeconds(3_600), Duration.ZERO, null);
        doors().runAsCentre(() -> clock().reset(corrected));
        assertThat(doors().asCentre(() -> clock().find())).isEqualTo(corrected);
    }

    @Test
    void an_item_is_offered_to_one_at_a_time() {
        Handover first = offered(1);
        assertThat(doors().asCentre(() -> handovers().add(first))).isTrue();
        assertThat(doors().asCentre(() -> handovers().add(offered(2)))).isFalse();
        Handover refused = first.answered(Answer.REFUSED, new OfficerId(new UUID(5, 2)), NOW.plusSeconds(5));
        doors().runAsCentre(() -> handovers().answer(refused));
        assertThat(doors().asCentre(() -> handovers().add(offered(2)))).isTrue();
        assertThat(doors().asCentre(() -> handovers().of(ItemKind.LOOP, new UUID(1, 1)))).containsExactly(offered(2), refused);
    }

    @Test
    void a_handover_is_found_as_it_was_written() {
        doors().runAsCentre(() -> handovers().add(offered(1)));
        assertThat(doors().asCentre(() -> handovers().lock(new UUID(8, 1)))).contains(offered(1));
        Handover unanswered = offered(1).answered(Answer.UNANSWERED, null, NOW);
        doors().runAsCentre(() -> handovers().answer(unanswered));
        assertThat(doors().asCentre(() -> handovers().lock(new UUID(8, 1)))).contains(unanswered);
        assertThat(doors().asCentre(() -> handovers().lock(new UUID(8, 2)))).isEmpty();
    }

    @Test
    void the_shift_seen_last_is_remembered() {
        assertThat(doors().asCentre(() -> shifts().find())).isEmpty();
        doors().runAsCentre(() -> shifts().put(new UUID(6, 1)));
        doors().runAsCentre(() -> shifts().put(new UUID(6, 2)));
        assertThat(doors().asCentre(() -> shifts().find())).contains(new UUID(6, 2));
    }

    static Handover offered(long n) {
        return new Handover(new UUID(8, n), ItemKind.LOOP, new UUID(1, 1), STATION, DESK, new OfficerId(new UUID(5, 1)), NOW,
                null);
    }
}
