package org.evenhand.history;

import org.evenhand.people.Actor;
import org.evenhand.record.CaseChain;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReadableReview;
import org.evenhand.reviews.Reader;

/** A review in the hands of somebody who may see it. */
public record OpenedCase(PerformanceReview review, Actor actor, CaseChain chain, ReadableReview readable) {

    public String caseId() {
        return review.caseId();
    }

    public Reader reader() {
        return readable.reader();
    }

    /** Library HR looks from outside and sees every entry; whoever takes part sees what concerns them. */
    public boolean isAudit() {
        return reader() == Reader.HR;
    }
}
