package org.evenhand.retention;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.people.Person;
import org.evenhand.record.Drafts;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans of a deletion: somebody in Library HR looked at the list and asks another to approve exactly that list. One at a
 * time, so that no case stands in two.
 */
@Service
@Transactional
public class DeletionPlans {

    static final String APPROVE = "approveDeletion";
    private static final String WITHDRAWN = "deletionPlanWithdrawn";

    private final DeletionRows rows;
    private final ClockRows clocks;
    private final DeletionList list;
    private final RetentionRecord record;
    private final Processes processes;
    private final Approvers approvers;
    private final Drafts drafts;
    private final Ledger ledger;
    private final Clock clock;

    DeletionPlans(
            DeletionRows rows,
            ClockRows clocks,
            DeletionList list,
            RetentionRecord record,
            Processes processes,
            Approvers approvers,
            Drafts drafts,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.clocks = clocks;
        this.list = list;
        this.record = record;
        this.processes = processes;
        this.approvers = approvers;
        this.drafts = drafts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<RetentionRun> page(String before, int atMost) {
        return rows.page(before, atMost);
    }

    /** @throws Refusal MISSING when there is none */
    @Transactional(readOnly = true)
    public RetentionRun get(String id) {
        return rows.get(id);
    }

    @Transactional(readOnly = true)
    public RunProgress progress(String id) {
        return rows.progress(id);
    }

    /** In the order of the plan, after that place. */
    @Transactional(readOnly = true)
    public List<RunItem> items(String id, boolean skippedAlone, int after, int atMost) {
        return skippedAlone ? rows.skipped(id, after, atMost) : rows.items(id, after, atMost);
    }

    /** How many of each kind it may delete. */
    @Transactional(readOnly = true)
    public Map<RecordKind, Integer> kinds(String id) {
        return rows.kinds(id);
    }

    /** Who can approve what this person plans. */
    @Transactional(readOnly = true)
    public List<Person> approvers(Actor planner) {
        return approvers.of(planner.personId());
    }

    /**
     * Plans the deletion of everything on the list.
     *
     * @param seen fingerprint of the list that was looked at
     * @throws Refusal NOT_ALLOWED for anybody but Library HR; INVALID when nothing is due, or the approver is none who
     *     may be; MOVED_ON when another plan is under way, or the list is another by now
     */
    public RetentionRun plan(String seen, String approverId, Map<String, Object> values, Actor by) {
        RecordHolds.requireHr(by);
        clocks.takeTurn();
        requireNoOther();
        if (approvers(by).stream().noneMatch(person -> person.id().equals(approverId))) {
            throw Refusal.because(Kind.INVALID, "retention.refused.approver");
        }
        if (!list.fingerprint().equals(seen)) {
            throw Refusal.because(Kind.MOVED_ON, "retention.refused.listChanged");
        }
        String id = Ids.next();
        int cases =
                list.counts().values().stream().mapToInt(DueCount::deletable).sum();
        if (cases == 0) {
            throw Refusal.because(Kind.INVALID, "retention.refused.nothingDue");
        }
        RetentionRun run = new RetentionRun(
                id,
                by.personId(),
                approverId,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                seen,
                cases,
                RunState.PLANNED,
                null);
        rows.insert(run);
        AtomicInteger place = new AtomicInteger();
        list.each(one -> rows.add(id, place.incrementAndGet(), one));
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("cases", cases, "list", seen, "approver", approverId));
        record.keep(id, RetentionDocument.DELETION_PLAN, "deletionPlanned", values, facts, by);
        processes.start(RetentionRun.PROCESS, id, Map.of("planner", by.personId(), "approver", approverId), by);
        return run;
    }

    private void requireNoOther() {
        if (!rows.underWay().isEmpty()) {
            throw Refusal.because(Kind.MOVED_ON, "retention.refused.underWay");
        }
    }

    /**
     * The planner takes the plan back, before it is approved.
     *
     * @throws Refusal NOT_ALLOWED for anybody but the planner; MOVED_ON when it was decided on
     */
    public void withdraw(String id, Map<String, Object> values, Actor by) {
        ledger.hold(id);
        RetentionRun run = rows.get(id);
        if (!run.plannerId().equals(by.personId())) {
            throw Refusal.because(Kind.NOT_ALLOWED, "retention.refused.notPlanner");
        }
        if (!rows.move(id, RunState.PLANNED, RunState.WITHDRAWN, clock.instant())) {
            throw Refusal.because(Kind.MOVED_ON, "retention.refused.decided");
        }
        record.keep(id, RetentionDocument.DELETION_WITHDRAWAL, "deletionWithdrawn", values, Map.of(), by);
        drafts.discard(id, APPROVE, run.approverId());
        processes.correlate(WITHDRAWN, id, Map.of(), by);
    }
}
