package org.evenhand.promotions;

import java.util.Optional;
import org.evenhand.committees.Committees;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.springframework.stereotype.Component;

/**
 * Who may have a part in a promotion: somebody who works here, is not the candidate, does not report to the candidate, has
 * and had no other part in the case, sat in its committee for no moment, and was kept away by no conflict. Source:
 * equity.md, conflict-free.
 */
@Component
public class PromotionPartPolicy {

    private final People people;
    private final PastPromotionParts past;
    private final CaseConflicts conflicts;
    private final Committees committees;

    PromotionPartPolicy(People people, PastPromotionParts past, CaseConflicts conflicts, Committees committees) {
        this.people = people;
        this.past = past;
        this.conflicts = conflicts;
        this.committees = committees;
    }

    /** Message key of why the person may not have the part; empty when nothing speaks against it. */
    public Optional<String> against(Promotion promotion, PromotionRole role, String personId) {
        if (personId.equals(role.holder(promotion))) {
            return Optional.of("reviews.handover.refused.samePerson");
        }
        if (people.find(personId).filter(Person::active).isEmpty()) {
            return Optional.of("reviews.handover.refused.notHere");
        }
        return standing(promotion, role, personId);
    }

    /** The same without asking whether the person has the part already, and works here: for who acts for the holder. */
    public Optional<String> standing(Promotion promotion, PromotionRole role, String personId) {
        if (promotion.isOf(personId)) {
            return Optional.of("promotions.parts.refused.candidate");
        }
        if (conflicts.has(promotion.caseId(), personId)) {
            return Optional.of("promotions.parts.refused.conflict");
        }
        if (people.isAbove(promotion.personId(), personId)) {
            return Optional.of("promotions.parts.refused.reportsToCandidate");
        }
        if (role == PromotionRole.HR && !isHr(personId)) {
            return Optional.of("promotions.parts.refused.notHr");
        }
        return holdsAnother(promotion, role, personId) || committees.hasSat(promotion.caseId(), personId)
                ? Optional.of("promotions.parts.refused.twoParts")
                : Optional.empty();
    }

    private boolean isHr(String personId) {
        return people.activeWith(Role.HR).stream()
                .anyMatch(person -> person.id().equals(personId));
    }

    private boolean holdsAnother(Promotion promotion, PromotionRole role, String personId) {
        return PromotionRole.of(promotion, personId).stream().anyMatch(other -> other != role)
                || past.of(promotion.caseId(), personId).stream().anyMatch(part -> part.role() != role);
    }
}
