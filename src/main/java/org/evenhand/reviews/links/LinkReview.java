package org.evenhand.reviews.links;

import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.FormAct;
import org.evenhand.reviews.LinkedReviews;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.Relation;
import org.evenhand.reviews.ReviewDocument;
import org.springframework.stereotype.Component;

/** Library HR links a second review of the same year instead of asking twice. Source: processes.md, duplicate. */
@Component
class LinkReview extends FormAct {

    private final LinkedReviews links;
    private final Ledger ledger;
    private final CaseTexts texts;

    LinkReview(LinkedReviews links, Ledger ledger, CaseTexts texts) {
        super("link-review", ReviewDocument.LINK, LinkedReviews.ENTRY);
        this.links = links;
        this.ledger = ledger;
        this.texts = texts;
    }

    @Override
    protected boolean isOpenTo(PerformanceReview review, Actor actor) {
        return actor.has(Role.HR)
                && review.relationOf(actor.personId()) == Relation.NONE
                && !links.unlinked(review).isEmpty();
    }

    @Override
    protected Map<String, Object> context(PerformanceReview review) {
        return Map.of(
                "reviews", links.unlinked(review).stream().map(this::option).toList());
    }

    @Override
    protected Map<String, Object> facts(Map<String, Object> values) {
        return Map.of(LinkedReviews.OTHER, String.valueOf(values.get(LinkedReviews.OTHER)));
    }

    @Override
    protected void perform(PerformanceReview review, Map<String, Object> values, Actor by) {
        String other = String.valueOf(values.get(LinkedReviews.OTHER));
        links.link(review.caseId(), other, by);
        ledger.append(other, Entry.by(by, LinkedReviews.ENTRY, Map.of(LinkedReviews.OTHER, review.caseId())));
    }

    private Map<String, Object> option(PerformanceReview other) {
        String label = texts.text(
                other.kind().key("history.linked.period"),
                texts.date(other.periodStart()),
                texts.date(other.periodEnd()));
        return Map.of("label", label, "value", other.caseId());
    }
}
