package org.evenhand.concerns;

import java.time.Clock;
import java.util.Optional;
import org.evenhand.notifications.NoticeKind;
import org.evenhand.notifications.PersonalNotices;
import org.evenhand.parts.CaseHolds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a decision on a concern does: the case waits or goes on, and whoever raised it is told that there is an answer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ConcernOutcomes {

    private final ConcernRows rows;
    private final ConcernCases cases;
    private final CaseHolds holds;
    private final PersonalNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConcernOutcomes(
            ConcernRows rows,
            ConcernCases cases,
            CaseHolds holds,
            PersonalNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.holds = holds;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Message key of why the case cannot be held; empty when it can. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<String> whyNotHeld(Concern concern) {
        if (holds.canHold(concern.aboutCase())) {
            return Optional.empty();
        }
        return Optional.of(cases.of(concern).over() ? "concerns.problem.over" : "concerns.problem.appeal");
    }

    public void answered(Concern concern, ConcernState to) {
        rows.move(concern.caseId(), concern.state(), to);
        notices.tell(NoticeKind.CONCERN_ANSWERED, concern.raiserId(), clock.instant());
    }

    public void hold(String caseId) {
        events.publishEvent(new RestWanted(caseId, true));
    }

    /** Does nothing where the case was not held, or has ended. */
    public void release(String caseId) {
        events.publishEvent(new RestWanted(caseId, false));
    }
}
