package org.evenhand.cycles.web;

import java.util.List;
import java.util.Map;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.springframework.stereotype.Component;

/** The form in which somebody says why they take a cycle over. */
@Component
class TakeOverForm {

    private static final String FORM = "take-over-cycle";

    private final Forms forms;
    private final FormDefinition form;

    TakeOverForm(Forms forms, FormReader reader) {
        this.forms = forms;
        this.form = reader.shipped(FORM);
    }

    FormSubmission parse(Map<String, String[]> parameters) {
        return forms.parse(form, parameters, Map.of());
    }

    FormView view(Map<String, Object> values, List<FieldError> errors) {
        return forms.view(form, values, errors, Map.of());
    }
}
