package org.evenhand.findings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.equity.AuditFindings;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the cohort audit what the register has about a cycle or a round. */
@Component
class FindingsOfCohort implements AuditFindings {

    private final FindingRows rows;
    private final LibraryCalendar calendar;
    private final Clock clock;

    FindingsOfCohort(FindingRows rows, LibraryCalendar calendar, Clock clock) {
        this.rows = rows;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Found> of(String cohortId) {
        LocalDate today = calendar.dateOf(clock.instant());
        return rows.of(cohortId).stream().map(finding -> found(finding, today)).toList();
    }

    @Override
    public String addressFor(String cohortId) {
        return "/findings/new?cohort=" + cohortId;
    }

    private static Found found(CycleFinding finding, LocalDate today) {
        FindingContent content = finding.content();
        LocalDate dueOn = content.dueOn();
        return new Found(
                finding.id(),
                content.text(),
                finding.ownerLeft() ? null : content.ownerId(),
                content.disposition() == null ? null : content.disposition().name(),
                content.measure(),
                dueOn,
                content.done(),
                dueOn != null && !content.done() && dueOn.isBefore(today));
    }
}
