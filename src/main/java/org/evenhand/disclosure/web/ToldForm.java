package org.evenhand.disclosure.web;

import java.util.List;
import java.util.Map;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** The form by which Library HR records that somebody was told. */
@Component
class ToldForm {

    private static final String FORM = "record-told";

    private final Forms forms;
    private final FormDefinition form;

    ToldForm(Forms forms, FormReader reader) {
        this.forms = forms;
        form = reader.shipped(FORM);
    }

    FormSubmission parse(Map<String, String[]> parameters) {
        return forms.parse(form, parameters, Map.of());
    }

    FormView view(Map<String, Object> values, List<FieldError> errors) {
        return forms.view(form, values, errors, Map.of());
    }

    /** A refusal of the day, at the day; any other is thrown again. */
    List<FieldError> complaint(Map<String, Object> values, Refusal refused) {
        if (refused.kind() != Kind.INVALID) {
            throw refused;
        }
        FieldError error = FieldError.at("on", refused.key(), refused.arguments());
        return List.of(forms.complaint(form, values, Map.of(), error));
    }
}
