package org.evenhand.history;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.evenhand.appeals.AppealPage;
import org.evenhand.appeals.AppealPages;
import org.evenhand.committees.Committee;
import org.evenhand.committees.CommitteePages;
import org.evenhand.engine.StepRecord;
import org.evenhand.history.SeenCase.Eye;
import org.evenhand.history.SeenHistory.Drawn;
import org.evenhand.people.Actor;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionPage;
import org.evenhand.promotions.PromotionPages;
import org.evenhand.promotions.Promotions;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.Looks;
import org.evenhand.referees.Letters;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.Reader;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;

/**
 * Opens the history of a case of any kind. That of a review is there for everybody with a part in it; that of a promotion or an
 * appeal for whom it is about and for Library HR, everybody else finds what they may know on its page. Source: decision 173.
 */
@Service
public class SeenHistories {

    private static final String OTHERS = "history.refused.historyOthers";

    private final PerformanceReviews reviews;
    private final Cases cases;
    private final Promotions promotions;
    private final PromotionPages promotionPages;
    private final AppealPages appealPages;
    private final CommitteePages committees;
    private final Timelines timelines;
    private final Ledger ledger;
    private final Looks looks;

    SeenHistories(
            PerformanceReviews reviews,
            Cases cases,
            Promotions promotions,
            PromotionPages promotionPages,
            AppealPages appealPages,
            CommitteePages committees,
            Timelines timelines,
            Ledger ledger,
            Looks looks) {
        this.reviews = reviews;
        this.cases = cases;
        this.promotions = promotions;
        this.promotionPages = promotionPages;
        this.appealPages = appealPages;
        this.committees = committees;
        this.timelines = timelines;
        this.ledger = ledger;
        this.looks = looks;
    }

    /** @throws Refusal MISSING when there is no such case, or no history of it for this person */
    public SeenHistory of(String caseId, Actor actor) {
        if (reviews.find(caseId).isPresent()) {
            return ofReview(cases.open(caseId, actor));
        }
        return promotions.find(caseId).isPresent()
                ? ofPromotion(looks.shown(promotionPages.of(caseId, actor), actor), actor)
                : ofAppeal(looks.shown(appealPages.of(caseId, actor), actor));
    }

    private SeenHistory ofReview(OpenedCase opened) {
        PerformanceReview review = opened.review();
        return new SeenHistory(
                SeenCases.of(opened),
                review.kind().key("").replace(".", ""),
                opened.chain(),
                false,
                timelines.of(opened),
                drawn(opened));
    }

    /** The diagram shows where the case stands now, which is for those who take part now. */
    private static Drawn drawn(OpenedCase opened) {
        if (opened.reader() == Reader.FORMER) {
            return Drawn.not("history.refused.diagramNow");
        }
        boolean checkpoints = opened.isAudit() || mayReadCheckpoints(opened);
        return new Drawn(null, checkpoints ? Set.of() : Set.of(ReviewDocument.CHECKPOINT), null);
    }

    private static boolean mayReadCheckpoints(OpenedCase opened) {
        return opened.chain().entries().stream()
                .filter(entry -> entry.kind().equals(EntryWords.CHECKPOINT_EVALUATED))
                .map(LedgerEntry::at)
                .allMatch(opened.readable()::mayReadCheckpointAt);
    }

    private SeenHistory ofPromotion(PromotionPage page, Actor actor) {
        SeenCase seen = notOfOthers(SeenCases.of(page));
        boolean audit = seen.is(Eye.HR);
        Set<String> without = without(page.caseId(), actor);
        // who of the referees answers is told by nothing but the list of letters, and its opening is an entry of its
        // own
        Predicate<StepRecord> known = step -> audit && step.processKey().equals(Letters.PROCESS)
                || !without.contains(step.processKey())
                || actor.personId().equals(step.assignee());
        PageRules rules = new PageRules(CaseWords.PROMOTION, page.entries(), known, audit);
        Drawn drawn = page.promotion().state().isShared()
                ? new Drawn(null, without, Promotion.OPENING)
                : Drawn.not("history.refused.noDiagram");
        return new SeenHistory(
                seen,
                CaseWords.PROMOTION.name(),
                ledger.chain(page.caseId()),
                true,
                timelines.of(page.caseId(), rules),
                drawn);
    }

    /** Processes of single letters, and of the committee where its page is not open. */
    private Set<String> without(String caseId, Actor actor) {
        Set<String> without = new HashSet<>(List.of(Letters.PROCESS));
        if (!committees.isOpenTo(caseId, actor)) {
            without.add(Committee.PROCESS);
        }
        return without;
    }

    private SeenHistory ofAppeal(AppealPage page) {
        SeenCase seen = notOfOthers(SeenCases.of(page));
        PageRules rules = new PageRules(CaseWords.APPEAL, page.entries(), step -> true, seen.is(Eye.HR));
        return new SeenHistory(
                seen,
                page.appeal().kind().name(),
                ledger.chain(page.caseId()),
                false,
                timelines.of(page.caseId(), rules),
                new Drawn(null, Set.of(), null));
    }

    private static SeenCase notOfOthers(SeenCase seen) {
        if (seen.is(Eye.OTHER)) {
            throw Refusal.because(Kind.MISSING, OTHERS);
        }
        return seen;
    }
}
