package org.evenhand.equity.vault.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.equity.vault.Answer;
import org.evenhand.equity.vault.AnswerRules;
import org.evenhand.equity.vault.Answers;
import org.evenhand.equity.vault.OwnPage;
import org.evenhand.equity.vault.categories.Question;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.springframework.stereotype.Component;

/** The questions that are asked now as a form, and its values as answers. */
@Component
class IdentityForm {

    private final Forms forms;
    private final FormReader reader;

    IdentityForm(Forms forms, FormReader reader) {
        this.forms = forms;
        this.reader = reader;
    }

    FormSubmission parse(OwnPage page, Map<String, String[]> parameters) {
        return forms.parse(definition(page), parameters, Map.of());
    }

    FormView view(OwnPage page, Map<String, Object> typed, List<FieldError> errors) {
        return forms.view(definition(page), typed, errors, Map.of());
    }

    /** What the form starts with: the answers so far, as far as their questions are still asked and they can still be given. */
    Map<String, Object> typed(OwnPage page) {
        Map<String, Object> typed = new LinkedHashMap<>();
        Answers answers = page.answers();
        for (Question question : page.asked()) {
            Answer given = answers == null ? null : answers.given().get(question.key());
            typed.putAll(new QuestionFields(question).typed(given));
        }
        return typed;
    }

    /** What only the whole answer shows to be wrong, at its question. */
    List<FieldError> complaints(OwnPage page, Map<String, Object> typed) {
        List<FieldError> complaints = new ArrayList<>();
        for (Question question : page.asked()) {
            QuestionFields fields = new QuestionFields(question);
            Answer given = fields.answer(typed);
            if (!given.isEmpty()) {
                AnswerRules.complaint(question, given)
                        .map(key -> FieldError.at(fields.chosen(), key, List.of(question.title())))
                        .map(error -> forms.complaint(definition(page), typed, Map.of(), error))
                        .ifPresent(complaints::add);
            }
        }
        return complaints;
    }

    /** The answers by question, without those that were left out. */
    Map<String, Answer> given(OwnPage page, Map<String, Object> typed) {
        Map<String, Answer> given = new LinkedHashMap<>();
        page.asked().forEach(question -> given.put(
                question.key(), new QuestionFields(question).answer(typed)));
        given.values().removeIf(Answer::isEmpty);
        return given;
    }

    private FormDefinition definition(OwnPage page) {
        return reader.read(new IdentityFormJson(page.asked(), forms.texts()).json(), "the questions of the identity vault");
    }
}
