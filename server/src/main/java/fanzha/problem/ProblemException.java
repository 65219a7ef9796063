package fanzha.problem;

/** Carries a problem out of a controller; thrown nowhere else. It has no stack trace: nothing went wrong. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.type(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
