package org.evenhand.board;

import java.util.Map;
import java.util.Optional;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.people.Actor;
import org.evenhand.record.Documents;
import org.evenhand.reviews.NewCriteria;
import org.springframework.stereotype.Component;

/** Lets one review follow a new version of its criteria, with its own document and ledger entry. */
@Component
class CriteriaChanges implements BulkAct {

    static final String DOCUMENT = "CRITERIA_REPLACEMENT";

    private final NewCriteria newCriteria;
    private final CriteriaSets criteria;
    private final Documents documents;

    CriteriaChanges(NewCriteria newCriteria, CriteriaSets criteria, Documents documents) {
        this.newCriteria = newCriteria;
        this.criteria = criteria;
        this.documents = documents;
    }

    @Override
    public BulkKind kind() {
        return BulkKind.CRITERIA;
    }

    @Override
    public Optional<NotDone> apply(BulkAction action, String target, Actor by) {
        Map<String, Object> change = documents
                .find(action.cycleId(), DOCUMENT, action.revision())
                .orElseThrow()
                .content();
        boolean done = newCriteria.follow(
                criteria.get(String.valueOf(change.get("to"))), target, String.valueOf(change.get("reason")), by);
        return done ? Optional.empty() : Optional.of(NotDone.because("board.bulk.closed"));
    }
}
