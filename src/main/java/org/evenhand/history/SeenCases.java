package org.evenhand.history;

import org.evenhand.appeals.AppealPage;
import org.evenhand.appeals.AppealPages;
import org.evenhand.history.SeenCase.Eye;
import org.evenhand.people.Actor;
import org.evenhand.promotions.PromotionPage;
import org.evenhand.promotions.PromotionPages;
import org.evenhand.promotions.Promotions;
import org.evenhand.record.Looks;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.Reader;
import org.springframework.stereotype.Service;

/** Opens a case of any kind for whoever may see it, as the page of that kind of case does, and writes down that Library HR looked. */
@Service
public class SeenCases {

    private final PerformanceReviews reviews;
    private final Cases cases;
    private final Promotions promotions;
    private final PromotionPages promotionPages;
    private final AppealPages appealPages;
    private final Looks looks;

    SeenCases(
            PerformanceReviews reviews,
            Cases cases,
            Promotions promotions,
            PromotionPages promotionPages,
            AppealPages appealPages,
            Looks looks) {
        this.looks = looks;
        this.reviews = reviews;
        this.cases = cases;
        this.promotions = promotions;
        this.promotionPages = promotionPages;
        this.appealPages = appealPages;
    }

    /** @throws org.evenhand.shared.Refusal of kind MISSING when there is none, or none for this person */
    public SeenCase open(String caseId, Actor actor) {
        if (reviews.find(caseId).isPresent()) {
            return of(cases.open(caseId, actor));
        }
        SeenCase seen = promotions.find(caseId).isPresent()
                ? of(promotionPages.of(caseId, actor))
                : of(appealPages.of(caseId, actor));
        return looks.shown(seen, actor);
    }

    public static SeenCase of(OpenedCase opened) {
        Eye eye = opened.isAudit() ? Eye.HR : opened.reader() == Reader.SUBJECT ? Eye.SUBJECT : Eye.OTHER;
        return new SeenCase(opened.caseId(), opened.review().personId(), eye, "/cases/" + opened.caseId());
    }

    public static SeenCase of(PromotionPage page) {
        Eye eye =
                switch (page.reader()) {
                    case CANDIDATE -> Eye.SUBJECT;
                    case HR -> Eye.HR;
                    case RECOMMENDER, MEMBER, DIRECTOR, PANEL, NOBODY -> Eye.OTHER;
                };
        String caseId = page.promotion().caseId();
        return new SeenCase(caseId, page.promotion().personId(), eye, "/promotions/" + caseId);
    }

    public static SeenCase of(AppealPage page) {
        Eye eye =
                switch (page.reader()) {
                    case STAFF -> Eye.SUBJECT;
                    case HR -> Eye.HR;
                    case DECIDER, PANEL, NOBODY -> Eye.OTHER;
                };
        String caseId = page.appeal().caseId();
        return new SeenCase(caseId, page.appeal().personId(), eye, "/appeals/" + caseId);
    }
}
