package org.evenhand.forms;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.forms.FormView.ChoiceList;
import org.evenhand.forms.FormView.Control;
import org.evenhand.forms.FormView.Option;
import org.evenhand.forms.FormView.TextBox;
import org.evenhand.forms.FormView.TextLine;

/** Makes a form readable that nobody has written in: what it says, and what it asks with what can be chosen. */
final class Unanswered {

    private Unanswered() {}

    static List<FormSummary.Part> of(FormView form) {
        return form.parts().stream().flatMap(Unanswered::part).toList();
    }

    private static Stream<FormSummary.Part> part(FormView.Part part) {
        if (part instanceof FormView.Prose prose) {
            return Stream.of(new FormSummary.Prose(prose));
        }
        if (part instanceof ChoiceList choice) {
            return asked(
                    choice.control(),
                    choice.options().stream().map(Option::label).toList());
        }
        if (part instanceof TextBox box) {
            return asked(box.control(), List.of());
        }
        return part instanceof TextLine line ? asked(line.control(), List.of()) : Stream.of();
    }

    private static Stream<FormSummary.Part> asked(Control control, List<String> options) {
        return Stream.of(new FormSummary.Answers(
                List.of(new FormSummary.Answer(control.id(), control.label(), control.label(), options, false))));
    }
}
