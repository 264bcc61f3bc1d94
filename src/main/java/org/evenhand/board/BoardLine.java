package org.evenhand.board;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.evenhand.reviews.ReviewState;
import org.jspecify.annotations.Nullable;

/**
 * A review in the list behind a number of the board.
 *
 * @param stuck every reason why it needs an eye
 */
public record BoardLine(
        String caseId,
        String name,
        String unit,
        ReviewState state,
        String sortKey,
        List<Step> steps,
        Set<Stuck> stuck) {

    /**
     * What it waits for.
     *
     * @param assignee name of who has it; null while nobody has
     */
    public record Step(String step, @Nullable String assignee, @Nullable Instant dueAt) {}
}
