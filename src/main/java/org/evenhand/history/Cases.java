package org.evenhand.history;

import org.evenhand.people.Actor;
import org.evenhand.record.CaseChain;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReadableReview;
import org.evenhand.reviews.Reader;
import org.evenhand.reviews.ReviewReading;
import org.springframework.stereotype.Service;

/** Opens a case for whoever may see it; four queries. */
@Service
public class Cases {

    private final ReviewReading reading;
    private final Ledger ledger;
    private final CaseLog log;

    Cases(ReviewReading reading, Ledger ledger, CaseLog log) {
        this.reading = reading;
        this.ledger = ledger;
        this.log = log;
    }

    /**
     * The case; that Library HR looked at it stands in its ledger from then on.
     *
     * @throws org.evenhand.shared.Refusal of kind MISSING when there is none, or none for this person
     */
    public OpenedCase open(String caseId, Actor actor) {
        PerformanceReview review = reading.review(caseId, actor);
        CaseChain chain = ledger.chain(caseId);
        ReadableReview readable = reading.readable(review, actor, chain.entries());
        return readable.reader() == Reader.HR
                ? new OpenedCase(review, actor, log.viewed(caseId, actor, chain), readable)
                : new OpenedCase(review, actor, chain, readable);
    }
}
