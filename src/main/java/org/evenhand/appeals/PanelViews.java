package org.evenhand.appeals;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.appeals.PanelSeat.State;
import org.evenhand.casework.CaseTexts;
import org.evenhand.people.People;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.springframework.stereotype.Component;

/** The views of those who sit in a panel: the newest of each; who left counts no more. */
@Component
public class PanelViews {

    private static final String VIEW = "view";

    private final Documents documents;
    private final PanelRows panel;
    private final People people;
    private final CaseTexts texts;

    PanelViews(Documents documents, PanelRows panel, People people, CaseTexts texts) {
        this.documents = documents;
        this.panel = panel;
        this.people = people;
        this.texts = texts;
    }

    private List<DocumentRevision> of(String caseId) {
        List<String> sitting = panel.in(caseId, State.SITTING);
        Map<String, DocumentRevision> newest = new LinkedHashMap<>();
        documents.of(List.of(caseId), List.of(AppealDocument.PANEL_VIEW.name())).stream()
                .sorted(Comparator.comparing(DocumentRevision::revision))
                .filter(view -> sitting.contains(view.author()))
                .forEach(view -> newest.put(view.author(), view));
        return List.copyOf(newest.values());
    }

    /** Whether most of them find the appeal right. */
    public boolean isRight(String caseId) {
        List<DocumentRevision> views = of(caseId);
        long right = views.stream()
                .filter(view -> "RIGHT".equals(view.content().get(VIEW)))
                .count();
        return right * 2 > views.size();
    }

    /** For the form in which the panel decides. */
    public List<Map<String, Object>> inWords(String caseId) {
        List<DocumentRevision> views = of(caseId);
        Map<String, String> names =
                people.names(views.stream().map(DocumentRevision::author).toList());
        return views.stream()
                .map(view -> Map.<String, Object>of(
                        "name", names.getOrDefault(view.author(), view.author()),
                        "viewText", texts.text("appeals.view." + view.content().get(VIEW)),
                        "reasons", String.valueOf(view.content().get("reasons"))))
                .toList();
    }
}
