package org.evenhand.promotions.web;

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

/** Forms of what the candidate does outside the steps. */
@Component
class PromotionForms {

    static final String WITHDRAW = "withdraw-promotion";
    static final String EXTEND = "extend-dossier";

    private final Forms forms;
    private final Map<String, FormDefinition> read = new HashMap<>();

    PromotionForms(Forms forms, FormReader reader) {
        this.forms = forms;
        List.of(WITHDRAW, EXTEND).forEach(id -> read.put(id, read(reader, "forms/" + id + ".form")));
    }

    FormSubmission parse(String id, Map<String, String[]> parameters, Map<String, Object> context) {
        return forms.parse(form(id), parameters, context);
    }

    FormView view(String id, Map<String, Object> values, List<FieldError> errors, Map<String, Object> context) {
        return forms.view(form(id), values, errors, context);
    }

    /** A broken rule at the question where it can be mended. */
    FieldError complaint(String id, Map<String, Object> values, StepProblem problem, Map<String, Object> context) {
        return forms.complaint(
                form(id),
                values,
                context,
                FieldError.at(problem.path(), problem.messageKey(), problem.arguments()));
    }

    private FormDefinition form(String id) {
        return Objects.requireNonNull(read.get(id));
    }

    private static FormDefinition read(FormReader reader, String file) {
        try (var in = new ClassPathResource(file).getInputStream()) {
            return reader.read(in, file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
