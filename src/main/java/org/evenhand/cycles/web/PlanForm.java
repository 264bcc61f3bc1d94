package org.evenhand.cycles.web;

import java.util.List;
import java.util.Map;
import org.evenhand.cycles.PlanOptions;
import org.evenhand.cycles.plan.PlanProblem;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.springframework.stereotype.Component;

/** The form of a plan, as it is now: a plan that changes keeps no older one. */
@Component
class PlanForm {

    private static final String FORM = "plan-cycle";

    private final Forms forms;
    private final FormDefinition form;
    private final PlanOptions options;

    PlanForm(Forms forms, FormReader reader, PlanOptions options) {
        this.forms = forms;
        this.form = reader.shipped(FORM);
        this.options = options;
    }

    FormSubmission parse(Map<String, String[]> parameters) {
        return forms.parse(form, parameters, options.now());
    }

    FormView view(Map<String, Object> answers, List<FieldError> errors) {
        return forms.view(form, answers, errors, options.now());
    }

    /** A broken rule at the question where it can be mended. */
    FieldError complaint(Map<String, Object> answers, PlanProblem problem) {
        var error = FieldError.at(problem.field(), problem.key(), problem.arguments());
        return forms.complaint(form, answers, options.now(), error);
    }
}
