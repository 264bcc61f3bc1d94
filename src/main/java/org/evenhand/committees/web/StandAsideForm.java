package org.evenhand.committees.web;

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

/** The form with which a member stands aside; it belongs to no step. */
@Component
class StandAsideForm {

    private static final String FILE = "forms/stand-aside.form";

    private final Forms forms;
    private final FormDefinition form;

    StandAsideForm(Forms forms, FormReader reader) {
        this.forms = forms;
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            form = reader.read(in, FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    FormSubmission parse(Map<String, String[]> parameters) {
        return forms.parse(form, parameters, Map.of());
    }

    FormView view(Map<String, Object> values, List<FieldError> errors) {
        return forms.view(form, values, errors, Map.of());
    }
}
