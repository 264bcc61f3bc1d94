package org.evenhand.equity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers what a checkpoint looks at in a case; implemented by the capability that owns the case. Facts are counts and
 * flags, never prose, ratings or identity, because the engine keeps the inputs of every decision.
 */
public interface CheckpointFacts {

    /** The checkpoint this gathers for, for instance {@code assessment}. */
    String checkpoint();

    /** The inputs of the checkpoint's decision table by name. */
    Map<String, Object> facts(String caseId);

    /** What a finding of that rule is about now, each in a few words; shown to whoever answers it and kept nowhere. */
    default List<String> details(String caseId, String rule) {
        return List.of();
    }

    /** Message key of why nobody can waive a rule in that case; empty when somebody can. */
    default Optional<String> whyNoWaiver(String caseId) {
        return Optional.empty();
    }

    /** Whether that person may waive its rules, besides not being the author. */
    default boolean mayWaive(String personId) {
        return true;
    }
}
