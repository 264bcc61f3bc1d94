package org.evenhand.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.casework.CaseTexts;
import org.evenhand.forms.FormSummary;
import org.evenhand.forms.FormSummary.Answer;
import org.evenhand.forms.FormSummary.Answers;
import org.evenhand.forms.Forms;
import org.evenhand.people.People;
import org.evenhand.reviews.ReviewRole;
import org.springframework.stereotype.Component;

/**
 * Why somebody else has a part, for whoever may read it. Three forms and the application itself leave such a document,
 * so that it is told in words of its own and not in those of one form.
 */
@Component
class PartChangeSummary {

    private static final String WORDS = "history.partChange.";
    private static final List<String> IN_ORDER = List.of("role", "from", "to", "since", "until", "cause", "reason");

    private final CaseTexts texts;
    private final Forms forms;
    private final People people;

    PartChangeSummary(CaseTexts texts, Forms forms, People people) {
        this.texts = texts;
        this.forms = forms;
        this.people = people;
    }

    FormSummary of(Map<String, Object> content) {
        Map<String, Object> readable = texts.readable(content);
        Map<String, String> names = people.names(Stream.of("from", "to")
                .map(key -> String.valueOf(content.get(key)))
                .toList());
        List<Answer> answers = new ArrayList<>();
        IN_ORDER.stream().filter(content::containsKey).forEach(key -> {
            String label = texts.text(WORDS + key);
            List<String> lines =
                    words(key, String.valueOf(readable.get(key)), names).lines().toList();
            answers.add(new Answer("f-" + key, label, label, lines, false));
        });
        return new FormSummary(List.of(new Answers(answers)), forms.texts(), null);
    }

    private String words(String key, String value, Map<String, String> names) {
        return switch (key) {
            case "role", "cause" -> texts.text(WORDS + key + "." + value);
            case "from", "to" ->
                value.equals(ReviewRole.VACANT) ? texts.text("reviews.vacant") : names.getOrDefault(value, value);
            default -> value;
        };
    }
}
