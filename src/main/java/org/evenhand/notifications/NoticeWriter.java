package org.evenhand.notifications;

import java.time.Clock;
import java.time.Instant;
import org.evenhand.appeals.AppealClosed;
import org.evenhand.cycles.CycleTakenOver;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.StepMoved;
import org.evenhand.engine.TaskOpened;
import org.evenhand.engine.TaskReassigned;
import org.evenhand.findings.FindingDue;
import org.evenhand.notifications.post.Postbox;
import org.evenhand.parts.PartVacant;
import org.evenhand.parts.ParticipantChanged;
import org.evenhand.peerinput.PeerInputClosed;
import org.evenhand.people.PasswordChanged;
import org.evenhand.people.PasswordLinkRequested;
import org.evenhand.people.PasswordLinks;
import org.evenhand.promotions.FileDisputed;
import org.evenhand.promotions.PromotionDecided;
import org.evenhand.promotions.PromotionReopened;
import org.evenhand.referees.LetterEnded;
import org.evenhand.referees.LetterLinks;
import org.evenhand.referees.Referee;
import org.evenhand.reviews.DeadlineExtended;
import org.evenhand.reviews.DeadlineMoved;
import org.evenhand.reviews.DraftShared;
import org.evenhand.reviews.LatenessEscalated;
import org.evenhand.reviews.ReminderDue;
import org.evenhand.reviews.ReviewChanged;
import org.evenhand.reviews.ReviewFiled;
import org.evenhand.reviews.ReviewPaused;
import org.evenhand.reviews.ReviewResumed;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a notice in the very transaction of what it tells, so that neither ever exists without the other. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeWriter {

    private final Outbox outbox;
    private final NoticeSteps steps;
    private final DigestRule digest;
    private final LetterLinks links;
    private final Postbox postbox;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NoticeWriter(
            Outbox outbox,
            NoticeSteps steps,
            DigestRule digest,
            LetterLinks links,
            Postbox postbox,
            Clock clock,
            ApplicationEventPublisher events) {
        this.events = events;
        this.outbox = outbox;
        this.steps = steps;
        this.digest = digest;
        this.links = links;
        this.postbox = postbox;
        this.clock = clock;
    }

    /** Whoever has just opened a step for themselves sees it already. */
    @EventListener
    void on(TaskOpened event) {
        // a referee gets a link even for the step that their own answer has opened
        if (!event.isByItsHolder() || Referee.isOne(event.task().assignee())) {
            tellTheHolder(NoticeKind.TASK_OPENED, event.task());
        }
    }

    @EventListener
    void on(TaskReassigned event) {
        tellTheHolder(event.before() == null ? NoticeKind.TASK_OPENED : NoticeKind.TASK_HANDED_OVER, event.task());
    }

    @EventListener
    void on(StepMoved event) {
        tellTheHolder(NoticeKind.STEP_CHANGED, event.after());
    }

    @EventListener
    void on(ReminderDue event) {
        tellTheHolder(NoticeKind.REMINDER, event.task());
    }

    @EventListener
    void on(LatenessEscalated event) {
        write(
                event.knows()
                        ? NewNotice.ofTask(NoticeKind.LATE, event.toPerson(), event.task())
                        : NewNotice.ofLateReport(event.toPerson(), event.task()));
    }

    @EventListener
    void on(DeadlineExtended event) {
        event.toPeople().forEach(person -> write(NewNotice.ofTask(NoticeKind.DEADLINE_EXTENDED, person, event.task())));
    }

    @EventListener
    void on(DeadlineMoved event) {
        String holder = event.task().assignee();
        if (holder != null) {
            tellOfMove(NoticeKind.DEADLINE_MOVED, holder, event.task());
        }
        event.others().forEach(person -> tellOfMove(NoticeKind.DEADLINE_MOVED_OF_OTHER, person, event.task()));
    }

    /** Whoever has a step is told that it can wait; the person reviewed is not written to while the review is paused. */
    @EventListener
    void on(ReviewPaused event) {
        event.waiting().stream()
                .map(OpenTask::assignee)
                .filter(holder ->
                        holder != null && !holder.equals(event.review().personId()))
                .distinct()
                .forEach(holder -> write(NewNotice.ofCase(
                        NoticeKind.REVIEW_PAUSED, holder, event.review().caseId())));
    }

    @EventListener
    void on(ReviewResumed event) {
        event.waiting().forEach(task -> tellTheHolder(NoticeKind.REVIEW_RESUMED, task));
    }

    @EventListener
    void on(DraftShared event) {
        write(NewNotice.ofCase(NoticeKind.DRAFT_SHARED, event.personId(), event.caseId()));
    }

    @EventListener
    void on(ReviewFiled event) {
        write(NewNotice.ofCase(NoticeKind.REVIEW_FILED, event.personId(), event.caseId()));
    }

    @EventListener
    void on(PeerInputClosed event) {
        NoticeKind kind = event.enough() ? NoticeKind.PEER_INPUT_SHOWN : NoticeKind.PEER_INPUT_TOO_FEW;
        write(NewNotice.ofCase(kind, event.toPerson(), event.caseId()));
    }

    @EventListener
    void on(ParticipantChanged event) {
        write(NewNotice.ofCase(NoticeKind.PART_GIVEN, event.to(), event.caseId()));
        write(NewNotice.ofCase(NoticeKind.PART_ENDED, event.from(), event.caseId()));
        write(NewNotice.ofCase(NoticeKind.PARTICIPANT_CHANGED, event.subject(), event.caseId()));
    }

    @EventListener
    void on(PartVacant event) {
        event.toPeople().forEach(person -> write(NewNotice.ofCase(NoticeKind.PART_VACANT, person, event.caseId())));
    }

    @EventListener
    void on(ReviewChanged event) {
        write(NewNotice.ofCase(NoticeKind.REVIEW_CHANGED, event.personId(), event.caseId()));
    }

    @EventListener
    void on(CycleTakenOver event) {
        write(NewNotice.ofCase(NoticeKind.CYCLE_TAKEN_OVER, event.from(), event.cycleId()));
    }

    @EventListener
    void on(PromotionDecided event) {
        write(NewNotice.ofCase(NoticeKind.PROMOTION_DECIDED, event.personId(), event.caseId()));
    }

    @EventListener
    void on(FileDisputed event) {
        write(NewNotice.ofCase(NoticeKind.PROMOTION_FILE_DISPUTED, event.toPerson(), event.caseId()));
    }

    @EventListener
    void on(PromotionReopened event) {
        write(NewNotice.ofCase(NoticeKind.PROMOTION_REOPENED, event.personId(), event.caseId()));
    }

    @EventListener
    void on(AppealClosed event) {
        write(NewNotice.ofCase(NoticeKind.APPEAL_CLOSED, event.personId(), event.caseId()));
    }

    @EventListener
    void on(FindingDue event) {
        NoticeKind kind = event.passed() ? NoticeKind.FINDING_LATE : NoticeKind.FINDING_DUE;
        write(NewNotice.ofDay(kind, event.ownerId(), event.day()));
    }

    @EventListener
    void on(PasswordLinkRequested event) {
        Instant expiresAt = clock.instant().plus(PasswordLinks.OPEN_FOR);
        write(NewNotice.ofPasswordLink(event.personId(), event.token(), expiresAt));
    }

    @EventListener
    void on(PasswordChanged event) {
        write(NewNotice.ofPasswordChange(event.personId()));
    }

    /** A task that nobody has is told when somebody gets it. */
    private void tellTheHolder(NoticeKind kind, OpenTask task) {
        String holder = task.assignee();
        if (Referee.isOne(holder)) {
            tellTheReferee(kind, task);
        } else if (holder != null) {
            tell(kind, holder, task);
        }
    }

    private void tellTheReferee(NoticeKind kind, OpenTask task) {
        if (kind == NoticeKind.TASK_OPENED || kind == NoticeKind.REMINDER) {
            NoticeKind letter = kind == NoticeKind.REMINDER
                    ? NoticeKind.LETTER_REMINDER
                    : task.step().equals("writeLetter") ? NoticeKind.LETTER_ACCEPTED : NoticeKind.LETTER_ASKED;
            String token = links.issue(String.valueOf(task.assignee()), task.step());
            write(NewNotice.ofLetter(letter, task, token, links.expiry()));
        }
    }

    @EventListener
    void on(LetterEnded event) {
        NoticeKind kind = event.received() ? NoticeKind.LETTER_RECEIVED : NoticeKind.LETTER_NOT_NEEDED;
        write(NewNotice.ofLetterEnd(kind, event.refereeId()));
    }

    private void tell(NoticeKind kind, String person, OpenTask task) {
        boolean waits = digest.waits(kind, person, task);
        write(
                NewNotice.ofTask(kind, person, task),
                task.step(),
                waits ? NoticeState.IN_DIGEST : NoticeState.atFirst(postbox));
    }

    /** A closed day moves many steps at once: a person is told of all of them by one notice. */
    private void tellOfMove(NoticeKind kind, String person, OpenTask task) {
        if (Referee.isOne(person)) {
            return;
        }
        if (digest.waits(kind, person, task)) {
            write(NewNotice.ofTask(kind, person, task), task.step(), NoticeState.IN_DIGEST);
        } else if (!person.equals(ReviewRole.VACANT)) {
            boolean own = kind == NoticeKind.DEADLINE_MOVED;
            steps.gather(person, task, own, NoticeState.atFirst(postbox), clock.instant());
        }
    }

    private void write(NewNotice notice) {
        write(notice, null, NoticeState.atFirst(postbox));
    }

    /** Nobody is told what a vacant part would be told. */
    private void write(NewNotice notice, @Nullable String step, NoticeState state) {
        if (!notice.personId().equals(ReviewRole.VACANT)) {
            String id = Ids.next();
            outbox.add(id, notice, state, clock.instant());
            events.publishEvent(new NoticeWritten(
                    id, notice.personId(), notice.kind(), notice.caseId(), step, state == NoticeState.IN_DIGEST));
        }
    }
}
