package fanzha.watch.web;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Role;
import fanzha.problem.Problem;
import fanzha.watch.Handover;
import fanzha.watch.Handovers;
import fanzha.watch.Handovers.Outcome;
import fanzha.watch.ItemKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 移交: offer, accept, refuse. */
@RestController
@RequestMapping("/api/handovers")
class HandoverController {
    private final Handovers handovers;

    HandoverController(Handovers handovers) {
        this.handovers = handovers;
    }

    record Offer(ItemKind kind, UUID subject, String unit, @Nullable UUID officer) { }

    record View(UUID id, ItemKind kind, UUID subject, String toUnit, @Nullable UUID toOfficer, Instant offeredAt,
                Handover.@Nullable Answer answer) { }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    View offer(@RequestBody Offer offer, Actor actor) {
        OfficerId officer = offer.officer() == null ? null : new OfficerId(offer.officer());
        Handover.Party to = new Handover.Party(new UnitCode(offer.unit()), officer);
        return say(handovers.offer(offer.kind(), offer.subject(), to, actor));
    }

    @PostMapping("/{id}/accept")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    View accept(@PathVariable UUID id, Actor actor) {
        return say(handovers.accept(id, actor));
    }

    @PostMapping("/{id}/refuse")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    View refuse(@PathVariable UUID id, Actor actor) {
        return say(handovers.refuse(id, actor));
    }

    private static View say(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> view(done.handover());
            case Outcome.Refused no -> throw switch (no.rule()) {
                case UNKNOWN, CLOSED -> Problem.notFound().raise();
                case NOT_YOURS, OFFERED_ALREADY, RECEIVER_OFF_DUTY, OUT_OF_RECEIVERS_SIGHT, NOT_FOR_YOU, ANSWERED_ALREADY ->
                        Problem.refused("watch", no.rule()).raise();
            };
        };
    }

    private static View view(Handover h) {
        return new View(h.id(), h.kind(), h.subject(), h.to().unit().digits(),
                h.to().officer() == null ? null : h.to().officer().value(), h.offeredAt(),
                h.answered() == null ? null : h.answered().answer());
    }
}
