package org.evenhand.appeals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.forms.FormSummary;
import org.evenhand.forms.FormSummary.Answer;
import org.evenhand.forms.FormSummary.Answers;
import org.evenhand.forms.FormSummary.Part;

/** A document without the questions that were left empty: where a form is kept in two documents, each shows its own. */
final class GivenAnswers {

    private GivenAnswers() {}

    static FormSummary of(FormSummary summary, Map<String, Object> content) {
        Set<String> given = content.entrySet().stream()
                .filter(answer -> !String.valueOf(answer.getValue()).isBlank())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new FormSummary(parts(summary.parts(), given), summary.texts(), summary.changeAddress());
    }

    private static List<Part> parts(List<Part> parts, Set<String> given) {
        return parts.stream().map(part -> part(part, given)).toList();
    }

    private static Part part(Part part, Set<String> given) {
        return part instanceof Answers answers
                ? new Answers(answers.answers().stream()
                        .filter(answer -> isGiven(answer, given))
                        .toList())
                : part;
    }

    /** Rows of a list are sections, and stay whole. */
    private static boolean isGiven(Answer answer, Set<String> given) {
        return given.stream().anyMatch(key -> answer.inputId().endsWith(key));
    }
}
