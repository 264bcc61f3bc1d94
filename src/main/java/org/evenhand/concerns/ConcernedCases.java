package org.evenhand.concerns;

import java.util.Optional;
import org.evenhand.people.Actor;

/** A kind of cases about which a concern can be raised. */
interface ConcernedCases {

    Optional<Concerned> find(String caseId);

    /** Whether the person is in the case, or was; whoever sees the case is in it. */
    boolean isIn(String caseId, Actor actor);

    /** Whether the person has or had a part that keeps them from being its fairness contact. */
    boolean tookPart(String caseId, String personId);

    /** The case whose decision this one is about. */
    default Optional<String> goesBackTo(String caseId) {
        return Optional.empty();
    }
}
