package org.evenhand.reviews.closure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.evenhand.calendar.DeadlineMoves;
import org.evenhand.calendar.LibraryCalendarChanged;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.OpenDue;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.shared.LibraryDays;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes in the transaction of the change which cases are to follow it, and tells what would. */
@Component
class FollowingDeadlines implements DeadlineMoves {

    private final MoveRows rows;
    private final Inbox inbox;
    private final PerformanceReviews reviews;
    private final GivenDays given;
    private final Clock clock;

    FollowingDeadlines(MoveRows rows, Inbox inbox, PerformanceReviews reviews, GivenDays given, Clock clock) {
        this.rows = rows;
        this.inbox = inbox;
        this.reviews = reviews;
        this.given = given;
        this.clock = clock;
    }

    /** A change that takes no business day away is no affair of any deadline. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(LibraryCalendarChanged changed) {
        var shift = new CalendarShift(changed.before(), changed.after(), clock.instant());
        if (!GivenDays.lost(shift).isEmpty()) {
            var cases = new TreeSet<>(inbox.openCases());
            cases.addAll(reviews.openCases());
            rows.add(changed.version(), changed.changedBy(), shift, List.copyOf(cases));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Ahead ahead(LibraryDays before, LibraryDays after) {
        var shift = new CalendarShift(before, after, clock.instant());
        List<OpenDue> open = inbox.dueAfter(shift.changedAt());
        Map<String, CalendarShift> each =
                given.of(shift, open.stream().map(OpenDue::caseId).distinct().toList());
        List<OpenDue> moved = open.stream()
                .filter(due -> each.getOrDefault(due.caseId(), shift)
                        .moved(due.dueAt(), due.since())
                        .isAfter(due.dueAt()))
                .toList();
        return new Ahead(moved.stream().mapToInt(OpenDue::tasks).sum(), (int)
                moved.stream().map(OpenDue::caseId).distinct().count());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Move> latest() {
        return rows.latest();
    }
}
