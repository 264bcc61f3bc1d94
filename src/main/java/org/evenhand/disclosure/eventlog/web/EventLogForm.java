package org.evenhand.disclosure.eventlog.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenhand.disclosure.eventlog.LogFormat;
import org.evenhand.disclosure.eventlog.LogQuery;
import org.evenhand.disclosure.eventlog.LoggedProcess;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form by which Library HR says which event log it wants. */
@Component
class EventLogForm {

    /** What is chosen unless somebody chooses otherwise. */
    static final Map<String, Object> BEFORE = Map.of("process", "ALL", "format", "XES", "names", "PSEUDONYMS");

    private static final String FORM = "event-log";

    private final Forms forms;
    private final FormDefinition form;

    EventLogForm(Forms forms, FormReader reader) {
        this.forms = forms;
        form = reader.shipped(FORM);
    }

    FormSubmission parse(Map<String, String[]> parameters) {
        return forms.parse(form, parameters, Map.of());
    }

    FormView view(Map<String, Object> values, List<FieldError> errors) {
        return forms.view(form, values, errors, Map.of());
    }

    /** A refusal of what was chosen, at the last day; any other is thrown again. */
    List<FieldError> complaint(Map<String, Object> values, Refusal refused) {
        if (refused.kind() != Kind.INVALID) {
            throw refused;
        }
        FieldError error = FieldError.at("until", refused.key(), refused.arguments());
        return List.of(forms.complaint(form, values, Map.of(), error));
    }

    static LogQuery query(Map<String, Object> values) {
        Object reason = values.get("reason");
        return new LogQuery(
                Arrays.stream(LoggedProcess.values())
                        .filter(process -> List.of("ALL", process.key()).contains(values.get("process")))
                        .toList(),
                day(values, "from"),
                day(values, "until"),
                LogFormat.valueOf(String.valueOf(values.get("format"))),
                "NAMES".equals(values.get("names")) ? String.valueOf(reason) : null);
    }

    private static @Nullable LocalDate day(Map<String, Object> values, String key) {
        Object day = values.get(key);
        return day == null ? null : LocalDate.parse(day.toString());
    }
}
