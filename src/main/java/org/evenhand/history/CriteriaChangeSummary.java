package org.evenhand.history;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.forms.FormSummary;
import org.evenhand.forms.FormSummary.Answer;
import org.evenhand.forms.FormSummary.Answers;
import org.evenhand.forms.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why a new version of the criteria took the place of another in a review. Nobody filled in a form of the review for it. */
@Component
class CriteriaChangeSummary {

    private static final String WORDS = "history.criteriaChange.";

    private final CaseTexts texts;
    private final Forms forms;
    private final CriteriaSets criteria;

    CriteriaChangeSummary(CaseTexts texts, Forms forms, CriteriaSets criteria) {
        this.texts = texts;
        this.forms = forms;
        this.criteria = criteria;
    }

    FormSummary of(Map<String, Object> content) {
        String reason = String.valueOf(texts.readable(content).get("reason"));
        return new FormSummary(
                List.of(new Answers(List.of(
                        answer("from", List.of(named(content.get("from")))),
                        answer("to", List.of(named(content.get("to")))),
                        answer("reason", reason.lines().toList())))),
                forms.texts(),
                null);
    }

    private Answer answer(String key, List<String> lines) {
        String label = texts.text(WORDS + key);
        return new Answer("f-" + key, label, label, lines, false);
    }

    private String named(@Nullable Object setId) {
        CriteriaSet set = criteria.get(String.valueOf(setId));
        return texts.text(WORDS + "version", set.name(), set.version());
    }
}
