package org.evenhand.concerns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.casework.CaseTexts;
import org.evenhand.people.People;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.springframework.stereotype.Component;

/** What the forms of a concern show its contact, and what of it is said to whoever raised it. */
@Component
public class ConcernContext {

    private final ConcernCases cases;
    private final ConcernRows rows;
    private final Documents documents;
    private final People people;
    private final CaseTexts texts;

    ConcernContext(ConcernCases cases, ConcernRows rows, Documents documents, People people, CaseTexts texts) {
        this.cases = cases;
        this.rows = rows;
        this.documents = documents;
        this.people = people;
        this.texts = texts;
    }

    /** A fresh map. */
    public Map<String, Object> of(Concern concern) {
        Concerned about = cases.of(concern);
        List<DocumentRevision> raised = raised(concern);
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("raiser", names(Set.of(concern.raiserId())));
        context.put("caseTitle", about.title());
        context.put("over", about.over());
        context.put(
                "concern",
                raised.isEmpty() ? Map.of() : texts.readable(raised.get(0).content()));
        context.put("added", words(raised.stream().skip(1).toList(), "concern"));
        context.put("notes", words(answered(concern), "note"));
        context.put("about", names(rows.excluded(concern.caseId())));
        return context;
    }

    private String names(Set<String> ids) {
        return String.join(", ", people.names(ids).values());
    }

    /** What was raised and added, the oldest first. */
    public String raisedInWords(Concern concern) {
        return words(raised(concern), "concern");
    }

    /** What the contact has answered, the oldest first; empty before. */
    public String answers(Concern concern) {
        return words(answered(concern), "answer");
    }

    private List<DocumentRevision> answered(Concern concern) {
        return documents.of(
                List.of(concern.caseId()),
                List.of(ConcernDocument.CONCERN_TRIAGE.name(), ConcernDocument.CONCERN_SETTLED.name()));
    }

    private List<DocumentRevision> raised(Concern concern) {
        return documents.of(List.of(concern.caseId()), List.of(ConcernDocument.CONCERN.name()));
    }

    private static String words(List<DocumentRevision> revisions, String key) {
        return revisions.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .map(revision -> Objects.toString(revision.content().get(key), ""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    public CaseTexts texts() {
        return texts;
    }
}
