package org.evenhand.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.FormOf;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Tasks;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.Forms;
import org.evenhand.people.Actor;
import org.evenhand.record.Attachments;
import org.evenhand.record.Draft;
import org.evenhand.record.Drafts;
import org.evenhand.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A step from the first look to the answers that are ready to be sent. Nothing here changes a case; sending does, see
 * {@link Sending}. Every method refuses somebody who is not the assignee, or who no longer is.
 */
@Service
public class Casework {

    private final Tasks tasks;
    private final FormOf forms;
    private final Forms rendering;
    private final CaseSteps steps;
    private final Drafts drafts;
    private final Attachments attachments;
    private final StandIns standIns;
    private final Overtaking overtaking;

    Casework(
            Tasks tasks,
            FormOf forms,
            Forms rendering,
            CaseSteps steps,
            Drafts drafts,
            Attachments attachments,
            StandIns standIns,
            Overtaking overtaking) {
        this.overtaking = overtaking;
        this.attachments = attachments;
        this.tasks = tasks;
        this.standIns = standIns;
        this.forms = forms;
        this.rendering = rendering;
        this.steps = steps;
        this.drafts = drafts;
    }

    /**
     * The step with the draft of this person, or with what its form starts with, also where {@link Overtaking somebody else
     * has sent the step} since.
     *
     * @throws Refusal MISSING, NOT_ALLOWED, or MOVED_ON with who has it now
     */
    @Transactional(readOnly = true)
    public StepPage open(String taskId, Actor actor) {
        OpenTask task = required(taskId, actor);
        CaseStep step = steps.of(task);
        Map<String, Object> context = new LinkedHashMap<>(step.context(task));
        context.putAll(step.initial(task, context));
        Draft draft =
                drafts.find(task.caseId(), step.draft(task), actor.personId()).orElse(null);
        Map<String, Object> written =
                draft == null ? Map.of() : step.fitted(step.cover(task).uncover(draft.content()), context);
        boolean overtaken = draft != null && overtaking.of(task, draft);
        return new StepPage(
                task,
                forms.task(task),
                context,
                overtaken ? Map.of() : written,
                List.of(),
                draft == null ? 0 : draft.version(),
                draft == null || overtaken ? null : draft.savedAt(),
                step.readers(task),
                step.isAnonymous(),
                step.takesFiles() ? attachments.of(task.caseId(), step.draft(task), actor.personId()) : null,
                overtaken ? written : null);
    }

    OpenTask required(String taskId, Actor actor) {
        try {
            return tasks.require(taskId, found -> standIns.acting(found, actor));
        } catch (Refusal refusal) {
            standIns.requireWelcome(tasks.caseOf(taskId), actor);
            throw refusal;
        }
    }

    /**
     * Keeps what was typed, right or wrong, as the next version of the draft. When another tab saved meanwhile, the
     * typed text is kept beside that version and overwrites nothing.
     *
     * @param draftVersion the version the person has before them
     */
    public SavedStep save(String taskId, Actor actor, long draftVersion, Map<String, String[]> parameters) {
        StepPage page = open(taskId, actor);
        FormSubmission typed = rendering.parse(page.form(), parameters, page.context());
        boolean kept = isCovered(page) && page.values().equals(typed.values())
                || keep(page.task(), actor, draftVersion, typed.values());
        StepPage now = open(taskId, actor);
        return new SavedStep(now.with(typed.values(), List.of()), typed.unfinished(), kept ? null : now.values());
    }

    /** Under a cover the same text never looks the same, so that it is compared without. */
    private boolean isCovered(StepPage page) {
        return page.draftVersion() > 0 && steps.of(page.task()).cover(page.task()) != DraftCover.NONE;
    }

    private boolean keep(OpenTask task, Actor actor, long draftVersion, Map<String, Object> typed) {
        CaseStep step = steps.of(task);
        try {
            drafts.save(
                    task.caseId(),
                    step.draft(task),
                    actor.personId(),
                    draftVersion,
                    step.cover(task).cover(typed));
            return true;
        } catch (Refusal stale) {
            if (stale.kind() == Refusal.Kind.MOVED_ON) {
                return false;
            }
            throw stale;
        }
    }

    /** The step with everything that still keeps its draft from being sent, in the words of the form and the domain. */
    @Transactional(readOnly = true)
    public StepPage check(String taskId, Actor actor) {
        StepPage page = open(taskId, actor);
        FormSubmission answers = rendering.check(page.form(), page.values(), page.context());
        return page.with(answers.values(), problems(page, answers));
    }

    private List<FieldError> problems(StepPage page, FormSubmission answers) {
        if (!answers.errors().isEmpty()) {
            return answers.errors();
        }
        List<FieldError> errors = new ArrayList<>();
        for (StepProblem problem : steps.of(page.task()).problems(page.task(), answers.values())) {
            errors.add(rendering.complaint(
                    page.form(),
                    answers.values(),
                    page.context(),
                    FieldError.at(problem.path(), problem.messageKey(), problem.arguments())));
        }
        return errors;
    }
}
