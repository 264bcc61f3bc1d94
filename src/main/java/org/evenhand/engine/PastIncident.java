package org.evenhand.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that ran by itself and failed for good until somebody saw to it.
 *
 * @param processKey the process it belongs to
 * @param step name of the step that failed; empty where whoever looks is not told
 * @param endedAt when it went on or fell away; null while it is still halted
 * @param tries who had it tried again, and when; nobody where it went on by itself
 */
public record PastIncident(
        String processKey, String step, Instant since, @Nullable Instant endedAt, List<OperationRecord> tries) {

    public PastIncident {
        tries = List.copyOf(tries);
    }

    /** The same for somebody who is not told which step it was. */
    public PastIncident unnamed() {
        return new PastIncident(processKey, "", since, endedAt, tries);
    }
}
