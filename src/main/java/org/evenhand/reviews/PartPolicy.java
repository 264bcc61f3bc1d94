package org.evenhand.reviews;

import java.util.List;
import java.util.Optional;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.springframework.stereotype.Component;

/**
 * Who may have a part in a review: somebody who works here, is not the person reviewed, does not report to that person,
 * neither has nor had a part that would let them approve their own text, and was not asked as a peer. Source: equity.md,
 * conflict-free; decisions 12 and 63.
 */
@Component
public class PartPolicy {

    private final People people;
    private final PastParts past;
    private final CaseConflicts conflicts;
    private final AskedAsPeer peers;

    PartPolicy(People people, PastParts past, CaseConflicts conflicts, AskedAsPeer peers) {
        this.people = people;
        this.past = past;
        this.conflicts = conflicts;
        this.peers = peers;
    }

    /** Message key of why the person may not have the part; empty when nothing speaks against it. */
    public Optional<String> against(PerformanceReview review, ReviewRole role, String personId) {
        if (personId.equals(role.holder(review))) {
            return Optional.of("reviews.handover.refused.samePerson");
        }
        if (people.find(personId).filter(Person::active).isEmpty()) {
            return Optional.of("reviews.handover.refused.notHere");
        }
        return standing(review, role, personId);
    }

    /** The same without asking whether the person has the part already, and works here: for who acts for the holder. */
    public Optional<String> standing(PerformanceReview review, ReviewRole role, String personId) {
        if (personId.equals(review.personId())) {
            return Optional.of("reviews.handover.refused.ownReview");
        }
        if (conflicts.has(review.caseId(), personId)) {
            return Optional.of("reviews.handover.refused.conflict");
        }
        if (people.isAbove(review.personId(), personId)) {
            return Optional.of("reviews.handover.refused.reportsToSubject");
        }
        // the same words for a peer: who was asked is known to the employee and the manager alone
        return holdsAnother(review, role, personId) || peers.wasAsked(review.caseId(), personId)
                ? Optional.of("reviews.handover.refused.twoParts")
                : Optional.empty();
    }

    private boolean holdsAnother(PerformanceReview review, ReviewRole role, String personId) {
        boolean now = List.of(ReviewRole.values()).stream()
                .anyMatch(other -> !other.goesWith(role) && other != role && personId.equals(other.holder(review)));
        return now
                || past.of(review.caseId(), personId).stream()
                        .map(PastPart::role)
                        .anyMatch(other -> other != role && !other.goesWith(role));
    }
}
