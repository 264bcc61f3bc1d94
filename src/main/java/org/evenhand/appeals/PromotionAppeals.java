package org.evenhand.appeals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenhand.people.Actor;
import org.evenhand.promotions.InvolvedInPromotion;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionDecisions;
import org.evenhand.promotions.Promotions;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Promotions the candidate was told of: the director decided, and what can be repeated begins with weighing the file. */
@Component
class PromotionAppeals implements Appealable {

    private final Promotions promotions;
    private final InvolvedInPromotion involved;
    /** Asked for when it is needed: what it does leads back to the steps of all cases, these among them. */
    private final ObjectProvider<PromotionDecisions> decisions;

    private final LibraryCalendar calendar;

    PromotionAppeals(
            Promotions promotions,
            InvolvedInPromotion involved,
            ObjectProvider<PromotionDecisions> decisions,
            LibraryCalendar calendar) {
        this.promotions = promotions;
        this.involved = involved;
        this.decisions = decisions;
        this.calendar = calendar;
    }

    @Override
    public String process() {
        return Promotion.PROCESS;
    }

    @Override
    public Optional<Decision> of(String caseId) {
        return promotions.find(caseId).flatMap(this::decision);
    }

    @Override
    public List<Decision> about(String personId) {
        return promotions.of(personId).stream()
                .flatMap(promotion -> decision(promotion).stream())
                .toList();
    }

    private Optional<Decision> decision(Promotion promotion) {
        return decisions.getObject().toldAt(promotion).map(told -> decision(promotion, told));
    }

    private Decision decision(Promotion promotion, Instant told) {
        return new Decision(
                promotion.caseId(),
                process(),
                promotion.personId(),
                promotion.directorId(),
                told,
                calendar.dateOf(told));
    }

    @Override
    public boolean tookPart(String caseId, String personId) {
        return involved.is(promotions.get(caseId), personId);
    }

    @Override
    public List<String> steps() {
        return PromotionDecisions.STEPS;
    }

    @Override
    public List<String> steps(String caseId) {
        return decisions.getObject().steps(caseId);
    }

    /** What is to be done differently whoever repeats the step hears from Library HR, who reads the decision on the appeal. */
    @Override
    public void openAgain(String caseId, Again again, Actor by) {
        decisions.getObject().openAgain(caseId, again.step(), by);
    }

    /** The finding stays with the appeal, where candidate, director and Library HR read it. */
    @Override
    public void putRight(String caseId, Finding finding, Actor by) {
        // a promotion has no document that could join its record
    }

    @Override
    public List<Original> original(String caseId) {
        return decisions.getObject().file(promotions.get(caseId)).stream()
                .map(written -> new Original(
                        written.document(),
                        "promotions.document." + written.document().kind(),
                        written.answers()))
                .toList();
    }

    @Override
    public String addressOf(String caseId) {
        return "/promotions/" + caseId;
    }
}
