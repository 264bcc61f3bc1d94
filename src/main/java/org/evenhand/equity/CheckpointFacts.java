package org.evenhand.equity;

import java.util.Map;

/**
 * Gathers what a checkpoint looks at in a case; implemented by the capability that owns the case. Facts are counts and
 * flags, never prose, ratings or identity, because the engine keeps the inputs of every decision.
 */
public interface CheckpointFacts {

    /** The checkpoint this gathers for, for instance {@code assessment}. */
    String checkpoint();

    /** The inputs of the checkpoint's decision table by name. */
    Map<String, Object> facts(String caseId);
}
