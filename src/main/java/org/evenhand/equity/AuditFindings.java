package org.evenhand.equity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The findings about a cycle; told by the register that keeps them. */
public interface AuditFindings {

    /** Those of one cycle, the oldest first; none for what the register keeps nothing of. */
    List<Found> of(String cohortId);

    /** Where one is recorded, from the root of the application. */
    String addressFor(String cohortId);

    /**
     * One of them.
     *
     * @param ownerId person id; null while nobody sees to it
     * @param disposition FIX, JUSTIFY or MONITOR; null while that is not decided
     * @param measure by what one will see that it worked; null when nothing is said
     * @param overdue whether its day has passed and it is not done
     */
    record Found(
            String id,
            String text,
            @Nullable String ownerId,
            @Nullable String disposition,
            @Nullable String measure,
            @Nullable LocalDate dueOn,
            boolean done,
            boolean overdue) {

        /** Whether it has an owner, a disposition, a measure of success and a day. */
        public boolean isComplete() {
            return ownerId != null && disposition != null && measure != null && dueOn != null;
        }
    }
}
