package org.evenhand.reviews.closure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.engine.CaseDates;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.DeadlineMoved;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Lets the dates of one case follow a change of the calendar, in the caller's transaction. Whoever works on the case goes
 * first: what they hold is not waited for, so that nobody's step fails because deadlines are moving.
 */
@Component
class MovedCase {

    private static final Actor EVENHAND = new Actor(Entry.SYSTEM, Set.of(), null);

    private final PerformanceReviews reviews;
    private final Inbox inbox;
    private final Processes processes;
    private final CaseDates dates;
    private final GivenDays given;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    MovedCase(
            PerformanceReviews reviews,
            Inbox inbox,
            Processes processes,
            CaseDates dates,
            GivenDays given,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.inbox = inbox;
        this.processes = processes;
        this.dates = dates;
        this.given = given;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Moves due dates, timers and the dates of the cycle that are ahead.
     *
     * @return how many open steps are due later now; empty when somebody is at work on the case this very moment
     */
    OptionalInt follow(String caseId, long version, CalendarShift shift) {
        boolean isReview = reviews.find(caseId).isPresent();
        Optional<PerformanceReview> review = isReview ? reviews.lockIfFree(caseId) : Optional.empty();
        if (isReview && review.isEmpty() || !ledger.holdIfFree(caseId)) {
            return OptionalInt.empty();
        }
        if (review.filter(PerformanceReview::isClosed).isPresent() || !processes.isRunning(caseId)) {
            return OptionalInt.of(0);
        }
        CalendarShift own = given.of(shift, List.of(caseId)).getOrDefault(caseId, shift);
        return OptionalInt.of(move(caseId, version, own, review));
    }

    private int move(String caseId, long version, CalendarShift shift, Optional<PerformanceReview> review) {
        List<InboxItem> before = open(caseId);
        dates.move(caseId, shift, EVENHAND);
        review.ifPresent(present -> reschedule(present, shift));
        List<InboxItem> moved = moved(before, open(caseId));
        if (!moved.isEmpty()) {
            keep(caseId, version, moved, shift);
            tell(caseId, review, moved);
        }
        return moved.size();
    }

    private void reschedule(PerformanceReview review, CalendarShift shift) {
        LocalDate selfReview = shift.moved(review.selfReviewDue(), review.openedAt());
        LocalDate conversation = shift.moved(review.conversationBy(), review.openedAt());
        LocalDate ratings = shift.moved(review.ratingsDue(), review.openedAt());
        reviews.reschedule(review.caseId(), selfReview, conversation, ratings);
    }

    /** Of a confidential step nobody but its holder learns that it is open, so that the ledger leaves it out. */
    private void keep(String caseId, long version, List<InboxItem> moved, CalendarShift shift) {
        var due = new TreeMap<String, Object>();
        moved.stream()
                .filter(item -> !item.confidential())
                .map(InboxItem::task)
                .forEach(task -> due.put(task.step(), dueDay(task, shift)));
        if (!due.isEmpty()) {
            ledger.append(
                    caseId, Entry.automatic("calendarMovedDates", Map.of("calendarVersion", version, "due", due)));
        }
    }

    /** In a paused case nobody is told before it goes on, and then of the dates they have by then. */
    private void tell(String caseId, Optional<PerformanceReview> review, List<InboxItem> moved) {
        if (!processes.isPaused(caseId)) {
            moved.forEach(item -> events.publishEvent(new DeadlineMoved(item.task(), others(review, item))));
        }
    }

    /** The employee and the manager, as with an extension; nobody for a step that was asked in confidence. */
    private static Set<String> others(Optional<PerformanceReview> review, InboxItem item) {
        return review.filter(found -> !item.confidential()).stream()
                .flatMap(found -> Stream.of(found.personId(), found.managerId()))
                .filter(person -> !person.equals(item.task().assignee()))
                .collect(Collectors.toSet());
    }

    private static boolean isLater(Map<String, Instant> was, OpenTask task) {
        Instant before = was.get(task.id());
        Instant due = task.dueAt();
        return before != null && due != null && due.isAfter(before);
    }

    private static String dueDay(OpenTask task, CalendarShift shift) {
        return shift.after().dateOf(Objects.requireNonNull(task.dueAt())).toString();
    }

    private List<InboxItem> open(String caseId) {
        return Stream.concat(inbox.openIn(caseId).stream(), inbox.confidentialIn(caseId).stream())
                .toList();
    }

    private static List<InboxItem> moved(List<InboxItem> before, List<InboxItem> now) {
        var was = new TreeMap<String, Instant>();
        before.stream().map(InboxItem::task).forEach(task -> Optional.ofNullable(task.dueAt())
                .ifPresent(due -> was.put(task.id(), due)));
        return now.stream().filter(item -> isLater(was, item.task())).toList();
    }
}
