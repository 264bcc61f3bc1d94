package org.evenhand.peerinput;

import java.util.Optional;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.people.Delegations;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.PastParts;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.Relation;
import org.springframework.stereotype.Component;

/**
 * Who may be a peer: somebody who works here, is not the person reviewed, judges that person in no part, on nobody's behalf and from no place
 * in the reporting line, and is not kept away by a conflict. Source: processes.md, peer input; equity.md, conflict-free.
 */
@Component
class PeerPolicy {

    private final People people;
    private final PastParts past;
    private final CaseConflicts conflicts;
    private final Delegations delegations;
    private final Ledger ledger;

    PeerPolicy(People people, PastParts past, CaseConflicts conflicts, Delegations delegations, Ledger ledger) {
        this.people = people;
        this.past = past;
        this.conflicts = conflicts;
        this.delegations = delegations;
        this.ledger = ledger;
    }

    /** Message key of why the person may not be a peer in this review; empty when nothing speaks against it. */
    Optional<String> against(PerformanceReview review, String personId) {
        if (personId.equals(review.personId())) {
            return Optional.of("peerinput.refused.oneself");
        }
        if (people.find(personId).filter(Person::active).isEmpty()) {
            return Optional.of("peerinput.refused.notHere");
        }
        if (judges(review, personId)) {
            return Optional.of("peerinput.refused.judges");
        }
        return conflicts.has(review.caseId(), personId) ? Optional.of("peerinput.refused.conflict") : Optional.empty();
    }

    private boolean judges(PerformanceReview review, String personId) {
        return review.relationOf(personId) != Relation.NONE
                || people.isAbove(personId, review.personId())
                || !past.of(review.caseId(), personId).isEmpty()
                || judgesForAnother(review, personId);
    }

    /** Whoever does the steps of a judge, or did one, reads and writes as the judge does. */
    private boolean judgesForAnother(PerformanceReview review, String personId) {
        return delegations.runningTo(personId).stream()
                        .map(delegation -> review.relationOf(delegation.personId()))
                        .anyMatch(relation -> relation != Relation.NONE && relation != Relation.SUBJECT)
                || ledger.of(review.caseId()).stream()
                        .anyMatch(entry -> entry.actor().equals(personId) && entry.onBehalfOf() != null);
    }
}
