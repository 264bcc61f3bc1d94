package org.evenhand.criteria.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
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
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The form in which HR writes a criteria set. */
@Component
class CriteriaForm {

    private static final String FILE = "forms/criteria-set.form";

    private final Forms forms;
    private final FormDefinition form;
    private final People people;
    private final CriteriaSettings settings;

    CriteriaForm(Forms forms, FormReader reader, People people, CriteriaSettings settings) {
        this.forms = forms;
        this.form = read(reader);
        this.people = people;
        this.settings = settings;
    }

    FormView blank() {
        return view(Map.of(), List.of());
    }

    FormView of(CriteriaDraft draft) {
        return view(CriteriaAnswers.of(draft), List.of());
    }

    FormView of(FormSubmission submission) {
        return view(submission.values(), submission.errors());
    }

    FormSubmission parse(Map<String, String[]> parameters) {
        return forms.parse(form, parameters, context());
    }

    private FormView view(Map<String, Object> values, List<FieldError> errors) {
        return forms.view(form, values, errors, context());
    }

    private Map<String, Object> context() {
        return Map.of("jobFamilies", options(jobFamilies()), "values", options(settings.values()));
    }

    private List<String> jobFamilies() {
        return people.active().stream()
                .map(Person::jobFamily)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Map<String, Object>> options(List<String> words) {
        return words.stream()
                .map(word -> Map.<String, Object>of("label", word, "value", word))
                .toList();
    }

    private static FormDefinition read(FormReader reader) {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return reader.read(file, FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
