package org.evenhand.reviews;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.cycles.RatingForms;
import org.evenhand.engine.FormOf;
import org.evenhand.forms.FormDefinition;
import org.springframework.stereotype.Component;

/** The forms of the annual review in which somebody is rated. */
@Component
class AnnualRatingForms implements RatingForms {

    private static final String PROCESS = "annualReview";
    private static final String RATING = "rate-criteria";

    /** The date is what makes an item of evidence. */
    private static final String EVIDENCE = "ratings[].evidence[].date";

    private final FormOf forms;

    AnnualRatingForms(FormOf forms) {
        this.forms = forms;
    }

    @Override
    public boolean takeEvidence() {
        return form(RATING).keys().contains(EVIDENCE);
    }

    @Override
    public List<String> labels() {
        return Stream.of(RATING, "complete-assessment", "propose-rating")
                .flatMap(form -> form(form).labels().stream())
                .toList();
    }

    private FormDefinition form(String id) {
        return forms.current(PROCESS, id).form();
    }
}
