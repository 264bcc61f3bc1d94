package org.evenhand.committees.pool;

import java.util.Set;

/**
 * A case that needs a committee.
 *
 * @param rankSought place in the ladder that every member must have reached
 * @param keptAway ids of those who have another part in the case, the subject included
 * @param wanted ids of those whom Library HR has given a seat
 * @param outside those among them who come from outside the pool, with approval: neither rank nor turn keeps them out
 * @param setAside ids of those whom Library HR has taken out of the proposal
 */
public record CaseToFill(
        String caseId,
        int rankSought,
        Set<String> keptAway,
        Set<String> wanted,
        Set<String> outside,
        Set<String> setAside) {

    public CaseToFill {
        keptAway = Set.copyOf(keptAway);
        wanted = Set.copyOf(wanted);
        outside = Set.copyOf(outside);
        setAside = Set.copyOf(setAside);
    }

    /** A case in whose proposal nobody has changed anything. */
    public CaseToFill(String caseId, int rankSought, Set<String> keptAway) {
        this(caseId, rankSought, keptAway, Set.of(), Set.of(), Set.of());
    }
}
