package org.evenhand.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.forms.Component.Checkbox;
import org.evenhand.forms.Component.Choice;
import org.evenhand.forms.Component.DateTime;
import org.evenhand.forms.Component.Input;
import org.jspecify.annotations.Nullable;

/** Answers as read, not as entered: options by their label, dates in words, line breaks kept, "Not given" for nothing. */
final class Answers {

    private Answers() {}

    static FormView.Answer part(Input input, Frame frame, Texts texts) {
        String label = input.question().label().in(frame.scope());
        return new FormView.Answer(label, lines(input, frame, texts));
    }

    static FormView.Answer of(String label, String text, Texts texts) {
        return new FormView.Answer(label, orNotGiven(text.lines().toList(), texts));
    }

    /** The answer line by line; never empty. */
    static List<String> lines(Input input, Frame frame, Texts texts) {
        Object value = frame.value(input.question().key());
        if (input instanceof Checkbox) {
            return List.of(texts.text(Boolean.TRUE.equals(value) ? "forms.yes" : "forms.no"));
        }
        if (input instanceof Choice choice) {
            return orNotGiven(labels(choice, value, frame.scope()), texts);
        }
        String text = input instanceof DateTime ? moment(value) : Plain.text(value);
        return orNotGiven(text.lines().toList(), texts);
    }

    private static List<String> labels(Choice choice, @Nullable Object value, Scope scope) {
        List<String> labels = new ArrayList<>();
        for (Object each : Data.elements(value)) {
            labels.add(choice.options()
                    .find(each, scope)
                    .map(Options.Option::label)
                    .orElse(Plain.text(each)));
        }
        return labels;
    }

    /** A stored date in words, with the time after it; what is no date as it was typed. */
    private static String moment(@Nullable Object value) {
        if (value instanceof Map<?, ?> typed) {
            return DateFields.PARTS.stream()
                    .map(part -> Plain.text(typed.get(part)))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
        }
        String text = Plain.text(value);
        try {
            String date = Plain.text(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
            return text.length() > 10 ? date + ", " + text.substring(11) : date;
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static List<String> orNotGiven(List<String> lines, Texts texts) {
        return lines.isEmpty() ? List.of(texts.text("forms.notGiven")) : lines;
    }
}
