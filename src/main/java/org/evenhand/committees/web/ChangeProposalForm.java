package org.evenhand.committees.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.casework.CaseTexts;
import org.evenhand.casework.PageForms;
import org.evenhand.casework.StepProblem;
import org.evenhand.committees.pool.Choice;
import org.evenhand.committees.pool.ProposedCommittee;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormReader;
import org.evenhand.forms.FormSubmission;
import org.evenhand.forms.FormView;
import org.evenhand.forms.Forms;
import org.evenhand.people.People;
import org.springframework.stereotype.Component;

/** The form by which Library HR changes a proposed committee; it offers whom it names. */
@Component
class ChangeProposalForm extends PageForms {

    /** A seat is empty, so nobody has to go. */
    static final String NOBODY = "nobody";

    private static final String FORM = "change-committee";

    private final People people;
    private final CaseTexts texts;

    ChangeProposalForm(Forms forms, FormReader reader, People people, CaseTexts texts) {
        super(forms, reader, FORM);
        this.people = people;
        this.texts = texts;
    }

    FormSubmission parse(Map<String, String[]> typed, ProposedCommittee one) {
        return parse(FORM, typed, context(one));
    }

    FormView view(Map<String, Object> values, List<FieldError> errors, ProposedCommittee one) {
        return view(FORM, values, errors, context(one));
    }

    List<FieldError> complaints(Map<String, Object> values, StepProblem problem, ProposedCommittee one) {
        return complaints(FORM, values, List.of(problem), context(one));
    }

    private Map<String, Object> context(ProposedCommittee one) {
        List<String> ids = Stream.concat(one.members().stream(), one.alternates().stream())
                .map(Choice::memberId)
                .toList();
        Map<String, String> names = people.names(ids);
        List<Map<String, Object>> options = new ArrayList<>();
        ids.forEach(id -> options.add(Map.of("label", names.getOrDefault(id, id), "value", id)));
        if (one.missing() > 0) {
            options.add(Map.of("label", texts.text("committees.change.nobody"), "value", NOBODY));
        }
        return Map.of("people", options);
    }
}
