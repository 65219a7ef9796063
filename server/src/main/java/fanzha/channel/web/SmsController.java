package fanzha.channel.web;

import fanzha.channel.SmsResult;
import fanzha.channel.Unknowns;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Role;
import fanzha.problem.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person found out about a message whose result was unknown. */
@RestController
@RequestMapping("/api/sms")
class SmsController {
    private final Unknowns unknowns;

    SmsController(Unknowns unknowns) {
        this.unknowns = unknowns;
    }

    record FoundOut(SmsResult result) { }

    @PostMapping("/{id}/result")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    void foundOut(@PathVariable UUID id, @RequestBody FoundOut found, Actor actor) {
        if (!unknowns.foundOut(id, found.result(), actor)) {
            throw Problem.notFound().raise();
        }
    }
}
