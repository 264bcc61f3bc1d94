package org.evenhand.cycles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.engine.OpenSteps;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.engine.Tasks;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All review cycles, and what HR does with them. Each step is a task of the cycle's own process. */
@Service
@Transactional
public class Cycles {

    private static final String PROCESS = "reviewCycle";

    private final CycleRows rows;
    private final LaunchRows launches;
    private final PlanPolicies policies;
    private final People people;
    private final Processes processes;
    private final Tasks tasks;
    private final OpenSteps steps;
    private final CycleLedger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;

    Cycles(
            CycleRows rows,
            LaunchRows launches,
            PlanPolicies policies,
            People people,
            Processes processes,
            Tasks tasks,
            OpenSteps steps,
            CycleLedger ledger,
            LibraryCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.launches = launches;
        this.policies = policies;
        this.people = people;
        this.processes = processes;
        this.tasks = tasks;
        this.steps = steps;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Every cycle, the one planned last first. */
    @Transactional(readOnly = true)
    public List<ReviewCycle> all() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public Optional<ReviewCycle> find(String id) {
        return rows.find(id);
    }

    /** @throws Refusal MISSING when there is no such cycle */
    @Transactional(readOnly = true)
    public ReviewCycle get(String id) {
        return find(id).orElseThrow(CycleAccess::missing);
    }

    /**
     * Counts the changes of the plan: a change or a launch names the revision that its writer read.
     *
     * @throws Refusal MISSING when there is no such cycle
     */
    @Transactional(readOnly = true)
    public long revision(String id) {
        return rows.revision(id).orElseThrow(CycleAccess::missing);
    }

    /** Why that cannot be planned; nothing when it can. For a cycle that does not exist yet, {@code id} is empty. */
    @Transactional(readOnly = true)
    public List<PlanProblem> problems(String id, CyclePlan plan) {
        return policies.againstPlan(id, plan, today());
    }

    /** Why the cycle cannot be launched today; nothing when it can. */
    @Transactional(readOnly = true)
    public List<PlanProblem> problemsOfLaunch(ReviewCycle cycle) {
        return policies.againstLaunch(cycle, today());
    }

    /**
     * Plans a cycle: starts its process and fills its first task.
     *
     * @throws Refusal NOT_ALLOWED for anybody but HR; INVALID with the first problem of the plan
     */
    public ReviewCycle plan(CyclePlan plan, Actor by) {
        CycleAccess.requireHr(by);
        var cycle = plan.planned(UUID.randomUUID().toString(), by.personId());
        refuse(problems(cycle.id(), plan));
        ownName(plan, () -> rows.insert(cycle, clock.instant()));
        processes.start(PROCESS, cycle.id(), Map.of("planner", by.personId()), by);
        var task = openTask(cycle.id(), "planCycle");
        ledger.planned(cycle, task, by);
        tasks.complete(task, by, Map.of());
        return cycle;
    }

    /**
     * Changes a plan that is not launched yet.
     *
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING; INVALID with the first problem of the plan; MOVED_ON when
     *     the cycle is launched or somebody changed the plan meanwhile
     */
    public ReviewCycle change(String id, long expectedRevision, CyclePlan plan, Actor by) {
        CycleAccess.requireHr(by);
        requirePlanned(get(id));
        refuse(problems(id, plan));
        ownName(plan, () -> requireChanged(rows.update(id, expectedRevision, plan), id));
        var changed = get(id);
        ledger.changed(changed, by);
        return changed;
    }

    /**
     * Confirms the launch: whom it opens reviews for is settled in this transaction, the reviews follow in batches.
     *
     * @param note for HR's own records, kept with the cycle; may be empty
     * @throws Refusal NOT_ALLOWED for anybody but the planner; MISSING; INVALID with the first reason against it;
     *     MOVED_ON when it is launched already or somebody changed the plan meanwhile
     */
    public Launch launch(String id, long expectedRevision, String note, Actor by) {
        CycleAccess.requireHr(by);
        var cycle = get(id);
        requirePlanned(cycle);
        refuse(problemsOfLaunch(cycle));
        requireChanged(rows.launch(id, expectedRevision), id);
        var everybody = people.activeIn(cycle.staffCategory()).stream().map(Person::id).toList();
        launches.insert(id, by.personId(), clock.instant(), everybody);
        var task = openTask(id, "confirmLaunch");
        ledger.launched(cycle, everybody.size(), note, task, by);
        tasks.complete(task, by, Map.of());
        return launches.find(id).orElseThrow();
    }

    /**
     * Closes a running cycle. Reviews that are still open go on.
     *
     * @param lessons what should be different next time, kept with the cycle; may be empty
     * @throws Refusal NOT_ALLOWED for anybody but the planner; MISSING; MOVED_ON when it does not run
     */
    public void close(String id, String lessons, Actor by) {
        CycleAccess.requireHr(by);
        var cycle = get(id);
        if (!rows.close(id, clock.instant())) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.notRunning", cycle.name());
        }
        var task = openTask(id, "closeCycle");
        ledger.closed(id, openReviews(id), lessons, task, by);
        tasks.complete(task, by, Map.of());
    }

    /** How many open tasks the cycle's reviews have at each step. */
    @Transactional(readOnly = true)
    public Map<String, Long> openSteps(String id) {
        return steps.of(launches.cases(id));
    }

    private long openReviews(String id) {
        return openSteps(id).values().stream().mapToLong(Long::longValue).sum();
    }

    private OpenTask openTask(String id, String step) {
        return tasks.openStep(id, step).orElseThrow(() -> Refusal.because(Kind.MOVED_ON, "cycles.refused.movedOn"));
    }

    private void requirePlanned(ReviewCycle cycle) {
        if (!cycle.is(Status.PLANNED)) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.launchedAlready", cycle.name());
        }
    }

    private void requireChanged(boolean changed, String id) {
        if (!changed) {
            requirePlanned(get(id));
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.changedMeanwhile", get(id).name());
        }
    }

    private static void ownName(CyclePlan plan, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw Refusal.because(Kind.INVALID, "cycles.refused.nameTaken", plan.name());
        }
    }

    private static void refuse(List<PlanProblem> problems) {
        problems.stream().findFirst().ifPresent(problem -> {
            throw problem.refusal();
        });
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }
}
