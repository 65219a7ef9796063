package fanzha.session;

import fanzha.office.Enrolment;
import fanzha.office.Officer;
import fanzha.office.OfficeRule;
import fanzha.office.OfficerKind;
import fanzha.office.Outcome;
import fanzha.office.Role;
import fanzha.office.Unit;
import fanzha.office.UnitKind;
import fanzha.office.Units;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first administrator of an empty installation. Whoever reads the console of the machine gets the code; it is kept in
 * memory only, works once, and ten wrong tries end it until the next start.
 */
public final class FirstAdministrator {
    private static final int TRIES_MAX = 10;

    private final Ground ground;
    private final JdbcAccounts accounts;
    private final Passwords passwords;
    private final Accounts joining;
    private byte @Nullable [] code;
    private int tries;

    /** Who wants to be it; the centre's name is taken when there is no centre yet. */
    public record Claim(String code, String badge, String name, String password, @Nullable String centreName) {
        @Override
        public String toString() {
            return "Claim[…]";
        }
    }

    public sealed interface Result {
        record Done(Accounts.Joining.Joined joined) implements Result { }

        record Refused(SessionRule rule) implements Result { }

        record Unfit(OfficeRule rule, List<Object> args) implements Result { }
    }

    FirstAdministrator(Ground ground, JdbcAccounts accounts, Passwords passwords, Accounts joining) {
        this.ground = ground;
        this.accounts = accounts;
        this.passwords = passwords;
        this.joining = joining;
    }

    /** A code, while there is nobody who could sign in as administrator. */
    synchronized Optional<String> open() {
        List<Officer> administrators = ground.officers().list().stream().filter(o -> o.active() && o.is(Role.ADMIN)).toList();
        boolean staffed = ground.doors().asCentre(() -> accounts.anybody(administrators.stream().map(Officer::id).toList()));
        if (staffed) {
            return Optional.empty();
        }
        String fresh = Codes.fresh();
        code = Codes.hash(fresh);
        tries = 0;
        return Optional.of(fresh);
    }

    /** Whether the installation waits for its first administrator. */
    public synchronized boolean awaited() {
        return code != null;
    }

    public synchronized Result claim(Claim claim) {
        if (code == null || ++tries > TRIES_MAX || !MessageDigest.isEqual(code, Codes.hash(claim.code))) {
            return new Result.Refused(SessionRule.INVITATION_UNKNOWN);
        }
        Optional<SessionRule> no = passwords.refusal(claim.password, claim.badge);
        if (no.isPresent()) {
            return new Result.Refused(no.get());
        }
        Result result = ground.doors().asCentre(() -> enrol(claim));
        if (result instanceof Result.Done) {
            code = null;
        }
        return result;
    }

    private Result enrol(Claim claim) {
        return switch (centre(claim)) {
            case Outcome.Refused<Unit> no -> new Result.Unfit(no.rule(), no.args());
            case Outcome.Done<Unit> centre -> switch (ground.officers().enrol(new Enrolment(claim.badge, claim.name,
                    OfficerKind.OFFICER, centre.value().code(), Set.of(Role.ADMIN), null), null)) {
                case Outcome.Refused<Officer> no -> new Result.Unfit(no.rule(), no.args());
                case Outcome.Done<Officer> officer -> new Result.Done(joining.equip(officer.value(), claim.password));
            };
        };
    }

    private Outcome<Unit> centre(Claim claim) {
        Optional<Unit> there = ground.units().list().stream().filter(u -> u.kind() == UnitKind.CENTRE).findFirst();
        Unit fresh = Units.unfounded(ground.centre());
        String name = claim.centreName == null || claim.centreName.isBlank() ? fresh.name() : claim.centreName;
        return there.<Outcome<Unit>>map(Outcome.Done::new).orElseGet(() -> ground.units().found(
                new Unit(fresh.code(), name, fresh.kind(), null), null));
    }
}
