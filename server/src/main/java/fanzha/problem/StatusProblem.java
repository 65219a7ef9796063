package fanzha.problem;

import java.util.Set;
import org.springframework.http.HttpStatus;

/** What is said when only the status is known: an answer of the framework, or of the container. */
final class StatusProblem {
    /** Those with a text of their own in messages/problem. */
    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 406, 413, 415);

    private StatusProblem() { }

    static Problem of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Problem.notFound();
            case FORBIDDEN -> Problem.forbidden();
            default -> Problem.of(status, "about:blank",
                    "problem.status." + (WORDED.contains(status.value()) ? status.value() : "other"));
        };
    }
}
