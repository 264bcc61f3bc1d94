package org.evenhand.history;

import java.util.List;
import org.evenhand.forms.FormSummary;
import org.evenhand.forms.FormSummary.Part;
import org.evenhand.forms.FormSummary.Section;

/** A document among others: its headings stand one level below that of its own name. */
public final class Deeper {

    private Deeper() {}

    public static FormSummary of(FormSummary summary) {
        return new FormSummary(parts(summary.parts()), summary.texts(), summary.changeAddress());
    }

    private static List<Part> parts(List<Part> parts) {
        return parts.stream().map(Deeper::part).toList();
    }

    private static Part part(Part part) {
        return part instanceof Section section
                ? new Section(section.heading(), section.level() + 1, parts(section.parts()))
                : part;
    }
}
