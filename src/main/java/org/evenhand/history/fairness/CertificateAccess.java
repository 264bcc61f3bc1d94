package org.evenhand.history.fairness;

import java.util.Optional;
import org.evenhand.appeals.AppealPage;
import org.evenhand.appeals.AppealPages;
import org.evenhand.appeals.AppealReader;
import org.evenhand.history.Cases;
import org.evenhand.history.OpenedCase;
import org.evenhand.people.Actor;
import org.evenhand.promotions.PromotionPage;
import org.evenhand.promotions.PromotionPages;
import org.evenhand.promotions.PromotionReader;
import org.evenhand.promotions.Promotions;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.Reader;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Who may have the certificate of a case: the person it is about, and Library HR without a part in it. */
@Component
class CertificateAccess {

    private final PerformanceReviews reviews;
    private final Cases cases;
    private final Promotions promotions;
    private final PromotionPages promotionPages;
    private final AppealPages appealPages;

    CertificateAccess(
            PerformanceReviews reviews,
            Cases cases,
            Promotions promotions,
            PromotionPages promotionPages,
            AppealPages appealPages) {
        this.reviews = reviews;
        this.cases = cases;
        this.promotions = promotions;
        this.promotionPages = promotionPages;
        this.appealPages = appealPages;
    }

    CertifiedCase open(String caseId, Actor actor) {
        return find(caseId, actor)
                .orElseThrow(() -> Refusal.because(Kind.NOT_ALLOWED, "fairness.refused.notYours"));
    }

    private Optional<CertifiedCase> find(String caseId, Actor actor) {
        if (reviews.find(caseId).isPresent()) {
            return review(cases.open(caseId, actor));
        }
        return promotions.find(caseId).isPresent()
                ? promotion(promotionPages.of(caseId, actor))
                : appeal(appealPages.of(caseId, actor));
    }

    private static Optional<CertifiedCase> review(OpenedCase opened) {
        boolean own = opened.reader() == Reader.SUBJECT;
        return given(own || opened.isAudit(), opened.caseId(), opened.review().personId(), own, "/cases/");
    }

    private static Optional<CertifiedCase> promotion(PromotionPage page) {
        boolean own = page.reader() == PromotionReader.CANDIDATE;
        return given(
                own || page.reader() == PromotionReader.HR,
                page.promotion().caseId(),
                page.promotion().personId(),
                own,
                "/promotions/");
    }

    private static Optional<CertifiedCase> appeal(AppealPage page) {
        boolean own = page.reader() == AppealReader.STAFF;
        return given(
                own || page.reader() == AppealReader.HR,
                page.appeal().caseId(),
                page.appeal().personId(),
                own,
                "/appeals/");
    }

    private static Optional<CertifiedCase> given(boolean may, String id, String person, boolean own, String place) {
        return may ? Optional.of(new CertifiedCase(id, person, own, place + id)) : Optional.empty();
    }
}
