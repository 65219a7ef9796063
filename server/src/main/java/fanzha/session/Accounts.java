package fanzha.session;

import fanzha.journal.Entry;
import fanzha.journal.Purpose;
import fanzha.kernel.OfficerId;
import fanzha.office.Officer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives out the means to sign in: an invitation, by which an officer chooses a password and gets a one-time secret. */
public final class Accounts {
    private static final Duration INVITATION_LASTS = Duration.ofHours(24);
    private static final String ISSUER = "Fanzha";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Ground ground;
    private final JdbcAccounts accounts;
    private final Passwords passwords;

    /** Shown once, to the administrator who hands it over. */
    public record Invitation(String code, Instant expiresAt) { }

    public sealed interface Joining {
        /** Shown once, to the officer: the secret for the authenticator app. */
        record Joined(String badge, String secret, String otpauth) implements Joining {
            @Override
            public String toString() {
                return "Joined[" + badge + "]";
            }
        }

        record Refused(SessionRule rule) implements Joining { }
    }

    Accounts(Ground ground, JdbcAccounts accounts, Passwords passwords) {
        this.ground = ground;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** A new one also for whoever lost password or phone. */
    public Invitation invite(OfficerId officer, OfficerId by) {
        ground.officers().get(officer);
        Invitation invitation = new Invitation(Codes.fresh(), ground.clock().instant().plus(INVITATION_LASTS));
        ground.doors().runAsCentre(() -> {
            accounts.invite(Codes.hash(invitation.code), officer, invitation.expiresAt);
            journal(by, "OFFICER_INVITED", officer);
        });
        return invitation;
    }

    public Joining join(String code, String password) {
        byte[] hash = Codes.hash(code);
        Instant now = ground.clock().instant();
        Optional<Officer> invited = ground.doors().asCentre(() -> accounts.findInvitation(hash, now))
                .flatMap(ground.officers()::find).filter(Officer::active);
        if (invited.isEmpty()) {
            return new Joining.Refused(SessionRule.INVITATION_UNKNOWN);
        }
        Optional<SessionRule> no = passwords.refusal(password, invited.get().badge());
        if (no.isPresent()) {
            return new Joining.Refused(no.get());
        }
        return ground.doors().asCentre(() -> accounts.takeInvitation(hash, now).isEmpty()
                ? new Joining.Refused(SessionRule.INVITATION_UNKNOWN) : equip(invited.get(), password));
    }

    /** Whether the officer has chosen a password. */
    public boolean known(OfficerId officer) {
        return ground.doors().asCentre(() -> accounts.find(officer)).isPresent();
    }

    /** A login without second factor, for the invented people of a demo. */
    public void giveDemoPassword(OfficerId officer, String password) {
        if (!ground.demo()) {
            throw new IllegalStateException("正式系统没有演示账号：请由管理员发放一次性注册码");
        }
        put(officer, password, null);
    }

    /** Signs the officer out everywhere. */
    public void endSessions(OfficerId officer, OfficerId by) {
        ground.doors().runAsCentre(() -> {
            accounts.endSessions(officer, ground.clock().instant());
            journal(by, "SESSIONS_ENDED", officer);
        });
    }

    /** Password and fresh secret, in the running transaction. */
    Joining.Joined equip(Officer officer, String password) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        long key = ground.seals().issue(1)[0];
        put(officer.id(), password, new Credential.Sealed(key, ground.seals().seal(key, SignIn.SECRET_LABEL, secret)));
        return new Joining.Joined(officer.badge(), Totp.base32(secret), Totp.uri(secret, ISSUER, officer.badge()));
    }

    private void put(OfficerId officer, String password, Credential.@Nullable Sealed secret) {
        String hash = passwords.hash(password);
        ground.doors().runAsCentre(() -> {
            accounts.put(new Credential(officer, hash, secret, 0, ground.clock().instant()));
            journal(officer, "PASSWORD_CHOSEN", officer);
        });
    }

    private void journal(OfficerId by, String deed, OfficerId officer) {
        ground.journal().write(new Entry(by, null, deed, "officer:" + officer, Purpose.ADMINISTER, Map.of()));
    }
}
