package org.evenhand.promotions;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.casework.CaseTexts;
import org.evenhand.forms.FormSummary;
import org.evenhand.forms.FormSummary.Answer;
import org.evenhand.forms.Forms;
import org.evenhand.promotions.CommitteeFindings.Count;
import org.springframework.stereotype.Component;

/** What a committee came to, as everybody reads it who may: on the page of the case, beforehand, and in an appeal. */
@Component
class FindingsText {

    private final CaseTexts texts;
    private final Forms forms;

    FindingsText(CaseTexts texts, Forms forms) {
        this.texts = texts;
        this.forms = forms;
    }

    FormSummary of(CommitteeFindings findings) {
        List<Answer> answers = new ArrayList<>();
        add(
                answers,
                texts.text("promotions.findings.outcome"),
                texts.text(findings.outcomeKey()),
                vote(findings.count()));
        add(answers, texts.text("promotions.findings.summary"), findings.summary());
        findings.criteria().forEach(one -> add(answers, one.name(), vote(one.count()), one.reason()));
        add(answers, texts.text("committees.report.viewInFavor"), findings.viewInFavor());
        add(answers, texts.text("committees.report.viewAgainst"), findings.viewAgainst());
        findings.minority().forEach(report -> add(answers, texts.text("promotions.findings.minority"), report));
        return new FormSummary(List.of(new FormSummary.Answers(answers)), forms.texts(), null);
    }

    /** Something else the committee has written, for its members. */
    FormSummary note(String title, String said) {
        List<Answer> answers = new ArrayList<>();
        add(answers, title, said);
        return new FormSummary(List.of(new FormSummary.Answers(answers)), forms.texts(), null);
    }

    String vote(Count count) {
        return texts.text("promotions.vote", count.inFavor(), count.against(), count.abstained());
    }

    /** What nobody wrote is left out. */
    private static void add(List<Answer> answers, String label, String... lines) {
        List<String> said = List.of(lines).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
        if (!said.isEmpty()) {
            answers.add(new Answer("", label, label, said, false));
        }
    }
}
