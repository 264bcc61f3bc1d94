package org.evenhand.cycles.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The form in which somebody says why they take a cycle over. */
@Component
class TakeOverForm {

    private static final String FILE = "forms/take-over-cycle.form";

    private final Forms forms;
    private final FormDefinition form;

    TakeOverForm(Forms forms, FormReader reader) {
        this.forms = forms;
        this.form = read(reader);
    }

    FormSubmission parse(Map<String, String[]> parameters) {
        return forms.parse(form, parameters, Map.of());
    }

    FormView view(Map<String, Object> values, List<FieldError> errors) {
        return forms.view(form, values, errors, Map.of());
    }

    private static FormDefinition read(FormReader reader) {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return reader.read(file, FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
