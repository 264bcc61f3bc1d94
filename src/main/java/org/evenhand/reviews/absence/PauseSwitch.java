package org.evenhand.reviews.absence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewPaused;
import org.evenhand.reviews.ReviewResumed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Pauses a review and lets it go on. Ledger and engine say that Evenhand did it, and neither why nor for whom: an entry
 * by Human Resources would tell everybody in the case what happened.
 */
@Component
class PauseSwitch {

    static final Actor EVENHAND = new Actor(Entry.SYSTEM, Set.of(), null);

    private final Processes processes;
    private final Inbox inbox;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    PauseSwitch(Processes processes, Inbox inbox, Ledger ledger, ApplicationEventPublisher events) {
        this.processes = processes;
        this.inbox = inbox;
        this.ledger = ledger;
        this.events = events;
    }

    /** @param moved business days by which the dates of the review have just moved */
    void set(PerformanceReview review, boolean wasPaused, boolean paused, int moved) {
        String caseId = review.caseId();
        if (paused && !wasPaused) {
            processes.suspend(caseId, EVENHAND);
            ledger.append(caseId, Entry.automatic("reviewPaused", Map.of()));
            events.publishEvent(new ReviewPaused(review, waiting(caseId)));
        } else if (wasPaused && !paused) {
            processes.activate(caseId, EVENHAND);
            ledger.append(caseId, Entry.automatic("reviewResumed", Map.of("daysMoved", moved)));
            events.publishEvent(new ReviewResumed(review, everythingWaiting(caseId)));
        } else if (moved > 0) {
            ledger.append(caseId, Entry.automatic("datesMoved", Map.of("daysMoved", moved)));
        }
    }

    /** Whoever was asked in confidence learns of the new due date as well. */
    private List<OpenTask> everythingWaiting(String caseId) {
        return Stream.concat(
                        waiting(caseId).stream(),
                        inbox.confidentialIn(caseId).stream().map(InboxItem::task))
                .toList();
    }

    private List<OpenTask> waiting(String caseId) {
        return inbox.openIn(caseId).stream().map(InboxItem::task).toList();
    }
}
