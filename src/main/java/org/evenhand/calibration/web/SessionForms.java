package org.evenhand.calibration.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.StepProblem;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Forms with which Library HR convenes a session or ends it; they belong to no step. */
@Component
class SessionForms {

    static final String CONVENE = "convene-calibration";
    static final String REASON = "calibration-reason";

    private final Forms forms;
    private final Map<String, FormDefinition> read = new HashMap<>();

    SessionForms(Forms forms, FormReader reader) {
        this.forms = forms;
        List.of(CONVENE, REASON).forEach(id -> read.put(id, read(reader, "forms/" + id + ".form")));
    }

    FormSubmission parse(String id, Map<String, String[]> parameters, Map<String, Object> context) {
        return forms.parse(form(id), parameters, context);
    }

    FormView view(String id, Map<String, Object> values, List<FieldError> errors, Map<String, Object> context) {
        return forms.view(form(id), values, errors, context);
    }

    /** Broken rules at the questions where they can be mended. */
    List<FieldError> complaints(
            String id, Map<String, Object> values, List<StepProblem> problems, Map<String, Object> context) {
        return problems.stream()
                .map(problem -> FieldError.at(problem.path(), problem.messageKey(), problem.arguments()))
                .map(error -> forms.complaint(form(id), values, context, error))
                .toList();
    }

    private FormDefinition form(String id) {
        return Objects.requireNonNull(read.get(id));
    }

    private static FormDefinition read(FormReader reader, String file) {
        try (var in = new ClassPathResource(file).getInputStream()) {
            return reader.read(in, file);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
