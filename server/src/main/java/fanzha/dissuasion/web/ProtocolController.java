package fanzha.dissuasion.web;

import fanzha.dissuasion.Protocol;
import fanzha.dissuasion.Protocols;
import fanzha.office.Allowed;
import fanzha.office.Role;
import fanzha.store.Doors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The protocol in force: levels, minutes, what follows from each outcome. Read only; no personal data. */
@RestController
class ProtocolController {
    private final Protocols protocols;
    private final Doors doors;

    ProtocolController(Protocols protocols, Doors doors) {
        this.protocols = protocols;
        this.doors = doors;
    }

    @GetMapping("/api/protocol")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER, Role.ADMIN})
    Protocol protocol() {
        return doors.asCentre(protocols::current);
    }
}
