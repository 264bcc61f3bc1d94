package org.evenhand.promotions;

import java.util.Optional;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.criteria.Criterion;
import org.evenhand.people.People;
import org.evenhand.referees.LetterSubject;
import org.springframework.stereotype.Component;

/** Referees learn whom a letter is about, which rank is sought, and the names of the criteria. */
@Component
class PromotionLetters implements LetterSubject {

    private final Promotions promotions;
    private final PromotionContext context;
    private final CriteriaSets criteria;
    private final People people;

    PromotionLetters(Promotions promotions, PromotionContext context, CriteriaSets criteria, People people) {
        this.promotions = promotions;
        this.context = context;
        this.criteria = criteria;
        this.people = people;
    }

    @Override
    public Optional<Asked> of(String caseId) {
        return promotions.find(caseId).map(this::asked);
    }

    private Asked asked(Promotion promotion) {
        RoundPlan plan = context.round(promotion).plan();
        return new Asked(
                people.get(promotion.personId()).displayName(),
                context.texts()
                        .text(
                                "promotions.letter.what",
                                plan.sought().rankSought(),
                                plan.sought().jobFamily()),
                criteria.get(plan.criteriaSetId()).criteria().stream()
                        .map(Criterion::name)
                        .toList());
    }
}
