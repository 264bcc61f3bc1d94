package org.evenhand.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.Casework;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StepPage;
import org.evenhand.cycles.Launches;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Drafts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the made-up people do their steps, one a round, each case as far as its seed says. */
@Component
@Profile("demo")
class DemoWork {

    private static final long SEED = 20260401;
    /** More steps than any review has, so that some are filed. */
    private static final int LONGEST = 18;

    private final Random random = new Random(SEED);
    private final Map<String, Integer> stepsLeft = new HashMap<>();
    private final Launches launches;
    private final Inbox inbox;
    private final Casework casework;
    private final Sending sending;
    private final Drafts drafts;
    private final DemoParts parts;
    private final ObjectProvider<CaseStep> steps;

    DemoWork(
            Launches launches,
            Inbox inbox,
            Casework casework,
            Sending sending,
            Drafts drafts,
            DemoParts parts,
            ObjectProvider<CaseStep> steps) {
        this.steps = steps;
        this.launches = launches;
        this.inbox = inbox;
        this.casework = casework;
        this.sending = sending;
        this.drafts = drafts;
        this.parts = parts;
    }

    /** One step of every case that has steps left. */
    void round(ReviewCycle cycle, LocalDate today) {
        DemoAnswers answers = new DemoAnswers(random, cycle.periodEnd());
        List<String> cases = launches.cases(cycle.id());
        for (InboxItem item : inbox.openInAny(cases)) {
            OpenTask task = item.task();
            int left = stepsLeft.merge(task.caseId(), random.nextInt(LONGEST), (before, first) -> before - 1);
            if (!parts.waits(task) && (left > 0 || parts.goesOn(task))) {
                work(task, answers, today);
            }
        }
    }

    /** One step, whoever has it. */
    void work(OpenTask task, ReviewCycle cycle, LocalDate today) {
        work(task, new DemoAnswers(random, cycle.periodEnd()), today);
    }

    /** One step, whoever has it, with answers drawn from elsewhere. */
    void work(OpenTask task, MadeUpAnswers answers, LocalDate today) {
        String assignee = String.valueOf(task.assignee());
        Actor actor = new Actor(assignee, Set.of(Role.STAFF), null);
        CaseStep step = step(task);
        StepPage page = casework.open(task.id(), actor);
        // as the page would keep them: a vote under its cover
        Map<String, Object> values = step.cover(task).cover(answers.to(page, today));
        long version = drafts.save(task.caseId(), step.draft(task), assignee, page.draftVersion(), values)
                .version();
        StepPage checked = casework.check(task.id(), actor);
        if (!checked.errors().isEmpty()) {
            throw new IllegalStateException("made-up answers to " + task.step() + " break " + checked.errors());
        }
        sending.send(task.id(), actor, version, checked.filesSeen(), "");
    }

    private CaseStep step(OpenTask task) {
        return steps.stream()
                .filter(step -> step.processKey().equals(task.processKey())
                        && step.step().equals(task.step()))
                .findFirst()
                .orElseThrow();
    }
}
