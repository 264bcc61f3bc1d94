package org.evenhand.committees.pool;

import java.util.Set;

/**
 * A case that needs a committee.
 *
 * @param rankSought place in the ladder that every member must have reached
 * @param keptAway ids of those who have another part in the case, the subject included
 */
public record CaseToFill(String caseId, int rankSought, Set<String> keptAway) {

    public CaseToFill {
        keptAway = Set.copyOf(keptAway);
    }
}
