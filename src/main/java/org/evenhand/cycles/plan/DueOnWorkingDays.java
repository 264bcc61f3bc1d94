package org.evenhand.cycles.plan;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.evenhand.cycles.CyclePlan;
import org.evenhand.shared.LibraryCalendar;

/** Nothing is due on a day on which nobody works; the next working day is proposed. */
final class DueOnWorkingDays implements PlanPolicy {

    private final LibraryCalendar calendar;

    DueOnWorkingDays(LibraryCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public Stream<PlanProblem> problems(String cycleId, CyclePlan plan, LocalDate today) {
        return Stream.of(
                        working("selfReviewDue", plan.selfReviewDue()),
                        working("conversationBy", plan.conversationBy()),
                        working("ratingsDue", plan.ratingsDue()))
                .flatMap(problem -> problem);
    }

    private Stream<PlanProblem> working(String field, LocalDate date) {
        return calendar.isWorkingDay(date)
                ? Stream.empty()
                : Stream.of(PlanProblem.at(field, "cycles.refused.dayOff", date, calendar.plusBusinessDays(date, 0)));
    }
}
