package org.evenhand.cycles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.casework.Sending;
import org.evenhand.cycles.plan.PlanProblem;
import org.evenhand.engine.OpenSteps;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.record.Documents;
import org.evenhand.record.Draft;
import org.evenhand.record.Drafts;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All review cycles, and what HR does with them. A cycle is a case: planning, confirming the launch, locking, releasing
 * and closing are tasks of its process, worked like any other step.
 */
@Service
@Transactional
public class Cycles {

    static final String PROCESS = "reviewCycle";

    private static final Map<String, Object> CONFIRMED = Map.of("confirmed", true);

    private static final List<String> STEPS = List.of(
            "planCycle",
            "confirmLaunch",
            "answerAdvice",
            "answerHold",
            "decideWaiver",
            LockCycle.STEP,
            ReleaseResults.STEP,
            "closeCycle");

    private final CycleRows rows;
    private final EndingRows endings;
    private final CycleRules rules;
    private final LaunchRows launches;
    private final OpenSteps steps;
    private final Processes processes;
    private final Tasks tasks;
    private final Drafts drafts;
    private final Sending sending;
    private final Documents documents;
    private final Ledger ledger;

    Cycles(
            CycleRows rows,
            EndingRows endings,
            CycleRules rules,
            LaunchRows launches,
            OpenSteps steps,
            Processes processes,
            Tasks tasks,
            Drafts drafts,
            Sending sending,
            Documents documents,
            Ledger ledger) {
        this.rows = rows;
        this.endings = endings;
        this.rules = rules;
        this.launches = launches;
        this.steps = steps;
        this.processes = processes;
        this.tasks = tasks;
        this.drafts = drafts;
        this.sending = sending;
        this.documents = documents;
        this.ledger = ledger;
    }

    /** Every planned cycle, the one planned last first. */
    @Transactional(readOnly = true)
    public List<ReviewCycle> all() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public Optional<ReviewCycle> find(String id) {
        return rows.find(id);
    }

    /** @throws Refusal MISSING when there is no such cycle, or its plan is not finished */
    @Transactional(readOnly = true)
    public ReviewCycle get(String id) {
        return find(id).orElseThrow(CycleAccess::missing);
    }

    /**
     * Counts the changes of the plan: who changes it names the revision they read.
     *
     * @throws Refusal MISSING when there is no such cycle
     */
    @Transactional(readOnly = true)
    public long revision(String id) {
        return rows.revision(id).orElseThrow(CycleAccess::missing);
    }

    /**
     * Why that cannot be planned, each problem at its field of the plan's form; nothing when it can.
     *
     * @param id the cycle whose plan it is
     */
    @Transactional(readOnly = true)
    public List<PlanProblem> problems(String id, CyclePlan plan) {
        return rules.problems(id, plan);
    }

    /** Why the cycle cannot be launched today; nothing when it can. */
    @Transactional(readOnly = true)
    public List<PlanProblem> problemsOfLaunch(ReviewCycle cycle) {
        return rules.problemsOfLaunch(cycle);
    }

    /** How many open tasks the cycle's reviews have at each step. */
    @Transactional(readOnly = true)
    public Map<String, Long> openSteps(String id) {
        return steps.of(launches.cases(id));
    }

    /** What the cycle itself waits for, and of whom; empty while reviews are being opened and after its end. */
    @Transactional(readOnly = true)
    public Optional<OpenTask> openTask(String id) {
        return STEPS.stream().flatMap(step -> tasks.openStep(id, step).stream()).findFirst();
    }

    /**
     * Starts a cycle, which then waits for its plan. Somebody who has begun one and not finished it gets that one.
     *
     * @return the task in which the plan is written
     * @throws Refusal NOT_ALLOWED for anybody but HR
     */
    public OpenTask begin(Actor by) {
        CycleAccess.requireHr(by);
        return steps.heldBy(by.personId(), PROCESS, "planCycle").stream()
                .findFirst()
                .orElseGet(() -> start(by));
    }

    /**
     * Fills the dates of a plan that is being written from a preset; everything else that was written stays.
     *
     * @param task as {@link #begin} gave it
     * @throws Refusal MISSING when there is no such preset
     */
    public void prefill(OpenTask task, String preset, Actor by) {
        var draft = drafts.find(task.caseId(), task.step(), by.personId());
        var answers =
                new LinkedHashMap<String, Object>(draft.map(Draft::content).orElse(Map.of()));
        answers.putAll(rules.datesOf(preset));
        drafts.save(
                task.caseId(),
                task.step(),
                by.personId(),
                draft.map(Draft::version).orElse(0L),
                answers);
    }

    /**
     * The dates of a preset, the next time it comes round, by the keys of the plan's form.
     *
     * @throws Refusal MISSING when there is no such preset
     */
    public Map<String, Object> datesOf(String preset) {
        return rules.datesOf(preset);
    }

    /**
     * Plans a whole cycle at once, through the same step as the pages.
     *
     * @throws Refusal NOT_ALLOWED for anybody but HR; INVALID when the plan breaks a rule
     */
    public ReviewCycle plan(CyclePlan plan, Actor by) {
        CycleAccess.requireHr(by);
        var task = start(by);
        CycleRules.refuse(rules.problems(task.caseId(), plan));
        send(task, plan.answers(), by);
        return get(task.caseId());
    }

