package fanzha.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A value that is missing or unreadable: named by our own name for it, never repeated, for it may be a resident's. */
final class Wrong {
    private static final int CHOICES_MAX = 20;

    private Wrong() { }

    /** @param type where it is a closed set, what it might have been is said too */
    static Problem of(@Nullable String name, @Nullable Class<?> type) {
        if (name == null || name.isEmpty()) {
            return Problem.of(HttpStatus.BAD_REQUEST, "bad-input", "problem.status.400");
        }
        Problem problem = type != null && type.isEnum()
                ? Problem.of(HttpStatus.BAD_REQUEST, "bad-input", "problem.choice", name, choices(type))
                : Problem.of(HttpStatus.BAD_REQUEST, "bad-input", "problem.field", name);
        return problem.with("field", name);
    }

    /** A count that may not lie below nothing. */
    static Problem negative(String name) {
        return Problem.of(HttpStatus.BAD_REQUEST, "bad-input", "problem.negative", name).with("field", name);
    }

    private static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).limit(CHOICES_MAX).map(one -> ((Enum<?>) one).name())
                .collect(Collectors.joining(", "));
    }
}
