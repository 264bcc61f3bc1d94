package org.evenhand.history.fairness;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.evenhand.appeals.AppealDays;
import org.evenhand.engine.Decisions;
import org.evenhand.engine.DueDateMoved;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.TaskOpened;
import org.evenhand.promotions.PromotionDecided;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.DraftShared;
import org.evenhand.reviews.ReviewFiled;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps in the ledger of a case, in the transaction in which it happens, which time the person it is about was given and when
 * it moved. Counted in business days here and now: the calendar can be another one when somebody asks.
 */
@Component
class WindowsKept {

    /** Business days with the draft before the conversation; processes.md, hold the conversation. */
    private static final int WITH_THE_DRAFT = 2;

    private final Decisions decisions;
    private final AppealDays appeals;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;
    /** A deployed table never changes, so that each row needs asking once. */
    private final Map<String, WindowRule> rules = new ConcurrentHashMap<>();

    WindowsKept(Decisions decisions, AppealDays appeals, Ledger ledger, LibraryCalendar calendar, Clock clock) {
        this.decisions = decisions;
        this.appeals = appeals;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener
    void on(TaskOpened opened) {
        OpenTask task = opened.task();
        if (isWindow(task)) {
            WindowRule rule = rule(task);
            Map<String, Object> facts = until(task, rule, task.createdAt());
            facts.put(Windows.AT_LEAST, rule.atLeast());
            facts.put(Windows.TABLE, rule.version());
            if (task.versionTag() != null) {
                facts.put(Windows.TAG, task.versionTag());
            }
            keep(task, Windows.OPENED, facts);
        }
    }

    @EventListener
    void on(DueDateMoved moved) {
        OpenTask task = moved.task();
        if (isWindow(task) && moved.before() != null) {
            Map<String, Object> facts = until(task, rule(task), task.createdAt());
            facts.put(Windows.BEFORE, calendar.dateOf(moved.before()).toString());
            keep(task, Windows.MOVED, facts);
        }
    }

    @EventListener
    void on(DraftShared shared) {
        LocalDate today = today();
        LocalDate first = calendar.plusBusinessDays(today, WITH_THE_DRAFT);
        Map<String, Object> facts = facts(Windows.DRAFT, first);
        facts.put(Windows.DAYS, calendar.businessDaysBetween(today, first));
        facts.put(Windows.AT_LEAST, WITH_THE_DRAFT);
        ledger.append(shared.caseId(), Entry.automatic(Windows.OPENED, facts));
    }

    @EventListener
    void on(ReviewFiled filed) {
        mayAppeal(filed.caseId());
    }

    @EventListener
    void on(PromotionDecided decided) {
        mayAppeal(decided.caseId());
    }

    private void mayAppeal(String caseId) {
        Map<String, Object> facts = facts(Windows.APPEAL, appeals.lastDay(today()));
        facts.put(Windows.CALENDAR_DAYS, appeals.days());
        ledger.append(caseId, Entry.automatic(Windows.OPENED, facts));
    }

    private Map<String, Object> until(OpenTask task, WindowRule rule, Instant opened) {
        LocalDate last = calendar.dateOf(Objects.requireNonNull(task.dueAt()));
        Map<String, Object> facts = facts(task.step(), last);
        facts.put(Windows.DAYS, calendar.businessDaysBetween(calendar.dateOf(opened), last));
        if (rule.lapseAfter() != null) {
            facts.put(
                    Windows.LAPSES,
                    calendar.plusBusinessDays(last, rule.lapseAfter()).toString());
        }
        return facts;
    }

    private static Map<String, Object> facts(String step, LocalDate until) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(Windows.STEP, step);
        facts.put(Windows.UNTIL, until.toString());
        return facts;
    }

    private void keep(OpenTask task, String kind, Map<String, Object> facts) {
        ledger.append(
                task.caseId(),
                Entry.automatic(kind, facts).under(Map.of(task.processKey(), "v" + task.definitionVersion())));
    }

    private static boolean isWindow(OpenTask task) {
        return task.dueAt() != null && CaseRight.isOfferedBy(task.processKey(), task.step());
    }

    private WindowRule rule(OpenTask task) {
        return rules.computeIfAbsent(
                task.processKey() + " " + task.definitionVersion() + " " + task.step(),
                key -> WindowRule.from(decisions.evaluate(
                        task.processKey(),
                        task.definitionVersion(),
                        WindowRule.TABLE,
                        Map.of(Windows.STEP, task.step()))));
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }
}