    /**
     * Confirms the launch, through the same step as the pages. If the opening checkpoint passes, whom it opens reviews
     * for is settled in this transaction and the reviews follow in batches; else the cycle waits for the answer. A plan
     * that nobody rehearsed keeps on record that a program launched it.
     *
     * @throws Refusal NOT_ALLOWED for anybody but its leader; MISSING; INVALID with the first reason against it;
     *     MOVED_ON when it is launched already
     */
    public void launch(String id, Actor by) {
        var cycle = get(id);
        CycleRules.requirePlanned(cycle);
        CycleRules.refuse(rules.problemsOfLaunch(cycle));
        send(
                taskOf(id, "confirmLaunch"),
                Map.of("confirmed", true, ConfirmLaunch.WITHOUT_REHEARSAL, rules.launchedByProgram()),
                by);
    }

    /**
     * Locks a running cycle, through the same step as the pages.
     *
     * @param reason why what is still open stays out; empty when nothing does
     * @throws Refusal NOT_ALLOWED for anybody but its leader; MISSING; INVALID when something stays out without a
     *     reason; MOVED_ON when it does not run, or is locked already
     */
    public void lock(String id, String reason, Actor by) {
        CycleRules.requireRunning(get(id));
        Map<String, Object> answers = new LinkedHashMap<>(CONFIRMED);
        if (!reason.isEmpty()) {
            answers.put(LockCycle.REASON, reason);
        }
        send(taskOf(id, LockCycle.STEP), answers, by);
    }

    /**
     * Releases the results of a locked cycle, through the same step as the pages.
     *
     * @throws Refusal NOT_ALLOWED for anybody but its leader; MISSING; MOVED_ON when it is not locked, or released
     *     already
     */
    public void release(String id, Actor by) {
        CycleRules.requireLocked(get(id));
        send(taskOf(id, ReleaseResults.STEP), CONFIRMED, by);
    }

    /**
     * Closes a released cycle, through the same step as the pages. Reviews that are still open go on.
     *
     * @throws Refusal NOT_ALLOWED for anybody but its leader; MISSING; MOVED_ON when its results are not released, or
     *     it is closed already
     */
    public void close(String id, Actor by) {
        CycleRules.requireReleased(get(id));
        send(taskOf(id, "closeCycle"), CONFIRMED, by);
    }

    /**
     * How far the cycle has come to its end.
     *
     * @throws Refusal MISSING when there is no such cycle
     */
    @Transactional(readOnly = true)
    public CycleEnding ending(String id) {
        return endings.find(id).orElseThrow(CycleAccess::missing);
    }

    /** Why something stayed out when the cycle was locked; empty when nothing did, or it is not locked. */
    @Transactional(readOnly = true)
    public String lockReason(String id) {
        return documents
                .latest(id, LockCycle.DOCUMENT)
                .map(document -> document.content().get(LockCycle.REASON))
                .map(String::valueOf)
                .orElse("");
    }

    /** How the cycle went, as it was kept when it was closed; empty before. */
    @Transactional(readOnly = true)
    public Optional<List<Map<?, ?>>> keptMetrics(String id) {
        return documents
                .latest(id, CloseCycle.DOCUMENT)
                .map(document -> document.content().get(CloseCycle.METRICS))
                .map(kept -> ((List<?>) kept)
                        .stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList());
    }

    /**
     * Refuses in a locked cycle, and keeps anybody from locking it until the caller's transaction ends.
     *
     * @throws Refusal MISSING when there is no such cycle; MOVED_ON when it is locked
     */
    public void requireUnlocked(String id) {
        if (endings.isLockedHolding(id).orElseThrow(CycleAccess::missing)) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.locked", get(id).name());
        }
    }

    /**
     * Changes a plan that is not launched yet. A confirmation that was being prepared starts over.
     *
     * @param expectedRevision the revision the writer read
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING; INVALID when the plan breaks a rule; MOVED_ON when the
     *     cycle is launched, its opening checkpoint waits for an answer, or somebody changed the plan meanwhile
     */
    public ReviewCycle change(String id, long expectedRevision, CyclePlan plan, Actor by) {
        CycleAccess.requireHr(by);
        var before = get(id);
        requireChangeable(before);
        CycleRules.refuse(rules.problems(id, plan));
        if (!CycleRules.uniquely(plan, () -> rows.update(id, expectedRevision, plan))) {
            CycleRules.requirePlanned(get(id));
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.changedMeanwhile", before.name());
        }
        drafts.discard(
                id, "confirmLaunch", String.valueOf(taskOf(id, "confirmLaunch").assignee()));
        var document =
                documents.add(new NewRevision(id, PlanCycle.DOCUMENT, plan.answers(), by.personId(), by.onBehalfOf()));
        ledger.append(
                id, Entry.by(by, "cyclePlanChanged", CycleRules.datesOf(plan)).naming(List.of(document.fingerprint())));
        return get(id);
    }

    /**
     * Refuses unless the plan can change now: what a checkpoint looked at stays until its answer.
     *
     * @throws Refusal MOVED_ON
     */
    @Transactional(readOnly = true)
    public void requireChangeable(ReviewCycle cycle) {
        CycleRules.requirePlanned(cycle);
        if (tasks.openStep(cycle.id(), "confirmLaunch").isEmpty()) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.inCheckpoint", cycle.name());
        }
    }

    private OpenTask start(Actor by) {
        var id = UUID.randomUUID().toString();
        processes.start(PROCESS, id, Map.of("planner", by.personId()), by);
        return taskOf(id, "planCycle");
    }

    private OpenTask taskOf(String id, String step) {
        return tasks.openStep(id, step).orElseThrow(() -> Refusal.because(Kind.MOVED_ON, "cycles.refused.movedOn"));
    }

    private void send(OpenTask task, Map<String, Object> answers, Actor by) {
        tasks.require(task.id(), by);
        long before = drafts.find(task.caseId(), task.step(), by.personId())
                .map(Draft::version)
                .orElse(0L);
        var draft = drafts.save(task.caseId(), task.step(), by.personId(), before, answers);
        sending.send(task.id(), by, draft.version());
    }
}
