package org.evenhand.reviews.handover;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.engine.Tasks;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.parts.ChangeCause;
import org.evenhand.parts.PartChange;
import org.evenhand.parts.PartVacant;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.PartPolicy;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conflicts of interest, declared or found: access ends and a substitute acts in the same transaction; what was written
 * stays sealed in the record. Source: processes.md, conflict of interest.
 */
@Service
public class Conflicts {

    private final PerformanceReviews reviews;
    private final ReviewParts parts;
    private final PartPolicy policy;
    private final CaseConflicts conflicts;
    private final People people;
    private final Tasks tasks;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Conflicts(
            PerformanceReviews reviews,
            ReviewParts parts,
            PartPolicy policy,
            CaseConflicts conflicts,
            People people,
            Tasks tasks,
            Ledger ledger,
            LibraryCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.parts = parts;
        this.policy = policy;
        this.conflicts = conflicts;
        this.people = people;
        this.tasks = tasks;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A participant declares a conflict of their own.
     *
     * @throws Refusal NOT_ALLOWED for whoever has no part but their own review, MOVED_ON when the review is closed
     */
    @Transactional
    public void declare(String caseId, String reason, Actor by) {
        remove(reviews.lock(caseId), by.personId(), null, reason, "conflictDeclared", by);
    }

    /**
     * Library HR has found a conflict.
     *
     * @param expectedHolder who had the part when HR looked
     * @param substitute person id, or null for the next in the reporting line who may have the part
     * @throws Refusal INVALID with what speaks against the substitute, MOVED_ON when the review is closed or somebody
     *     else has the part by now
     */
    @Transactional
    public void found(
            String caseId,
            ReviewRole role,
            String expectedHolder,
            @Nullable String substitute,
            String reason,
            Actor by) {
        PerformanceReview review = reviews.lock(caseId);
        if (!role.holder(review).equals(expectedHolder)) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.handover.refused.changedMeanwhile");
        }
        remove(review, expectedHolder, substitute, reason, "conflictFound", by);
    }

    private void remove(
            PerformanceReview review,
            String person,
            @Nullable String substitute,
            String reason,
            String kind,
            Actor by) {
        ReviewParts.requireOpen(review);
        List<ReviewRole> roles = List.of(ReviewRole.values()).stream()
                .filter(role -> role.holder(review).equals(person))
                .toList();
        if (roles.isEmpty() || person.equals(ReviewRole.VACANT)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "reviews.conflict.refused.noPart");
        }
        closeSegments(review.caseId(), person, by);
        conflicts.add(review.caseId(), person, clock.instant());
        for (ReviewRole role : roles) {
            ledger.append(review.caseId(), Entry.by(by, kind, Map.of("role", role.name(), "from", person)));
            replace(reviews.get(review.caseId()), role, substitute, reason, by);
        }
    }

    /** A segment somebody in a conflict still owes waits for nobody, and lapses. */
    private void closeSegments(String caseId, String person, Actor by) {
        tasks.openIn(caseId).stream()
                .filter(task -> task.step().equals("writeSegment") && person.equals(task.assignee()))
                .forEach(task -> tasks.reassign(task, ReviewRole.VACANT, by, "conflict"));
    }

    private void replace(PerformanceReview review, ReviewRole role, @Nullable String chosen, String reason, Actor by) {
        String to = ReviewRole.VACANT;
        if (chosen == null) {
            to = nextInLine(review, role).orElse(to);
        } else {
            parts.require(review, role, chosen);
            to = chosen;
        }
        parts.handOn(
                review, new PartChange<>(role, to, calendar.dateOf(clock.instant()), ChangeCause.CONFLICT, reason), by);
        if (to.equals(ReviewRole.VACANT)) {
            events.publishEvent(new PartVacant(
                    review.caseId(),
                    role.name(),
                    people.activeWith(Role.HR).stream()
                            .map(Person::id)
                            .filter(id -> !id.equals(review.personId()))
                            .toList()));
        }
    }

    /** The nearest person above the one who has the part, who may have it. */
    private Optional<String> nextInLine(PerformanceReview review, ReviewRole role) {
        return people.above(role.holder(review)).stream()
                .filter(person -> policy.against(review, role, person).isEmpty())
                .findFirst();
    }
}
