package fanzha.session;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Password hashes: Argon2id with the parameters OWASP names (19 MiB, two passes, one lane). */
final class Passwords {
    static final int CHARACTERS_MIN = 15;
    static final int CHARACTERS_MAX = 128;
    private static final int DIFFERENT_CHARACTERS_MIN = 6;
    /** Each check takes 19 MiB; a flood of guesses waits here instead of filling the heap. */
    private static final int CHECKS_AT_ONCE_MAX = 4;

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore places = new Semaphore(CHECKS_AT_ONCE_MAX);
    /** For those who have no password, so that they cost the same work. */
    private final String nobody = argon.encode("nobody has this password");

    String hash(String password) {
        return inPlace(() -> argon.encode(password));
    }

    boolean matches(String password, @Nullable String hash) {
        // Evaluated in any case: an unknown badge must take as long as a known one.
        boolean same = inPlace(() -> argon.matches(cut(password), hash == null ? nobody : hash));
        return same && hash != null;
    }

    /** Why this password cannot be chosen, if it cannot. */
    Optional<SessionRule> refusal(String password, String badge) {
        int length = password.codePointCount(0, password.length());
        if (length < CHARACTERS_MIN || length > CHARACTERS_MAX) {
            return Optional.of(SessionRule.PASSWORD_LENGTH);
        }
        boolean plain = password.codePoints().distinct().count() < DIFFERENT_CHARACTERS_MIN;
        return plain || password.toLowerCase(java.util.Locale.ROOT).contains(badge.toLowerCase(java.util.Locale.ROOT))
                ? Optional.of(SessionRule.PASSWORD_TOO_PLAIN) : Optional.empty();
    }

    private static String cut(String password) {
        return password.length() <= CHARACTERS_MAX * 2 ? password : password.substring(0, CHARACTERS_MAX * 2);
    }

    private <T> T inPlace(java.util.function.Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
