package org.evenhand.promotions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.forms.FormSummary;
import org.evenhand.forms.FormSummary.Answer;
import org.evenhand.forms.Forms;
import org.evenhand.promotions.CommitteeFindings.Count;
import org.evenhand.promotions.CommitteeFindings.OnCriterion;
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
        return of(findings, new ArrayList<>());
    }

    /** The same from before everybody looked again; it says so wherever it is read. */
    FormSummary ofEarlierLook(LocalDate doneOn, CommitteeFindings findings) {
        List<Answer> answers = new ArrayList<>();
        add(
                answers,
                texts.text("promotions.findings.look"),
                texts.text("promotions.findings.look.earlier", texts.date(doneOn)));
        return of(findings, answers);
    }

    private FormSummary of(CommitteeFindings findings, List<Answer> answers) {
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

    /** The same as a form’s texts may show it. */
    Map<String, Object> words(CommitteeFindings findings) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("outcomeText", texts.text(findings.outcomeKey()));
        shown.put("voteText", vote(findings.count()));
        shown.put("summary", findings.summary());
        shown.put("viewInFavor", findings.viewInFavor());
        shown.put("viewAgainst", findings.viewAgainst());
        List<Map<String, Object>> criteria = new ArrayList<>();
        for (OnCriterion one : findings.criteria()) {
            criteria.add(Map.of("name", one.name(), "reason", one.reason(), "voteText", vote(one.count())));
        }
        shown.put("criteria", criteria);
        shown.put("minorityText", String.join("\n\n", findings.minority()));
        return shown;
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
