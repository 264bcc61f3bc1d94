package org.evenhand.cycles.web;

import java.util.List;
import java.util.Map;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.cycles.CycleEnding;
import org.evenhand.cycles.CycleLead;
import org.evenhand.cycles.Launch;
import org.evenhand.cycles.LeftOutTelling;
import org.evenhand.cycles.NotOpened;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.cycles.plan.PlanProblem;
import org.evenhand.engine.OpenTask;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a cycle shows.
 *
 * @param ending how far it has come to its end
 * @param telling how far everybody has been told whose review stayed out
 * @param lockReason why something stayed out at the lock; empty when nothing did
 * @param leads who has taken it over since it was planned, the earliest first
 * @param task what the cycle waits for, or null
 * @param people in the category now, for a cycle that is not launched
 * @param problems why it cannot be launched today
 * @param progress null before the launch
 * @param states people by message key of their state
 * @param steps open reviews by step
 * @param next number after which the next people not opened begin, or null when these are the last
 */
public record CycleBoard(
        ReviewCycle cycle,
        CriteriaSet criteria,
        CycleEnding ending,
        LeftOutTelling telling,
        String lockReason,
        List<CycleLead> leads,
        @Nullable OpenTask task,
        int people,
        List<PlanProblem> problems,
        @Nullable Progress progress,
        Map<String, Long> states,
        Map<String, Long> steps,
        List<NotOpened> notOpened,
        @Nullable Integer next) {

    /** Whether that person of HR, who leads it not, can take it over. */
    public boolean mayTakeOver(String personId) {
        String leader = leads.isEmpty()
                ? cycle.plannedBy()
                : leads.get(leads.size() - 1).to();
        boolean decides = task != null && task.step().equals("decideWaiver") && personId.equals(task.assignee());
        return !cycle.is(ReviewCycle.Status.CLOSED) && !leader.equals(personId) && !decides;
    }

    /** Whether the opening checkpoint waits for an answer; until then the plan stays as it is. */
    public boolean inCheckpoint() {
        return cycle.is(ReviewCycle.Status.PLANNED) && task != null && !"confirmLaunch".equals(task.step());
    }

    /** Reviews that are at no step for the moment: the application has something to do in them. */
    public long betweenSteps() {
        long open = states.getOrDefault("cycles.state.open", 0L);
        return Math.max(
                0, open - steps.values().stream().mapToLong(Long::longValue).sum());
    }

    /**
     * How far the opening of the reviews has come.
     *
     * @param stuck whether a batch failed so often that it is not tried again by itself
     */
    public record Progress(Launch launch, boolean stuck) {

        /** Whether it goes on by itself, so that looking again makes sense. */
        public boolean moves() {
            return !launch.isFinished() && !stuck;
        }
    }
}
