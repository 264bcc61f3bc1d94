package org.evenhand.history.copies;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.appeals.AppealPage;
import org.evenhand.appeals.AppealPages;
import org.evenhand.committees.CommitteeRecord;
import org.evenhand.committees.CommitteeRecord.Paper;
import org.evenhand.history.Cases;
import org.evenhand.history.OpenedCase;
import org.evenhand.history.PartsTaken;
import org.evenhand.history.SeenCase.Eye;
import org.evenhand.history.SeenCases;
import org.evenhand.history.fairness.CaseKind;
import org.evenhand.people.Actor;
import org.evenhand.promotions.PromotionPage;
import org.evenhand.promotions.PromotionPages;
import org.evenhand.promotions.Promotions;
import org.evenhand.record.CaseReach;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReadableDocument;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Opens a case of any kind for somebody in Library HR who takes it along, and says what of it they may read. */
@Component
class CaseFolders {

    private final PerformanceReviews reviews;
    private final Cases cases;
    private final ReviewReading reading;
    private final Promotions promotions;
    private final PromotionPages promotionPages;
    private final AppealPages appealPages;
    private final PartsTaken parts;
    private final CommitteeRecord committees;

    CaseFolders(
            PerformanceReviews reviews,
            Cases cases,
            ReviewReading reading,
            Promotions promotions,
            PromotionPages promotionPages,
            AppealPages appealPages,
            PartsTaken parts,
            CommitteeRecord committees) {
        this.committees = committees;
        this.reviews = reviews;
        this.cases = cases;
        this.reading = reading;
        this.promotions = promotions;
        this.promotionPages = promotionPages;
        this.appealPages = appealPages;
        this.parts = parts;
    }

    /**
     * The case, as its page shows it.
     *
     * @throws Refusal MISSING when there is none that Library HR may know of; NOT_ALLOWED when the person has or had a part in
     *     it, or has yet to rate the same employee
     */
    CaseFolder open(String caseId, Actor actor) {
        CaseFolder folder = reviews.find(caseId).isPresent()
                ? review(cases.open(caseId, actor))
                : promotions.find(caseId).isPresent()
                        ? promotion(promotionPages.of(caseId, actor), actor)
                        : appeal(appealPages.of(caseId, actor));
        boolean partIn = parts.reachOf(actor).hidden(Set.of(caseId)).contains(caseId);
        if (!folder.seen().is(Eye.HR) || partIn) {
            throw Refusal.because(Kind.NOT_ALLOWED, "history.refused.export");
        }
        return folder;
    }

    private CaseFolder review(OpenedCase opened) {
        if (opened.readable().sealsEarlierRatings()) {
            throw Refusal.because(Kind.NOT_ALLOWED, "history.refused.sealedUntilRated");
        }
        List<DocumentRevision> readable = reading.documents(opened.review(), opened.actor()).stream()
                .filter(document -> !document.sealed())
                .map(ReadableDocument::document)
                .toList();
        return new CaseFolder(SeenCases.of(opened), CaseKind.REVIEW, reach(1, readable), opened, null, List.of(), null);
    }

    /** What was before the candidate is considered is theirs alone. */
    private CaseFolder promotion(PromotionPage page, Actor actor) {
        long begins =
                page.entries().stream().mapToLong(LedgerEntry::seq).findFirst().orElse(Long.MAX_VALUE);
        List<Paper> committee = committees.of(page.caseId(), actor);
        List<DocumentRevision> readable = Stream.concat(
                        page.documents().stream().map(written -> written.document()),
                        committee.stream().map(Paper::document))
                .toList();
        return new CaseFolder(
                SeenCases.of(page), CaseKind.PROMOTION, reach(begins, readable), null, page, committee, null);
    }

    private static CaseFolder appeal(AppealPage page) {
        CaseKind kind = CaseKind.valueOf(page.appeal().kind().name());
        List<DocumentRevision> readable =
                page.documents().stream().map(AppealPage.Written::document).toList();
        return new CaseFolder(SeenCases.of(page), kind, reach(1, readable), null, null, List.of(), page);
    }

    private static CaseReach reach(long from, Collection<DocumentRevision> readable) {
        return new CaseReach(
                from, readable.stream().map(DocumentRevision::fingerprint).collect(Collectors.toSet()));
    }
}
