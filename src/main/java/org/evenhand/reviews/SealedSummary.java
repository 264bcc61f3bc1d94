package org.evenhand.reviews;

import java.util.List;
import org.evenhand.forms.FormSummary;
import org.evenhand.forms.FormSummary.Answer;
import org.evenhand.forms.FormSummary.Answers;
import org.evenhand.forms.FormSummary.Part;
import org.evenhand.forms.FormSummary.Section;

/** A self-review in which own ratings are not asked about at all: an empty answer would say that none was given. */
final class SealedSummary {

    private static final String OWN_RATING = "ownRating";

    private SealedSummary() {}

    static FormSummary of(FormSummary summary) {
        return new FormSummary(parts(summary.parts()), summary.texts(), summary.changeAddress());
    }

    private static List<Part> parts(List<Part> parts) {
        return parts.stream().map(SealedSummary::part).toList();
    }

    private static Part part(Part part) {
        if (part instanceof Answers answers) {
            return new Answers(
                    answers.answers().stream().filter(SealedSummary::isOpen).toList());
        }
        return part instanceof Section section
                ? new Section(section.heading(), section.level(), parts(section.parts()))
                : part;
    }

    private static boolean isOpen(Answer answer) {
        return !answer.inputId().contains(OWN_RATING);
    }
}
