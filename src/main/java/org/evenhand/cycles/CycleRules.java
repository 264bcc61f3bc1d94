package org.evenhand.cycles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.evenhand.casework.CaseTexts;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.cycles.plan.PlanPolicies;
import org.evenhand.cycles.plan.PlanProblem;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The rules of plans as of today, and the states in which a cycle takes what. */
@Component
class CycleRules {

    private final PlanPolicies policies;
    private final PlanPresets presets;
    private final CaseTexts texts;
    private final LibraryCalendar calendar;
    private final Clock clock;

    CycleRules(PlanPolicies policies, PlanPresets presets, CaseTexts texts, LibraryCalendar calendar, Clock clock) {
        this.policies = policies;
        this.presets = presets;
        this.texts = texts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Why that cannot be planned, with dates in words. */
    List<PlanProblem> problems(String cycleId, CyclePlan plan) {
        return policies.against(cycleId, plan, today()).stream()
                .map(this::worded)
                .toList();
    }

    /** Why the cycle cannot be launched today, with dates in words. */
    List<PlanProblem> problemsOfLaunch(ReviewCycle cycle) {
        return policies.against(cycle.id(), cycle.plan(), today()).stream()
                .map(this::worded)
                .toList();
    }

    /** The dates of a preset, the next time it comes round. */
    Map<String, Object> datesOf(String preset) {
        return presets.named(preset)
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "cycles.refused.noPreset"))
                .datesFrom(today(), calendar);
    }

    /** The reason on record for a launch that no person confirmed on a page. */
    String launchedByProgram() {
        return texts.text("cycles.launch.byProgram");
    }

    static void refuse(List<PlanProblem> problems) {
        problems.stream().findFirst().ifPresent(problem -> {
            throw Refusal.because(
                    Kind.INVALID, problem.key(), problem.arguments().toArray());
        });
    }

    static void requirePlanned(ReviewCycle cycle) {
        if (!cycle.is(Status.PLANNED)) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.launchedAlready", cycle.name());
        }
    }

    static void requireRunning(ReviewCycle cycle) {
        if (cycle.is(Status.LOCKED) || cycle.is(Status.RELEASED)) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.locked", cycle.name());
        }
        if (!cycle.is(Status.RUNNING)) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.notRunning", cycle.name());
        }
    }

    static void requireLocked(ReviewCycle cycle) {
        if (!cycle.is(Status.LOCKED)) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.notLocked", cycle.name());
        }
    }

    static void requireReleased(ReviewCycle cycle) {
        if (!cycle.is(Status.RELEASED)) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.notReleased", cycle.name());
        }
    }

    /** Writes a plan; somebody may have taken its name since the rules were asked. */
    static <T> T uniquely(CyclePlan plan, Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            throw Refusal.because(Kind.INVALID, "cycles.refused.nameTaken", plan.name());
        }
    }

    /** What the ledger says of a plan. */
    static Map<String, Object> datesOf(CyclePlan plan) {
        return Map.of(
                "criteriaSet", plan.criteriaSetId(),
                "periodStart", plan.periodStart().toString(),
                "periodEnd", plan.periodEnd().toString(),
                "selfReviewDue", plan.selfReviewDue().toString(),
                "conversationBy", plan.conversationBy().toString(),
                "ratingsDue", plan.ratingsDue().toString());
    }

    private PlanProblem worded(PlanProblem problem) {
        var arguments = problem.arguments().stream()
                .map(argument -> argument instanceof LocalDate day ? texts.date(day) : argument)
                .toList();
        return new PlanProblem(problem.field(), problem.key(), arguments);
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }
}
