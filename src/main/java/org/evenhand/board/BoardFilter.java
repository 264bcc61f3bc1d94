package org.evenhand.board;

import java.util.Arrays;
import org.evenhand.reviews.ReviewState;
import org.jspecify.annotations.Nullable;

/**
 * Which reviews of a cycle are wanted; empty text for any.
 *
 * @param step for instance {@code writeSelfReview}, or {@link #BETWEEN}
 * @param stuck why they need an eye, or null for all
 */
public record BoardFilter(ReviewState state, String step, String directorate, String unit, @Nullable Stuck stuck) {

    /** Stands for a review that waits for nobody: the application has something to do, or a day has to come. */
    public static final String BETWEEN = "between";

    /** Stands for a review whose confirmed rating waits for the session of its directorate. */
    public static final String CALIBRATION = "calibration";

    /** Every open review. */
    public static final BoardFilter OPEN = new BoardFilter(ReviewState.OPEN, "", "", "", null);

    /** From an address somebody may have edited: an unknown state is OPEN, an unknown reason none. */
    public static BoardFilter of(String state, String step, String directorate, String unit, String stuck) {
        ReviewState known = Arrays.stream(ReviewState.values())
                .filter(value -> value.name().equalsIgnoreCase(state))
                .findFirst()
                .orElse(ReviewState.OPEN);
        return new BoardFilter(
                known,
                plain(step),
                plain(directorate),
                plain(unit),
                Stuck.of(stuck).orElse(null));
    }

    public BoardFilter at(String newStep) {
        return new BoardFilter(state, newStep, directorate, unit, stuck);
    }

    public BoardFilter in(String newDirectorate, String newUnit) {
        return new BoardFilter(state, step, newDirectorate, newUnit, stuck);
    }

    public BoardFilter because(Stuck reason) {
        return new BoardFilter(state, step, directorate, unit, reason);
    }

    public BoardFilter being(ReviewState newState) {
        return new BoardFilter(newState, step, directorate, unit, stuck);
    }

    /** PostgreSQL refuses the character NUL. */
    private static String plain(String text) {
        return text.replace("\0", "").strip();
    }
}
