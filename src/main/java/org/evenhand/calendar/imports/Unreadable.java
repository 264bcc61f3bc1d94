package org.evenhand.calendar.imports;

/** A file, or an event of it, cannot be taken. Carries no stack: it is an answer, and there may be many. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Unreadable(Problem problem) {
        super(problem.key(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
