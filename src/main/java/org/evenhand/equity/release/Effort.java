package org.evenhand.equity.release;

/**
 * How much work a table may cost: numbers of tableaus that are reckoned anew. Counted and not timed, so that the same order
 * after the same releases is answered the same on each machine.
 */
final class Effort {

    /** Some seconds; nobody waits for it. */
    static final long MOST = 1_000_000_000;

    private final long most;
    private long spent;

    Effort(long most) {
        this.most = most;
    }

    /** @throws NotReleasable when it is too much: what is not proved by then is not safe */
    void spend(long work) {
        spent += work;
        if (isSpent()) {
            throw NotReleasable.because("tooMuchWork");
        }
    }

    boolean isSpent() {
        return spent > most;
    }

    long spent() {
        return spent;
    }
}
