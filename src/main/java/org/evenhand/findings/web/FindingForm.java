package org.evenhand.findings.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.findings.Disposition;
import org.evenhand.findings.FindingContent;
import org.evenhand.findings.FindingTopic;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.evenhand.people.PersonFinder;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a finding, from what was typed to what is kept. */
@Component
class FindingForm {

    private static final String FORM = "record-finding";
    private static final String OWNER = "owner";
    private static final String UNDECIDED = "NONE";

    private static final Map<String, String> FIELDS = Map.of(
            "findings.refused.words.measure", "measure",
            "findings.refused.names.measure", "measure",
            "findings.refused.owner", OWNER,
            "people.refused.nobodyFound", OWNER,
            "people.refused.severalFound", OWNER,
            "findings.refused.past", "dueOn",
            "findings.refused.doneUnanswered", "done");

    private final Forms forms;
    private final FormDefinition form;
    private final PersonFinder finder;

    FindingForm(Forms forms, FormReader reader, PersonFinder finder) {
        this.forms = forms;
        this.finder = finder;
        form = reader.shipped(FORM);
    }

    FormSubmission parse(Map<String, String[]> parameters) {
        return forms.parse(form, parameters, context());
    }

    FormView view(Map<String, Object> values, List<FieldError> errors) {
        return forms.view(form, values, errors, context());
    }

    /** @throws Refusal INVALID when the owner's name is nobody's, or several people's */
    FindingContent content(Map<String, Object> values) {
        String disposition = String.valueOf(values.get("disposition"));
        String owner = text(values, OWNER);
        String day = text(values, "dueOn");
        return new FindingContent(
                FindingTopic.valueOf(String.valueOf(values.get("topic"))),
                String.valueOf(values.get("text")),
                owner == null ? null : finder.find(owner).id(),
                disposition.equals(UNDECIDED) ? null : Disposition.valueOf(disposition),
                text(values, "measure"),
                day == null ? null : LocalDate.parse(day),
                Boolean.TRUE.equals(values.get("done")));
    }

    /** What the form starts with when a finding is changed; an owner who has left has to be replaced. */
    Map<String, Object> answers(FindingContent content, boolean ownerLeft) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("topic", content.topic().name());
        answers.put("text", content.text());
        answers.put(OWNER, ownerLeft ? null : content.ownerId());
        answers.put(
                "disposition",
                content.disposition() == null
                        ? UNDECIDED
                        : content.disposition().name());
        answers.put("measure", content.measure());
        answers.put("dueOn", content.dueOn() == null ? null : content.dueOn().toString());
        answers.put("done", content.done());
        answers.values().removeIf(value -> value == null);
        return answers;
    }

    /** The refusal at the question where it can be mended; any other kind is thrown again. */
    List<FieldError> complaint(Map<String, Object> values, Refusal refused) {
        if (refused.kind() != Kind.INVALID) {
            throw refused;
        }
        FieldError error =
                FieldError.at(FIELDS.getOrDefault(refused.key(), "text"), refused.key(), refused.arguments());
        return List.of(forms.complaint(form, values, context(), error));
    }

    private Map<String, Object> context() {
        return Map.of(
                "topics",
                Arrays.stream(FindingTopic.values())
                        .map(topic -> Map.of(
                                "value", topic.name(), "label", forms.texts().text(topic.key())))
                        .toList());
    }

    private static @Nullable String text(Map<String, Object> values, String key) {
        Object value = values.get(key);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
