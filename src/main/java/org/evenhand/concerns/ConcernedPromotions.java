package org.evenhand.concerns;

import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.committees.Committees;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.promotions.PastPromotionParts;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionPages;
import org.evenhand.promotions.Promotions;
import org.evenhand.shared.Refusal;
import org.springframework.stereotype.Component;

/** Promotions: of the candidate, who recommends and decides, their committee, and Library HR. */
@Component
class ConcernedPromotions implements ConcernedCases {

    private final Promotions promotions;
    private final PromotionPages pages;
    private final Committees committees;
    private final CaseConflicts conflicts;
    private final PastPromotionParts past;
    private final People people;
    private final ConcernTitles titles;

    ConcernedPromotions(
            Promotions promotions,
            PromotionPages pages,
            Committees committees,
            CaseConflicts conflicts,
            PastPromotionParts past,
            People people,
            ConcernTitles titles) {
        this.promotions = promotions;
        this.pages = pages;
        this.committees = committees;
        this.conflicts = conflicts;
        this.past = past;
        this.people = people;
        this.titles = titles;
    }

    @Override
    public Optional<Concerned> find(String caseId) {
        return promotions.find(caseId).map(this::concerned);
    }

    private Concerned concerned(Promotion promotion) {
        String name = people.get(promotion.personId()).displayName();
        return new Concerned(
                promotion.caseId(),
                Promotion.PROCESS,
                titles.of(Promotion.PROCESS, name),
                "/promotions/" + promotion.caseId(),
                promotion.state().isOver(),
                parts(promotion).distinct().toList());
    }

    private static Stream<String> parts(Promotion promotion) {
        return Stream.of(promotion.personId(), promotion.recommenderId(), promotion.directorId());
    }

    @Override
    public boolean isIn(String caseId, Actor actor) {
        if (committees.hasSat(caseId, actor.personId()) || conflicts.has(caseId, actor.personId())) {
            return true;
        }
        try {
            pages.of(caseId, actor);
            return true;
        } catch (Refusal notIn) {
            return false;
        }
    }

    @Override
    public boolean tookPart(String caseId, String personId) {
        return committees.isNamed(caseId, personId)
                || conflicts.has(caseId, personId)
                || !past.of(caseId, personId).isEmpty()
                || promotions.find(caseId).stream()
                        .flatMap(ConcernedPromotions::parts)
                        .anyMatch(personId::equals);
    }
}
