package org.evenhand.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;

/** Forms of pages that belong to no step, as they are now; a capability names those of its own. */
public abstract class PageForms {

    private final Forms forms;
    private final Map<String, FormDefinition> read = new HashMap<>();

    /** @param ids of the forms, for instance {@code convene-calibration} */
    protected PageForms(Forms forms, FormReader reader, String... ids) {
        this.forms = forms;
        List.of(ids).forEach(id -> read.put(id, reader.shipped(id)));
    }

    public FormSubmission parse(String id, Map<String, String[]> parameters, Map<String, Object> context) {
        return forms.parse(form(id), parameters, context);
    }

    public FormView view(String id, Map<String, Object> values, List<FieldError> errors, Map<String, Object> context) {
        return forms.view(form(id), values, errors, context);
    }

    /** Broken rules at the questions where they can be mended. */
    public List<FieldError> complaints(
            String id, Map<String, Object> values, List<StepProblem> problems, Map<String, Object> context) {
        return problems.stream()
                .map(problem -> FieldError.at(problem.path(), problem.messageKey(), problem.arguments()))
                .map(error -> forms.complaint(form(id), values, context, error))
                .toList();
    }

    private FormDefinition form(String id) {
        return Objects.requireNonNull(read.get(id));
    }
}
