package org.evenhand.cycles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.engine.CasePeople;
import org.evenhand.engine.Processes;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who leads a cycle: its planner, until somebody else in HR takes it over because the planner is away, busy or gone. Its
 * open steps and those still to come go to the new leader; drafts stay with who wrote them.
 */
@Service
@Transactional
public class CycleLeads {

    /** The kind of the document with the reason. */
    static final String DOCUMENT = "CYCLE_TAKEN_OVER";

    private static final String ENTRY = "cycleTakenOver";
    private static final String SECOND_PERSON = "secondPerson";

    private final CycleRows rows;
    private final Documents documents;
    private final Ledger ledger;
    private final CasePeople people;
    private final SecondPeople secondPeople;
    private final Processes processes;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;

    CycleLeads(
            CycleRows rows,
            Documents documents,
            Ledger ledger,
            CasePeople people,
            SecondPeople secondPeople,
            Processes processes,
            Tasks tasks,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.documents = documents;
        this.ledger = ledger;
        this.people = people;
        this.secondPeople = secondPeople;
        this.processes = processes;
        this.tasks = tasks;
        this.events = events;
    }

    /**
     * Takes a cycle over.
     *
     * @param seen person id of who led it when the actor looked
     * @throws Refusal NOT_ALLOWED for anybody but HR, and for whoever has to decide on a waiver for its plan; MISSING;
     *     MOVED_ON when it is closed, or somebody else leads it by now
     */
    public void takeOver(String cycleId, String seen, String reason, Actor by) {
        CycleAccess.requireHr(by);
        rows.hold(cycleId);
        String leader = requireAnother(cycleId, by);
        if (!leader.equals(seen)) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.takenOverMeanwhile");
        }
        DocumentRevision kept = documents.add(new NewRevision(
                cycleId, DOCUMENT, Map.of("from", leader, "reason", reason), by.personId(), by.onBehalfOf()));
        ledger.append(
                cycleId,
                Entry.by(by, ENTRY, Map.of("from", leader, "to", by.personId())).naming(List.of(kept.fingerprint())));
        anotherSecondPerson(cycleId, by);
        people.replace(cycleId, "planner", leader, by.personId(), by, ENTRY);
        events.publishEvent(new CycleTakenOver(cycleId, leader, by.personId()));
    }

    /** Whoever leads the cycle is not to be asked for a waiver of its own plan. */
    private void anotherSecondPerson(String cycleId, Actor by) {
        if (by.personId().equals(processes.variables(cycleId).get(SECOND_PERSON))) {
            String other = rows.find(cycleId)
                    .flatMap(cycle -> secondPeople.besides(by.personId(), planners(cycle)))
                    .orElseThrow(CycleLeads::decidesOnWaiver);
            people.replace(cycleId, SECOND_PERSON, by.personId(), other, by, ENTRY);
        }
    }

    private static Refusal decidesOnWaiver() {
        return Refusal.because(Kind.NOT_ALLOWED, "cycles.refused.decidesOnWaiver");
    }

    /**
     * Refuses who cannot take the cycle over.
     *
     * @return person id of who leads it
     * @throws Refusal as {@link #takeOver}
     */
    @Transactional(readOnly = true)
    public String requireAnother(String cycleId, Actor by) {
        ReviewCycle cycle = rows.find(cycleId).orElseThrow(CycleAccess::missing);
        if (cycle.is(Status.CLOSED)) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.isClosed", cycle.name());
        }
        String leader = of(cycle);
        if (leader.equals(by.personId())) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.leadsAlready");
        }
        boolean waives = tasks.openStep(cycleId, "decideWaiver")
                .filter(task -> by.personId().equals(task.assignee()))
                .isPresent();
        if (waives) {
            throw decidesOnWaiver();
        }
        return leader;
    }

    /** Person id of who leads the cycle now, or led it when it was closed. */
    @Transactional(readOnly = true)
    public String of(ReviewCycle cycle) {
        List<CycleLead> changes = changes(cycle.id());
        return changes.isEmpty()
                ? cycle.plannedBy()
                : changes.get(changes.size() - 1).to();
    }

    /** Person ids of everybody who wrote the plan or a change of it, or has led the cycle. */
    Set<String> planners(ReviewCycle cycle) {
        Set<String> planners = new TreeSet<>(Set.of(cycle.plannedBy()));
        documents.of(List.of(cycle.id()), List.of(PlanCycle.DOCUMENT, DOCUMENT)).stream()
                .map(DocumentRevision::author)
                .forEach(planners::add);
        return planners;
    }

    /** Person id of who would decide on a waiver for its plan; empty when HR has nobody who could. */
    @Transactional(readOnly = true)
    public Optional<String> secondPerson(ReviewCycle cycle) {
        return secondPeople.besides(of(cycle), planners(cycle));
    }

    /** Every change of who leads it, the earliest first. */
    @Transactional(readOnly = true)
    public List<CycleLead> changes(String cycleId) {
        return documents.of(List.of(cycleId), List.of(DOCUMENT)).stream()
                .map(CycleLeads::change)
                .toList();
    }

    private static CycleLead change(DocumentRevision kept) {
        return new CycleLead(
                String.valueOf(kept.content().get("from")),
                kept.author(),
                kept.at(),
                String.valueOf(kept.content().get("reason")));
    }
}
