package org.evenhand.committees.web;

import java.util.List;
import java.util.Map;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.springframework.stereotype.Component;

/** The form with which a member stands aside; it belongs to no step. */
@Component
class StandAsideForm {

    private static final String FORM = "stand-aside";

    private final Forms forms;
    private final FormDefinition form;

    StandAsideForm(Forms forms, FormReader reader) {
        this.forms = forms;
        form = reader.shipped(FORM);
    }

    FormSubmission parse(Map<String, String[]> parameters) {
        return forms.parse(form, parameters, Map.of());
    }

    FormView view(Map<String, Object> values, List<FieldError> errors) {
        return forms.view(form, values, errors, Map.of());
    }
}
