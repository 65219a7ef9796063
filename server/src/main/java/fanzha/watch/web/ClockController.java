package fanzha.watch.web;

import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Role;
import fanzha.problem.Problem;
import fanzha.watch.ClockDesk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The deadline clock, and the confirmation that it should follow the database's after a jump. */
@RestController
@RequestMapping("/api/watch/clock")
class ClockController {
    private final ClockDesk desk;

    ClockController(ClockDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Allowed({Role.LEADER, Role.ADMIN})
    ClockDesk.Stand stand() {
        return desk.stand();
    }

    @PostMapping("/correction")
    @Allowed(Role.LEADER)
    ClockDesk.Stand correct(Actor actor) {
        if (!actor.mayLead()) {
            throw Problem.forbidden().raise();
        }
        desk.correct(actor.id(), actor.unit()).orElseThrow(
                () -> Problem.of(HttpStatus.CONFLICT, "nothing-to-correct", "watch.NOTHING_TO_CORRECT").raise());
        return desk.stand();
    }
}
