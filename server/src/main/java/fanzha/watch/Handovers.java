package fanzha.watch;

import fanzha.journal.Entry;
import fanzha.journal.Purpose;
import fanzha.kernel.Ids;
import fanzha.office.Actor;
import fanzha.office.Role;
import fanzha.office.Shifts;
import fanzha.watch.Handover.Answer;
import fanzha.watch.Handover.Party;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * 移交: the one who has an item offers it to somebody else, and keeps it, clock and all, until that one accepts. So there
 * is one owner at every instant. An offer that nobody answers goes up the ladder.
 */
public final class Handovers {
    private final Means with;
    private final HandoverBook book;
    private final Answers answers;
    private final Offering offering;

    /** What an offer asks. */
    record Offering(Ids ids, Shifts shifts, Intervals intervals) { }

    /** Done, or refused by a named rule. */
    public sealed interface Outcome {
        record Done(Handover handover) implements Outcome { }

        record Refused(HandoverRule rule) implements Outcome { }
    }

    Handovers(Means with, HandoverBook book, Answers answers, Offering offering) {
        this.with = with;
        this.book = book;
        this.answers = answers;
        this.offering = offering;
    }

    public Outcome offer(ItemKind kind, UUID subject, Party to, Actor by) {
        return with.doors().asOfficer(by.sight(), () -> {
            Instant now = with.clock().now();
            answers.of(kind).lock(subject);
            // What is out of sight is answered like what is not there.
            Optional<OpenItem> item = with.items().lock(kind, subject)
                    .filter(open -> by.sight().units().contains(open.ownerUnit()));
            if (item.isEmpty() || kind == ItemKind.HANDOVER) {
                return new Outcome.Refused(HandoverRule.CLOSED);
            }
            if (!mayGive(item.get(), by)) {
                return new Outcome.Refused(HandoverRule.NOT_YOURS);
            }
            if (!answers.of(kind).reaches(subject, to.unit())) {
                return new Outcome.Refused(HandoverRule.OUT_OF_RECEIVERS_SIGHT);
            }
            if (to.officer() != null && !offering.shifts.onDuty(to.officer(), now)) {
                return new Outcome.Refused(HandoverRule.RECEIVER_OFF_DUTY);
            }
            Party from = new Party(item.get().ownerUnit(), item.get().ownerOfficer());
            Handover offered = new Handover(offering.ids.next(), kind, subject, from, to, by.id(), now, null);
            if (!book.add(offered)) {
                return new Outcome.Refused(HandoverRule.OFFERED_ALREADY);
            }
            with.items().open(List.of(new OpenItem(ItemKind.HANDOVER, offered.id(), to.unit(), to.officer(),
                    now.plus(offering.intervals.of(ItemKind.HANDOVER)), "ANSWER", 0, now)));
            note(offered, "HANDOVER_OFFERED", by);
            return new Outcome.Done(offered);
        });
    }

    /** From now on it belongs to the one who accepts. */
    public Outcome accept(UUID handover, Actor by) {
        return answer(handover, by, (offered, now) -> {
            answers.of(offered.kind()).lock(offered.subject());
            Optional<OpenItem> item = with.items().lock(offered.kind(), offered.subject());
            if (item.isEmpty()) {
                return settle(offered.answered(Answer.VOID, by.id(), now), now);
            }
            OpenItem passed = item.get().ownedBy(offered.to().unit(), by.id());
            with.items().move(passed);
            with.events().publishEvent(ItemPassed.of(passed, ItemPassed.Reason.HANDED_OVER, now));
            return settle(offered.answered(Answer.ACCEPTED, by.id(), now), now);
        });
    }

    /** It stays where it was. */
    public Outcome refuse(UUID handover, Actor by) {
        return answer(handover, by, (offered, now) -> settle(offered.answered(Answer.REFUSED, by.id(), now), now));
    }

    public List<Handover> of(ItemKind kind, UUID subject) {
        return book.of(kind, subject);
    }

    private Outcome answer(UUID id, Actor by, BiFunction<Handover, Instant, Handover> answer) {
        return with.doors().asOfficer(by.sight(), () -> {
            Optional<Handover> offered = book.lock(id);
            if (offered.isEmpty()) {
                return new Outcome.Refused(HandoverRule.UNKNOWN);
            }
            if (offered.get().answered() != null) {
                return new Outcome.Refused(HandoverRule.ANSWERED_ALREADY);
            }
            Party to = offered.get().to();
            boolean forMe = to.officer() == null ? to.unit().equals(by.unit()) : to.officer().equals(by.id());
            if (!forMe) {
                return new Outcome.Refused(HandoverRule.NOT_FOR_YOU);
            }
            Handover answered = answer.apply(offered.get(), with.clock().now());
            note(answered, "HANDOVER_" + answered.answered().answer(), by);
            return new Outcome.Done(answered);
        });
    }

    private Handover settle(Handover answered, Instant now) {
        book.answer(answered);
        with.items().close(ItemKind.HANDOVER, List.of(answered.id()), now);
        return answered;
    }

    /** The owner; in the pool anybody of the unit; a leader always. */
    private static boolean mayGive(OpenItem item, Actor by) {
        boolean mine = item.ownerOfficer() == null ? item.ownerUnit().equals(by.unit()) : by.id().equals(item.ownerOfficer());
        return mine || by.is(Role.LEADER);
    }

    private void note(Handover h, String deed, Actor by) {
        with.journal().write(new Entry(by.id(), by.unit(), deed, h.kind() + ":" + h.subject(), Purpose.SUPERVISE,
                Map.of("handover", h.id(), "toUnit", h.to().unit().digits())));
    }
}
