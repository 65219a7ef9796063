package fanzha.session;

import fanzha.kernel.OfficerId;
import fanzha.office.Actor;
import fanzha.office.Officer;
import java.util.Optional;

/** Says at each request whether a sitting still counts, and for whom: a suspension ends it with the next request. */
public final class Sittings {
    private final Ground ground;
    private final JdbcAccounts accounts;

    Sittings(Ground ground, JdbcAccounts accounts) {
        this.ground = ground;
        this.accounts = accounts;
    }

    public Sitting begin(OfficerId officer, boolean secondFactor) {
        return new Sitting(officer, ground.clock().instant(), ground.clock().instant(), secondFactor);
    }

    /** A hand on the screen: the quarter of an hour begins again. */
    public Sitting renew(Sitting sitting) {
        return sitting.seenAt(ground.clock().instant());
    }

    public Optional<Actor> find(Sitting sitting) {
        if (sitting.overAt(ground.clock().instant())) {
            return Optional.empty();
        }
        boolean standing = ground.doors().asCentre(() -> accounts.find(sitting.officer()))
                .filter(c -> !sitting.since().isBefore(c.sessionsEnd())).isPresent();
        return standing ? ground.officers().find(sitting.officer()).filter(Officer::active).map(ground.officers()::actor) : Optional.empty();
    }
}
