package org.evenhand.moves;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.evenhand.engine.MoveResult;
import org.evenhand.shared.Refusal;

/**
 * What was found when it was a case's turn.
 *
 * @param state {@link MovedCase#OK} or why not
 * @param arguments pairs of the step and what is said of it
 */
record MoveFinding(String state, List<String> arguments) {

    private static final String FAILED = "FAILED";

    static final MoveFinding DONE = new MoveFinding(MovedCase.OK, List.of());

    static MoveFinding of(MoveResult result) {
        if (result.isPossible()) {
            return DONE;
        }
        MoveResult.Why first = result.problems().get(0).why();
        return new MoveFinding(
                first.name(),
                result.problems().stream()
                        .filter(problem -> problem.why() == first)
                        .flatMap(problem -> Stream.of(problem.at(), problem.says()))
                        .toList());
    }

    /** What a turn finds, or how it failed. */
    static MoveFinding of(Supplier<MoveFinding> turn) {
        try {
            return turn.get();
        } catch (Refusal refused) {
            return failed(refused.key());
        } catch (RuntimeException failed) {
            return failed(failed.getClass().getSimpleName());
        }
    }

    private static MoveFinding failed(String how) {
        return new MoveFinding(FAILED, List.of("", how));
    }

    boolean isOk() {
        return state.equals(MovedCase.OK);
    }
}
