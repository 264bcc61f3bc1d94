package org.evenhand.appeals;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.appeals.Appealable.Finding;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of an appeal, inside the transaction of its step or job. Where the original changes, its ledger is held
 * before that of the appeal.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outcomes {

    private final AppealRows rows;
    private final Appealables appealables;
    private final AppealContext context;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Outcomes(
            AppealRows rows,
            Appealables appealables,
            AppealContext context,
            Ledger ledger,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.appealables = appealables;
        this.context = context;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the decision still stands: nobody has opened the original case again meanwhile. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean stands(Appeal appeal) {
        return appealables.stands(appeal);
    }

    /** The deciding person has answered a reconsideration. */
    public void answered(Appeal appeal) {
        move(appeal, AppealState.ASKED, AppealState.ANSWERED);
        tell(appeal, appeal.personId());
    }

    public void accepted(Appeal appeal) {
        move(appeal, AppealState.FILED, AppealState.ACCEPTED);
    }

    public void refused(Appeal appeal) {
        move(appeal, AppealState.FILED, AppealState.REFUSED);
        tell(appeal, appeal.personId());
    }

    public void toldInConfidence(Appeal appeal) {
        rows.tellsInConfidence(appeal.caseId());
    }

    /** The panel has decided; both sides are told, and the original is closed to the panel. */
    public void decided(Appeal appeal, AppealState outcome) {
        move(appeal, AppealState.HEARING, outcome);
        Stream.of(appeal.personId(), appeal.deciderId()).forEach(person -> tell(appeal, person));
    }

    /**
     * Opens the original again at that step, in the name of Library HR, so that nothing there says that somebody appealed.
     *
     * @throws Refusal MOVED_ON when the decision stands no more; INVALID for a step it cannot be opened at
     */
    public void openAgain(Appeal appeal, String step, String toChange) {
        ledger.hold(appeal.originalId());
        if (!stands(appeal)) {
            throw Refusal.because(Kind.MOVED_ON, "appeals.problem.openAlready");
        }
        Appealable kind = appealables.of(appeal);
        if (!kind.steps(appeal.originalId()).contains(step)) {
            throw Refusal.because(Kind.INVALID, "appeals.refused.noSuchStep");
        }
        kind.openAgain(appeal.originalId(), new Again(step, toChange), hr(appeal));
    }

    /** Does in the original what the panel has decided; what cannot be done any more is kept in the ledger of the appeal. */
    public void carryOut(String caseId) {
        Appeal appeal = rows.get(caseId);
        Map<String, Object> decision = context.content(caseId, AppealDocument.APPEAL_DECISION);
        ledger.hold(appeal.originalId());
        boolean stands = stands(appeal);
        if (stands && appeal.state() == AppealState.REMEDY) {
            openAgain(appeal, nearest(appeal, text(decision, "step")), text(decision, "toChange"));
        }
        if (stands && appeal.state() == AppealState.UPHELD) {
            appealables
                    .of(appeal)
                    .putRight(
                            appeal.originalId(),
                            new Finding(text(decision, "wrong"), text(decision, "putRight")),
                            hr(appeal));
        }
        ledger.append(
                caseId,
                Entry.automatic(
                        "appealCarriedOut", Map.of("outcome", appeal.state().name(), "done", stands)));
    }

    /** Where the step that was named is no more, such as the session of a cycle that was locked since, an earlier one. */
    private String nearest(Appeal appeal, String named) {
        String step = appealables.of(appeal).nearest(appeal.originalId(), named);
        if (!step.equals(named)) {
            ledger.append(
                    appeal.caseId(), Entry.automatic("remedyAtEarlierStep", Map.of("named", named, "repeated", step)));
        }
        return step;
    }

    private static String text(Map<String, Object> content, String key) {
        return String.valueOf(content.get(key));
    }

    private static Actor hr(Appeal appeal) {
        return new Actor(appeal.hrId(), Set.of(Role.STAFF, Role.HR), null);
    }

    private void move(Appeal appeal, AppealState from, AppealState to) {
        rows.move(appeal.caseId(), from, to, clock.instant());
    }

    private void tell(Appeal appeal, String person) {
        events.publishEvent(new AppealClosed(appeal.caseId(), person));
    }
}
