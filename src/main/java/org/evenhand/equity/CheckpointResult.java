package org.evenhand.equity;

import java.util.Collection;

/** What a checkpoint answers; the strongest finding decides. */
public enum CheckpointResult {
    PASS,
    ADVISE,
    HOLD;

    /** The strongest of them decides; PASS without any. */
    public static CheckpointResult of(Collection<Finding> findings) {
        if (findings.isEmpty()) {
            return PASS;
        }
        return findings.stream().allMatch(finding -> finding.strength() == Strength.ADVICE) ? ADVISE : HOLD;
    }
}
