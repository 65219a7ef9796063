package fanzha.session;

import fanzha.journal.Entry;
import fanzha.journal.Purpose;
import fanzha.kernel.OfficerId;
import fanzha.office.Officer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Lets officers in: password, then a one-time code. Somebody unknown gets the same answer after the same work, so nobody
 * learns here who has an account. Demo logins, in a demo only, skip the code; their session says so.
 */
public final class SignIn {
    static final String SECRET_LABEL = "totp";
    private static final OfficerId NOBODY = new OfficerId(new UUID(0, 0));

    private final Ground ground;
    private final JdbcAccounts accounts;
    private final Passwords passwords;
    private final Brake brake;

    /** What was typed. An empty code: none yet. */
    public record Attempt(String badge, String password, String code) {
        @Override
        public String toString() {
            return "Attempt[…]";
        }
    }

    public sealed interface Answer {
        record Welcome(Officer officer, boolean secondFactor) implements Answer { }

        /** The password was right, the code is missing. */
        record CodeNeeded() implements Answer { }

        record Refused() implements Answer { }

        /** Too many failures; not even the right password is looked at before {@code again}. */
        record Braked(Instant again) implements Answer { }
    }

    SignIn(Ground ground, JdbcAccounts accounts, Passwords passwords, Brake brake) {
        this.ground = ground;
        this.accounts = accounts;
        this.passwords = passwords;
        this.brake = brake;
    }

    public Answer attempt(Attempt typed) {
        String badge = typed.badge.strip();
        Brake.Admission admission = brake.admit(badge);
        if (admission.ticket().isEmpty()) {
            return new Answer.Braked(admission.again());
        }
        Optional<Officer> officer = ground.officers().find(badge).filter(Officer::active);
        OfficerId id = officer.map(Officer::id).orElse(NOBODY);
        Optional<Credential> credential = ground.doors().asCentre(() -> accounts.find(id));
        boolean right = passwords.matches(typed.password, credential.map(Credential::password).orElse(null));
        Answer answer = right ? second(officer.orElseThrow(), credential.orElseThrow(), typed.code) : new Answer.Refused();
        ground.doors().runAsCentre(() -> settle(answer, admission.ticket().get(), officer));
        return answer;
    }

    private Answer second(Officer officer, Credential credential, String code) {
        Credential.Sealed secret = credential.secret();
        if (secret == null) {
            return ground.demo() ? new Answer.Welcome(officer, false) : new Answer.Refused();
        }
        if (code.isBlank()) {
            return new Answer.CodeNeeded();
        }
        byte[] plain = ground.seals().open(secret.key(), SECRET_LABEL, secret.bytes());
        OptionalLong step = Totp.match(plain, code.strip(), ground.clock().instant(), credential.lastStep());
        boolean fresh = step.isPresent() && ground.doors().asCentre(() -> accounts.use(officer.id(), step.getAsLong()));
        return fresh ? new Answer.Welcome(officer, true) : new Answer.Refused();
    }

    private void settle(Answer answer, Brake.Ticket ticket, Optional<Officer> officer) {
        String deed = switch (answer) {
            case Answer.Welcome w -> "SIGNED_IN";
            case Answer.CodeNeeded c -> "PASSWORD_RIGHT";
            case Answer.Refused r -> "SIGN_IN_REFUSED";
            case Answer.Braked b -> "SIGN_IN_BRAKED";
        };
        if (!(answer instanceof Answer.Refused)) {
            brake.release(ticket);
        }
        // The badge as typed stays out: it may be a password in the wrong field.
        String subject = officer.map(o -> "officer:" + o.id()).orElse("officer:unknown");
        boolean in = answer instanceof Answer.Welcome;
        ground.journal().write(new Entry(in ? officer.orElseThrow().id() : null, officer.map(Officer::unit).orElse(null),
                deed, subject, Purpose.SIGN_IN, Map.of("demo", ground.demo())));
    }
}
