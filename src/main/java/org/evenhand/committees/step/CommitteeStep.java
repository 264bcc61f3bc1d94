package org.evenhand.committees.step;

import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.CaseStep;
import org.evenhand.committees.Committee;
import org.evenhand.engine.OpenTask;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** What the steps of a committee have in common. */
abstract class CommitteeStep implements CaseStep {

    private final String step;
    private final CommitteeContext context;

    CommitteeStep(String step, CommitteeContext context) {
        this.step = step;
        this.context = context;
    }

    @Override
    public final String processKey() {
        return Committee.PROCESS;
    }

    @Override
    public final String step() {
        return step;
    }

    @Override
    public final String readers() {
        return "committees.readers." + step;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        return context.of(committee(task));
    }

    final CommitteeContext shown() {
        return context;
    }

    final Committee committee(OpenTask task) {
        return context.committee(task.caseId());
    }

    /**
     * Waits for whoever completes a step of the same case now, so that nobody is refused because of another.
     *
     * @throws Refusal MOVED_ON when the committee is not at work
     */
    final Committee held(OpenTask task) {
        context.hold(task.caseId());
        Committee committee = committee(task);
        if (!committee.isAtWork()) {
            throw Refusal.because(Kind.MOVED_ON, "committees.refused.over");
        }
        return committee;
    }

    static String holder(OpenTask task) {
        return Objects.requireNonNull(task.assignee());
    }

    static boolean isBlank(@Nullable Object text) {
        return text == null || text.toString().isBlank();
    }
}
