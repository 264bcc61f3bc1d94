package org.evenhand.casework;

import java.util.Optional;
import java.util.Set;
import org.evenhand.engine.OpenTask;

/** Which steps of its cases one person may do for another; each capability that owns cases contributes one. */
public interface StandInRule {

    /** The processes it speaks for. Steps of any other process are never done for somebody else. */
    Set<String> processKeys();

    /** Message key of why this person may not do the step for its holder; empty when nothing speaks against it. */
    Optional<String> against(OpenTask task, String delegate);

    /** Message key of why this person may not come near the case at all, whatever they have or had. */
    Optional<String> keptAway(String caseId, String personId);
}
