package org.evenhand.reviews.sixmonth.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.PlanOptions;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.evenhand.people.Person;
import org.evenhand.reviews.sixmonth.SixMonthReviews;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** The form of an opening: the criteria, and who signs where the reporting line ends. */
@Component
class OpeningForm {

    private static final String FORM = "open-six-month-review";
    private static final String CRITERIA = "criteriaSet";

    /** Where each reason can be mended. */
    private static final Map<String, String> FIELDS = Map.of(
            "reviews.sixMonth.refused.criteriaNotPublished", CRITERIA,
            "reviews.sixMonth.refused.notForFamily", CRITERIA,
            "reviews.refused.nobodyToSign", "finalSignatory");

    private final Forms forms;
    private final FormDefinition form;
    private final PlanOptions options;
    private final CriteriaSets criteria;
    private final SixMonthReviews sixMonth;
    private final CaseTexts texts;

    OpeningForm(
            Forms forms,
            FormReader reader,
            PlanOptions options,
            CriteriaSets criteria,
            SixMonthReviews sixMonth,
            CaseTexts texts) {
        this.forms = forms;
        this.form = reader.shipped(FORM);
        this.options = options;
        this.criteria = criteria;
        this.sixMonth = sixMonth;
        this.texts = texts;
    }

    FormSubmission parse(Map<String, String[]> parameters, Person person) {
        return forms.parse(form, parameters, context(person));
    }

    FormView view(Map<String, Object> values, List<FieldError> errors, Person person) {
        return forms.view(form, values, errors, context(person));
    }

    /** Starts with the criteria published last. */
    Map<String, Object> initial(Person person) {
        return criteria.published(person.jobFamily()).stream()
                .findFirst()
                .<Map<String, Object>>map(newest -> Map.of(CRITERIA, newest.id()))
                .orElse(Map.of());
    }

    /** The refusal at the question where it can be mended; thrown again when there is none. */
    List<FieldError> complaint(Map<String, Object> values, Refusal refused, Person person) {
        String field = FIELDS.get(refused.key());
        if (refused.kind() != Kind.INVALID || field == null) {
            throw refused;
        }
        return List.of(forms.complaint(
                form, values, context(person), FieldError.at(field, refused.key(), refused.arguments())));
    }

    private Map<String, Object> context(Person person) {
        Map<String, Object> context = new LinkedHashMap<>(options.now());
        context.put("lineEnds", sixMonth.needsFinalSignatory(person));
        context.put(
                "criteriaSets",
                criteria.published(person.jobFamily()).stream()
                        .map(this::option)
                        .toList());
        return context;
    }

    private Map<String, Object> option(CriteriaSet set) {
        return Map.of(
                "label", texts.text("cycles.option.criteria", set.name(), set.version()),
                "value", set.id());
    }
}
