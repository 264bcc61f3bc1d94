package org.evenhand.criteria.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.criteria.CriteriaDraft;
import org.evenhand.criteria.CriteriaSettings;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.springframework.stereotype.Component;

/** The form in which HR writes a criteria set. */
@Component
class CriteriaForm {

    private static final String FORM = "criteria-set";

    private final Forms forms;
    private final FormDefinition form;
    private final People people;
    private final CriteriaSettings settings;

    CriteriaForm(Forms forms, FormReader reader, People people, CriteriaSettings settings) {
        this.forms = forms;
        this.form = reader.shipped(FORM);
        this.people = people;
        this.settings = settings;
    }

    FormView blank() {
        return view(Map.of(), List.of(), Set.of());
    }

    FormView of(CriteriaDraft draft) {
        return view(CriteriaAnswers.of(draft), List.of(), draft.jobFamilies());
    }

    /** @param kept job families that the set has already: they stay, whether or not anybody works in them now */
    FormView of(FormSubmission submission, Set<String> kept) {
        return view(submission.values(), submission.errors(), kept);
    }

    FormSubmission parse(Map<String, String[]> parameters, Set<String> kept) {
        return forms.parse(form, parameters, context(kept));
    }

    private FormView view(Map<String, Object> values, List<FieldError> errors, Set<String> kept) {
        return forms.view(form, values, errors, context(kept));
    }

    /** Never under the name of a question: what is typed there would be what is offered. */
    private Map<String, Object> context(Set<String> kept) {
        return Map.of("offeredFamilies", options(jobFamilies(kept)), "values", options(settings.values()));
    }

    private List<String> jobFamilies(Set<String> kept) {
        return Stream.concat(people.active().stream().map(Person::jobFamily), kept.stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Map<String, Object>> options(List<String> words) {
        return words.stream()
                .map(word -> Map.<String, Object>of("label", word, "value", word))
                .toList();
    }
}
