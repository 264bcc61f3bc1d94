package org.evenhand.reviews;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.engine.FiredTimer;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.LateLevels.Told;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of a step and escalates a late one, level after level while it stays open. Acts on the step whose timer came
 * and on no other: a step done meanwhile needs neither. Lateness never makes a rating. Source: processes.md, late
 * manager.
 */
@Service
public class Lateness {

    private static final String ESCALATED = "latenessEscalated";
    private static final String STEP = "step";

    private final PerformanceReviews reviews;
    private final NextLevels nextLevels;
    private final Inbox inbox;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Lateness(
            PerformanceReviews reviews,
            NextLevels nextLevels,
            Inbox inbox,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.nextLevels = nextLevels;
        this.inbox = inbox;
        this.ledger = ledger;
        this.events = events;
    }

    /** Reminds everybody who has the step, where it is still open; the ledger says it once, and not to whom. */
    @Transactional
    public void remind(String caseId, FiredTimer timer) {
        List<OpenTask> open = Stream.concat(inbox.openIn(caseId).stream(), inbox.confidentialIn(caseId).stream())
                .map(InboxItem::task)
                .filter(timer::isOf)
                .toList();
        if (!open.isEmpty()) {
            ledger.append(caseId, Entry.automatic("reminded", Map.of(STEP, timer.step())));
            open.forEach(task -> events.publishEvent(new ReminderDue(task)));
        }
    }

    /**
     * Library HR reminds whoever has the step.
     *
     * @throws Refusal NOT_ALLOWED for anybody else
     */
    @Transactional
    public void remind(OpenTask task, Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "reviews.refused.actNotOpen");
        }
        ledger.append(task.caseId(), Entry.by(by, "reminded", Map.of(STEP, task.step())));
        events.publishEvent(new ReminderDue(task));
    }

    /** Tells the next level that has not been told yet, if the step is still open. */
    @Transactional
    public void escalate(String caseId, FiredTimer timer) {
        open(caseId, timer).stream().findFirst().ifPresent(this::escalate);
    }

    private void escalate(OpenTask task) {
        List<List<Told>> levels = nextLevels.above(reviews.find(task.caseId()), task);
        int told = levelsTold(task);
        if (told < levels.size()) {
            ledger.append(task.caseId(), Entry.automatic(ESCALATED, Map.of(STEP, task.step(), "level", told + 1)));
            levels.get(told)
                    .forEach(one -> events.publishEvent(new LatenessEscalated(task, one.personId(), one.knows())));
        }
    }

    /** How many levels have been told that this very task is late. */
    public int levelsTold(OpenTask task) {
        return (int) ledger.of(task.caseId()).stream()
                .filter(entry -> entry.kind().equals(ESCALATED) && isAbout(task, entry))
                .count();
    }

    private static boolean isAbout(OpenTask task, LedgerEntry entry) {
        return task.step().equals(entry.facts().get(STEP)) && !entry.at().isBefore(task.createdAt());
    }

    private List<OpenTask> open(String caseId, FiredTimer timer) {
        return inbox.openIn(caseId).stream()
                .map(InboxItem::task)
                .filter(timer::isOf)
                .toList();
    }
}
