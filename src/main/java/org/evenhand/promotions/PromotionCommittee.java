package org.evenhand.promotions;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.evenhand.committees.ChairGiven;
import org.evenhand.committees.Committee;
import org.evenhand.committees.CommitteeFormed;
import org.evenhand.committees.Committees;
import org.evenhand.committees.NewCommittee;
import org.evenhand.engine.Processes;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The committee of a promotion: asked for when the candidate is considered, waited for once the file is certified. Whoever
 * recommends or decides never sits in it. Source: processes.md, promotion; equity.md, conflict-free.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PromotionCommittee {

    /** The message by which a case that waits for its committee goes on. */
    static final String FORMED = "committeeFormed";

    private static final String AGREES = "agreeShortfall";

    /** So that nothing tells whether the candidate said a word or was silent. */
    private static final Actor NOBODY = new Actor(Entry.SYSTEM, Set.of(), null);

    private final Promotions promotions;
    private final RoundRows rounds;
    private final Committees committees;
    private final Processes processes;
    private final Tasks tasks;
    private final Ledger ledger;

    PromotionCommittee(
            Promotions promotions,
            RoundRows rounds,
            Committees committees,
            Processes processes,
            Tasks tasks,
            Ledger ledger) {
        this.promotions = promotions;
        this.rounds = rounds;
        this.committees = committees;
        this.processes = processes;
        this.tasks = tasks;
        this.ledger = ledger;
    }

    /** Says that the case needs a committee; all of a round serve in the year in which its dossiers are due. */
    public void need(String caseId) {
        Promotion promotion = promotions.get(caseId);
        RoundPlan plan = rounds.get(promotion.roundId()).plan();
        committees.need(
                new NewCommittee(
                        caseId,
                        promotion.roundId(),
                        plan.dossierBy().getYear(),
                        promotion.personId(),
                        plan.sought().rankSought(),
                        plan.criteriaSetId(),
                        Map.of(promotion.recommenderId(), "RECOMMENDER", promotion.directorId(), "DIRECTOR")),
                NOBODY);
    }

    /** Person id of the chair; empty before the committee is formed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<String> chairOf(String caseId) {
        return committees.find(caseId).map(Committee::chairId);
    }

    /** Somebody else has the chair, and with it the step that waits for it. */
    @EventListener
    public void on(ChairGiven given) {
        tasks.openStep(given.caseId(), AGREES)
                .filter(task -> !given.chair().equals(task.assignee()))
                .ifPresent(task -> tasks.reassign(task, given.chair(), NOBODY, "COMMITTEE_CHAIR_GIVEN"));
    }

    /** Whether it is formed; whoever forms it at this moment is waited for, so that the case is not told in vain. */
    public boolean isFormed(String caseId) {
        ledger.hold(caseId);
        return committees.isFormed(caseId);
    }

    /** A case that waits for its committee goes on; one that is not as far yet will find it formed. */
    @EventListener
    public void on(CommitteeFormed formed) {
        catchUp(formed.caseId());
    }

    /** A case that rested while its committee was formed goes on. */
    public void catchUp(String caseId) {
        if (committees.isFormed(caseId) && promotions.find(caseId).isPresent() && processes.waitsFor(FORMED, caseId)) {
            processes.correlate(FORMED, caseId, Map.of(), convener(caseId));
        }
    }

    private Actor convener(String caseId) {
        String person = committees.find(caseId).orElseThrow().convenerId();
        return new Actor(Objects.requireNonNull(person), Set.of(Role.HR), null);
    }
}
