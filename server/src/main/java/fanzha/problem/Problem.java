package fanzha.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A "no" on its way to the screen (RFC 9457). The type is a word for programs, the key names a text in
 * messages/&lt;room&gt; and the arguments fill it; {@code more} are further fields of the answer. No personal data in any.
 */
public record Problem(HttpStatus status, String type, String key, List<Object> args, Map<String, Object> more) {
    public Problem {
        args = List.copyOf(args);
        more = Map.copyOf(more);
    }

    public static Problem of(HttpStatus status, String type, String key, Object... args) {
        return new Problem(status, type, key, List.of(args), Map.of());
    }

    /** A rule of a room says no: 422 with the rule's name; its text has the key {@code room.RULE}. */
    public static Problem refused(String room, Enum<?> rule, Object... args) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "refused", room + "." + rule.name(), args).with("rule", rule.name());
    }

    /** Not there, or not for these eyes: nobody can tell which. */
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", "problem.not-found");
    }

    public static Problem forbidden() {
        return of(HttpStatus.FORBIDDEN, "forbidden", "problem.forbidden");
    }

    public Problem with(String field, Object value) {
        Map<String, Object> all = new HashMap<>(more);
        all.put(field, value);
        return new Problem(status, type, key, args, all);
    }

    /** For {@code throw problem.raise()} in a controller; behind controllers a refusal is a value. */
    public ProblemException raise() {
        return new ProblemException(this);
    }
}
