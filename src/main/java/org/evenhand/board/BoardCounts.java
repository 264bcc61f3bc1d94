package org.evenhand.board;

import java.util.List;
import java.util.Map;
import org.evenhand.reviews.ReviewState;

/**
 * Where the reviews of a cycle stand.
 *
 * @param directorate whose units the cells are about; empty when they are about directorates
 * @param states reviews by state, without the states that none has
 * @param stuck reviews by reason, every reason named; one review may have several
 */
public record BoardCounts(
        String directorate,
        List<BoardCell> cells,
        Map<ReviewState, Long> states,
        Map<Stuck, Long> stuck,
        List<RoleLateness> lateness) {}
