package org.evenhand.equity.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.evenhand.engine.CasePeople;
import org.evenhand.engine.Processes;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.OutcomesLocked;
import org.evenhand.equity.audit.CohortAudit.State;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All cohort audits, from the lock that begins one to its end. */
@Service
@Transactional
public class Audits {

    /** Lines on a page. */
    public static final int PAGE_SIZE = 25;

    private static final String ANALYST = "analyst";
    private static final String TAKEN_OVER = "auditTakenOver";
    /** An audit is begun by a lock, not by whoever locks. */
    private static final Actor NOBODY = new Actor(Entry.SYSTEM, Set.of(), null);

    private final AuditRows rows;
    private final AuditPlans plans;
    private final AuditPeople people;
    private final Processes processes;
    private final CasePeople casePeople;
    private final Ledger ledger;
    private final Clock clock;

    Audits(
            AuditRows rows,
            AuditPlans plans,
            AuditPeople people,
            Processes processes,
            CasePeople casePeople,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.people = people;
        this.processes = processes;
        this.casePeople = casePeople;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The lock begins the audit, of which it hears nothing again. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OutcomesLocked locked) {
        AuditPlan plan = plans.registered(locked.kind(), locked.cohortId());
        Optional<String> analyst = people.next();
        CohortAudit audit = new CohortAudit(
                Ids.next(),
                locked.kind(),
                locked.cohortId(),
                locked.name(),
                analyst.isPresent() ? State.REQUESTED : State.WAITING,
                analyst.orElse(null),
                null,
                locked.at(),
                null,
                null,
                null);
        rows.insert(audit);
        ledger.append(
                audit.id(),
                Entry.automatic("auditBegun", Map.of("cohort", audit.cohortId(), "plan", plan.fingerprint())));
        analyst.ifPresent(who -> start(audit.id(), who, NOBODY));
    }

    private void start(String id, String analyst, Actor by) {
        processes.start(CohortAudit.PROCESS, id, Map.of(ANALYST, analyst), by);
    }

    /**
     * Those of the cycles and rounds locked last first; one more than a page when there are more.
     *
     * @throws Refusal NOT_ALLOWED for anybody but equity analysts and Library HR
     */
    @Transactional(readOnly = true)
    public List<CohortAudit> page(int from, Actor by) {
        requireOnlooker(by);
        return rows.page(Math.max(0, from), PAGE_SIZE + 1);
    }

    /** @throws Refusal NOT_ALLOWED for anybody but equity analysts and Library HR; MISSING */
    @Transactional(readOnly = true)
    public CohortAudit get(String id, Actor by) {
        requireOnlooker(by);
        return get(id);
    }

    /** @throws Refusal of kind MISSING when there is no such audit */
    @Transactional(readOnly = true)
    public CohortAudit get(String id) {
        return rows.find(id).orElseThrow(() -> Refusal.because(Kind.MISSING, "audits.refused.missing"));
    }

    /** The audit of a cycle or round; empty before its lock. */
    @Transactional(readOnly = true)
    public Optional<CohortAudit> of(OutcomeKind kind, String cohortId) {
        return rows.of(kind, cohortId);
    }

    /** What that audit compares. */
    @Transactional(readOnly = true)
    public AuditPlan plan(CohortAudit audit) {
        return plans.find(audit.kind(), audit.cohortId()).orElseThrow();
    }

    /**
     * Somebody else audits from now on, or anybody at all where there was nobody.
     *
     * @param seen person id of who had it when the actor looked; null for nobody
     * @throws Refusal NOT_ALLOWED for anybody who may not audit, and for the second person; MISSING; MOVED_ON when it is
     *     theirs, closed, or somebody else's by now
     */
    public CohortAudit takeOver(String id, @Nullable String seen, Actor by) {
        AuditPeople.require(by);
        ledger.hold(id);
        CohortAudit audit = get(id);
        requireAnother(audit, by.personId());
        if (!Objects.equals(seen, audit.analystId()) || !rows.giveTo(id, seen, by.personId())) {
            throw Refusal.because(Kind.MOVED_ON, "audits.refused.takenOver");
        }
        ledger.append(id, Entry.by(by, TAKEN_OVER, Map.of("from", seen == null ? "" : seen)));
        if (seen == null) {
            start(id, by.personId(), by);
        } else {
            casePeople.replace(id, ANALYST, seen, by.personId(), by, TAKEN_OVER);
        }
        return get(id);
    }

    private static void requireAnother(CohortAudit audit, String person) {
        if (audit.is(State.CLOSED) || person.equals(audit.analystId())) {
            throw Refusal.because(Kind.MOVED_ON, "audits.refused.notToTake");
        }
        if (person.equals(audit.secondPersonId())) {
            throw Refusal.because(Kind.NOT_ALLOWED, "audits.refused.isSecond");
        }
    }

    /**
     * Two people open the exact tier.
     *
     * @throws Refusal NOT_ALLOWED when they are one, or one of them may not audit any more; MOVED_ON when it is open already
     */
    public void open(String id, String secondPerson) {
        CohortAudit audit = get(id);
        String analyst = Objects.requireNonNull(audit.analystId());
        if (analyst.equals(secondPerson)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "audits.refused.samePerson");
        }
        if (!people.maySecond(secondPerson) || !people.may(analyst)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "audits.refused.noSecond");
        }
        if (!rows.open(id, secondPerson, clock.instant())) {
            throw Refusal.because(Kind.MOVED_ON, "audits.refused.openedAlready");
        }
    }

    private static void requireOnlooker(Actor by) {
        if (!by.has(Role.EQUITY_ANALYST) && !by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "audits.refused.analystsOnly");
        }
    }
}
