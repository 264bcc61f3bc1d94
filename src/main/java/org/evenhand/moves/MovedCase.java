package org.evenhand.moves;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One case of a move.
 *
 * @param number from 1, in the order it is worked on
 * @param rehearsed what the rehearsal found: OK or why not; null before its turn
 * @param outcome what became of it: OK or why not; null before its turn
 * @param arguments pairs of the step and what is said of it, for the reason
 */
public record MovedCase(
        int number,
        String processInstanceId,
        String caseId,
        @Nullable String rehearsed,
        @Nullable String outcome,
        List<String> arguments,
        @Nullable Instant movedAt) {

    /** The case can be moved, or was. */
    public static final String OK = "OK";

    public MovedCase {
        arguments = List.copyOf(arguments);
    }

    /** What is known last: OK or why not; empty before its turn. */
    public String state() {
        String last = outcome == null ? rehearsed : outcome;
        return last == null ? "" : last;
    }

    public boolean isMoved() {
        return OK.equals(outcome);
    }

    /** Names of the steps for which it was left out; a confidential one is not named. */
    public List<String> steps() {
        return IntStream.range(0, arguments.size() / 2)
                .mapToObj(pair -> arguments.get(2 * pair))
                .filter(step -> !step.isEmpty())
                .distinct()
                .toList();
    }

    /** What was said beside, by the engine or of a version. */
    public String says() {
        return String.join(
                " ",
                IntStream.range(0, arguments.size() / 2)
                        .mapToObj(pair -> arguments.get(2 * pair + 1))
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .toList());
    }
}
