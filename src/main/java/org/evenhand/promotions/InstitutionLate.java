package org.evenhand.promotions;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.evenhand.committees.Committee;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.TaskEnded;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.referees.Letters;
import org.evenhand.referees.Referee;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps in the ledger of a promotion by how much the institution was late, and in which part. The candidate's windows are
 * counted from the opening of each step, so that they move by themselves. Source: equity.md, equal-windows.
 */
@Component
class InstitutionLate {

    /** The committee's steps are the library's too, and of a letter what Library HR does. */
    private static final Set<String> OURS =
            Set.of(Promotion.PROCESS, Committee.PROCESS, Letters.PROCESS, LateMaterial.PROCESS);

    private final Promotions promotions;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;

    InstitutionLate(Promotions promotions, Ledger ledger, LibraryCalendar calendar, Clock clock) {
        this.promotions = promotions;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener
    void on(TaskEnded ended) {
        OpenTask task = ended.task();
        int late = ended.completed() && OURS.contains(task.processKey()) ? daysLate(task.dueAt()) : 0;
        if (late > 0) {
            promotions
                    .find(task.caseId())
                    .filter(promotion ->
                            !promotion.isOf(String.valueOf(task.assignee())) && !Referee.isOne(task.assignee()))
                    .ifPresent(promotion -> ledger.append(
                            task.caseId(),
                            Entry.automatic("institutionLate", Map.of("step", task.step(), "daysLate", late))));
        }
    }

    private int daysLate(@Nullable Instant dueAt) {
        return dueAt == null
                ? 0
                : calendar.businessDaysBetween(calendar.dateOf(dueAt), calendar.dateOf(clock.instant()));
    }
}
