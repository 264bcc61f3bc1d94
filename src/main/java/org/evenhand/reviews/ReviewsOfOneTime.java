package org.evenhand.reviews;

import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Component;

/**
 * Links a review that is opened with those of another kind that look at days of the same period, so that nobody is asked
 * twice about the same time without knowing it. Source: processes.md, duplicate.
 */
@Component
public class ReviewsOfOneTime {

    private final PerformanceReviews reviews;
    private final LinkedReviews links;
    private final People people;
    private final Ledger ledger;

    ReviewsOfOneTime(PerformanceReviews reviews, LinkedReviews links, People people, Ledger ledger) {
        this.reviews = reviews;
        this.links = links;
        this.people = people;
        this.ledger = ledger;
    }

    /** Links it, within the caller's transaction; one of each kind that is opened at the same moment waits here. */
    public void link(PerformanceReview opened, Actor by) {
        people.lock(opened.personId());
        reviews.about(opened.personId()).stream()
                .filter(other -> other.kind() != opened.kind())
                .filter(other -> other.state() != ReviewState.OPENED_IN_ERROR)
                .filter(other -> overlap(opened, other))
                .forEach(other -> link(opened.caseId(), other.caseId(), by));
    }

    private void link(String opened, String other, Actor by) {
        links.link(opened, other, by);
        ledger.append(opened, Entry.automatic(LinkedReviews.ENTRY, Map.of(LinkedReviews.OTHER, other)));
        ledger.append(other, Entry.automatic(LinkedReviews.ENTRY, Map.of(LinkedReviews.OTHER, opened)));
    }

    private static boolean overlap(PerformanceReview one, PerformanceReview other) {
        return !one.periodStart().isAfter(other.periodEnd())
                && !other.periodStart().isAfter(one.periodEnd());
    }
}
