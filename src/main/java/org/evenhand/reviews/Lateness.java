package org.evenhand.reviews;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of open steps and escalates late ones: to the department head, and from there to the associate director, in
 * the end to Library HR. Lateness never makes a rating. Source: processes.md, late manager.
 */
@Service
public class Lateness {

    private final PerformanceReviews reviews;
    private final Inbox inbox;
    private final People people;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Lateness(PerformanceReviews reviews, Inbox inbox, People people, Ledger ledger, ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.inbox = inbox;
        this.people = people;
        this.ledger = ledger;
        this.events = events;
    }

    /** Reminds the assignee of every open step of the case; a step done meanwhile needs no reminder. */
    @Transactional
    public void remind(String caseId) {
        for (OpenTask task : openIn(caseId)) {
            ledger.append(caseId, Entry.automatic("reminded", Map.of("step", task.step())));
            events.publishEvent(new ReminderDue(task));
        }
    }

    /** Tells the next level of every open step of the case. */
    @Transactional
    public void escalate(String caseId) {
        Optional<PerformanceReview> review = reviews.find(caseId);
        for (OpenTask task : openIn(caseId)) {
            ledger.append(caseId, Entry.automatic("latenessEscalated", Map.of("step", task.step())));
            nextLevel(review, task).forEach(person -> events.publishEvent(new LatenessEscalated(task, person)));
        }
    }

    private List<OpenTask> openIn(String caseId) {
        return inbox.openIn(caseId).stream().map(InboxItem::task).toList();
    }

    /** What is late in a cycle itself is Library HR's. */
    private List<String> nextLevel(Optional<PerformanceReview> review, OpenTask task) {
        return review.map(found -> nextLevel(found, task)).orElseGet(this::libraryHr);
    }

    private List<String> nextLevel(PerformanceReview review, OpenTask task) {
        String assignee = String.valueOf(task.assignee());
        return switch (review.relationOf(assignee)) {
            case MANAGER -> List.of(review.departmentHeadId());
            case DEPARTMENT_HEAD -> List.of(review.associateDirectorId());
            case SUBJECT, ASSOCIATE_DIRECTOR, NONE -> libraryHr();
        };
    }

    private List<String> libraryHr() {
        return people.activeWith(Role.HR).stream().map(Person::id).toList();
    }
}
