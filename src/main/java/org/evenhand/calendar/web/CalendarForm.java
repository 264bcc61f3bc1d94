package org.evenhand.calendar.web;

import java.util.List;
import java.util.Map;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.evenhand.shared.Refusal;

/** One form of the calendar's pages, with what the domain has to say about its answers. */
final class CalendarForm {

    private final Forms forms;
    private final FormDefinition form;
    private final Map<String, Object> context;

    /** @param name of the file in {@code forms/}, without its ending */
    CalendarForm(Forms forms, FormReader reader, String name, Map<String, Object> context) {
        this.forms = forms;
        this.form = reader.shipped(name);
        this.context = context;
    }

    FormSubmission parse(Map<String, String[]> parameters) {
        return forms.parse(form, parameters, context);
    }

    FormView view(Map<String, Object> answers, List<FieldError> errors) {
        return forms.view(form, answers, errors, context);
    }

    /** A refusal at the question where it can be mended. */
    FieldError complaint(Map<String, Object> answers, String field, Refusal refusal) {
        return forms.complaint(form, answers, context, FieldError.at(field, refusal.key(), refusal.arguments()));
    }
}
