package org.evenhand.engine.models;

import java.util.List;
import org.evenhand.engine.CamundaFeel;
import org.evenhand.forms.FormReader;

/**
 * Finds in processes, tables and forms what the engine accepts and then fails on, or silently ignores: a form that is
 * not there, a duration that does not parse, a bean nobody has, a variable nobody sets. A pure function: it runs over
 * the files in the build, and again over the files found at the start, before anything is deployed.
 */
public final class ModelCheck {

    private final CamundaFeel feel;

    public ModelCheck(CamundaFeel feel) {
        this.feel = feel;
    }

    /** Everything that is wrong, in the order of the files; empty when the models can be deployed. */
    public List<ModelProblem> problemsIn(List<ModelResource> resources, KnownWords known) {
        Problems problems = new Problems();
        check(ParsedModels.of(resources, new FormReader(feel), problems), known, problems);
        return problems.found();
    }

    /**
     * The models, read and right.
     *
     * @throws ModelsAreWrong listing every problem
     */
    public ParsedModels checked(List<ModelResource> resources, KnownWords known) {
        Problems problems = new Problems();
        ParsedModels models = ParsedModels.of(resources, new FormReader(feel), problems);
        check(models, known, problems);
        if (!problems.found().isEmpty()) {
            throw new ModelsAreWrong(problems.found());
        }
        return models;
    }

    private void check(ParsedModels models, KnownWords known, Problems problems) {
        models.processFiles().forEach((file, model) -> {
            new ProcessRules(file, model, models, known, problems).check();
            new DrawingRules(file, model, problems).check();
        });
        DecisionRules decisions = new DecisionRules(feel, problems);
        models.decisionFiles().forEach(decisions::check);
    }
}
