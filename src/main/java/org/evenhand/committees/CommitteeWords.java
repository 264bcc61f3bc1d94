package org.evenhand.committees;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.casework.CaseTexts;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.forms.FormSummary;
import org.evenhand.forms.FormSummary.Answer;
import org.evenhand.forms.Forms;
import org.evenhand.people.People;
import org.evenhand.record.DocumentRevision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a committee has written, in the words of its page: votes with names and reasons, notes, the report. */
@Component
class CommitteeWords {

    private final People people;
    private final CaseTexts texts;
    private final Forms forms;

    CommitteeWords(People people, CaseTexts texts, Forms forms) {
        this.people = people;
        this.texts = texts;
        this.forms = forms;
    }

    FormSummary of(DocumentRevision document, CriteriaSet set) {
        Map<String, Object> content = document.content();
        List<Answer> answers =
                switch (document.kind()) {
                    case CommitteeDocument.REVEALED -> votes(content, set);
                    case CommitteeDocument.REPORT -> report(content, set);
                    case CommitteeDocument.REPORT_ANSWER ->
                        said("committees.report.minority", Voting.text(content, "minority"));
                    default -> said("promotions.document." + document.kind(), CommitteeDocument.said(document));
                };
        return new FormSummary(List.of(new FormSummary.Answers(answers)), forms.texts(), null);
    }

    private List<Answer> votes(Map<String, Object> revealed, CriteriaSet set) {
        Map<String, Map<String, Object>> votes = Voting.votes(revealed);
        List<Map<String, Object>> changes = Voting.rows(revealed, "changes");
        Map<String, String> names = people.names(named(votes.keySet(), changes));
        List<Answer> answers = new ArrayList<>();
        votes.forEach((member, vote) -> answers.add(answer(names.getOrDefault(member, member), vote(vote, set))));
        List<String> changed =
                changes.stream().map(change -> changed(change, names, set)).toList();
        if (!changed.isEmpty()) {
            answers.add(answer(texts.text("committees.changes.title"), changed));
        }
        return answers;
    }

    private static List<String> named(Set<String> members, List<Map<String, Object>> changes) {
        Set<String> named = new HashSet<>(members);
        changes.forEach(change -> named.add(Voting.text(change, Voting.MEMBER)));
        return List.copyOf(named);
    }

    private List<String> vote(Map<String, Object> vote, CriteriaSet set) {
        List<String> lines = new ArrayList<>();
        lines.add(line(texts.text("committees.vote.overall." + vote.get("overall")), Voting.text(vote, "overallWhy")));
        Voting.rows(vote, "criteria")
                .forEach(row -> lines.add(name(set, row.get("key")) + ": "
                        + line(texts.text("committees.vote.criterion." + row.get("vote")), Voting.text(row, "why"))));
        return lines;
    }

    private String changed(Map<String, Object> change, Map<String, String> names, CriteriaSet set) {
        String question = "overall".equals(change.get("question")) ? "overall" : "criterion";
        String member = Voting.text(change, Voting.MEMBER);
        return names.getOrDefault(member, member) + ", " + name(set, change.get("criterion")) + ": "
                + texts.text(
                        "committees.changes.line",
                        texts.text("committees.vote." + question + "." + change.get("before")),
                        texts.text("committees.vote." + question + "." + change.get("after")))
                + " " + Voting.text(change, "why");
    }

    private List<Answer> report(Map<String, Object> report, CriteriaSet set) {
        List<Answer> answers = new ArrayList<>(said("committees.report.title", Voting.text(report, "summary")));
        Voting.rows(report, "criteria")
                .forEach(row -> answers.add(answer(name(set, row.get("key")), List.of(Voting.text(row, "reason")))));
        answers.addAll(said("committees.report.viewInFavor", Voting.text(report, "viewInFavor")));
        answers.addAll(said("committees.report.viewAgainst", Voting.text(report, "viewAgainst")));
        return answers;
    }

    /** What nobody wrote is left out. */
    private List<Answer> said(String key, String said) {
        List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? List.of() : List.of(answer(texts.text(key), lines));
    }

    private static Answer answer(String label, List<String> lines) {
        return new Answer("", label, label, lines, false);
    }

    private static String line(String said, String why) {
        return why.isBlank() ? said : said + ", " + why;
    }

    /** A criterion by its name; empty for a question about the whole. */
    private static String name(CriteriaSet set, @Nullable Object key) {
        return set.criterion(String.valueOf(key)).map(found -> found.name()).orElse("");
    }
}
