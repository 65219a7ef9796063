package fanzha.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * At most five failures a quarter of an hour and account, kept across restarts. An attempt counts as a failure from the
 * moment it begins, so a thousand at once are no way around. Unknown accounts are counted like known ones.
 */
final class Brake {
    static final int FAILURES_MAX = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Ground ground;
    private final JdbcAccounts accounts;

    /** An attempt under way. */
    record Ticket(byte[] account, UUID id) { }

    /** Either a ticket, or when to come again. */
    record Admission(Optional<Ticket> ticket, Instant again) { }

    Brake(Ground ground, JdbcAccounts accounts) {
        this.ground = ground;
        this.accounts = accounts;
    }

    Admission admit(String badge) {
        byte[] account = ground.tokens().of("badge", badge);
        Instant now = ground.clock().instant();
        return ground.doors().asCentre(() -> {
            accounts.forgetFailures(now.minus(WINDOW));
            accounts.lock(account);
            List<Instant> failures = accounts.failures(account, now.minus(WINDOW));
            if (failures.size() >= FAILURES_MAX) {
                return new Admission(Optional.empty(), failures.get(failures.size() - FAILURES_MAX).plus(WINDOW));
            }
            Ticket ticket = new Ticket(account, ground.ids().next());
            accounts.addFailure(account, ticket.id, now);
            return new Admission(Optional.of(ticket), now);
        });
    }

    /** The attempt was none of a stranger: it does not count. */
    void release(Ticket ticket) {
        accounts.removeFailure(ticket.account, ticket.id);
    }
}
