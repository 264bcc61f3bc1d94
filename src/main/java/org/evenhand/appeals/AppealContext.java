package org.evenhand.appeals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.casework.CaseTexts;
import org.evenhand.people.People;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of an appeal may show, to each reader what the table of documents opens to them. */
@Component
public class AppealContext {

    private static final Map<String, AppealDocument> SHOWN = Map.of(
            "request", AppealDocument.RECONSIDERATION_REQUEST,
            "statement", AppealDocument.APPEAL_STATEMENT,
            "confidence", AppealDocument.APPEAL_IN_CONFIDENCE,
            "intake", AppealDocument.APPEAL_INTAKE,
            "addition", AppealDocument.APPEAL_ADDITION,
            "reasonsOfDecider", AppealDocument.DECIDERS_REASONS,
            "reply", AppealDocument.APPEAL_REPLY,
            "challenge", AppealDocument.PANEL_CHALLENGE,
            "hearings", AppealDocument.HEARINGS);
    /** Grounds that both sides read of; the third is told in confidence. */
    private static final List<String> GROUNDS = List.of("procedure", "newInformation");

    private final Documents documents;
    private final PanelRows panel;
    private final People people;
    private final Appealables appealables;
    private final CaseTexts texts;
    private final LibraryCalendar calendar;

    AppealContext(
            Documents documents,
            PanelRows panel,
            People people,
            Appealables appealables,
            CaseTexts texts,
            LibraryCalendar calendar) {
        this.documents = documents;
        this.panel = panel;
        this.people = people;
        this.appealables = appealables;
        this.texts = texts;
        this.calendar = calendar;
    }

    public CaseTexts texts() {
        return texts;
    }

    /** A fresh map with the words every form of an appeal uses. */
    public Map<String, Object> of(Appeal appeal) {
        Map<String, Object> context =
                words(appeal.originalProcess(), appeal.personId(), appeal.deciderId(), appeal.noticedOn());
        context.put("filedOn", texts.date(calendar.dateOf(appeal.filedAt())));
        context.put("lastDay", texts.date(appeal.lastDay()));
        context.put("late", appeal.late());
        context.put("inConfidence", appeal.inConfidence());
        context.put("steps", steps(appealables.of(appeal).steps()));
        context.put(
                "people",
                options(panel.of(appeal.caseId()).stream()
                        .map(PanelSeat::personId)
                        .toList()));
        return context;
    }

    /** The same before there is an appeal. */
    Map<String, Object> of(Decision decision) {
        return words(decision.process(), decision.personId(), decision.deciderId(), decision.noticedOn());
    }

    private Map<String, Object> words(String process, String person, String decider, LocalDate noticedOn) {
        Map<String, String> names = people.names(List.of(person, decider));
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("subject", names.getOrDefault(person, person));
        context.put("decider", names.getOrDefault(decider, decider));
        context.put("decision", texts.text("appeals.decision." + process, texts.date(noticedOn)));
        return context;
    }

    /** With the newest documents that this reader may read. */
    public Map<String, Object> of(Appeal appeal, AppealReader reader) {
        Map<String, Object> context = of(appeal);
        Map<String, DocumentRevision> newest =
                documents
                        .latest(
                                appeal.caseId(),
                                SHOWN.values().stream().map(Enum::name).toList())
                        .stream()
                        .collect(Collectors.toMap(DocumentRevision::kind, document -> document));
        SHOWN.forEach((name, kind) -> {
            DocumentRevision document = newest.get(kind.name());
            boolean open = document != null && kind.isOpenTo(reader, appeal.state());
            context.put(name, open && document != null ? texts.readable(document.content()) : Map.of());
        });
        return context;
    }

    /** Content of the newest revision, empty when there is none. */
    public Map<String, Object> content(String caseId, AppealDocument kind) {
        return documents
                .latest(caseId, kind.name())
                .map(DocumentRevision::content)
                .orElse(Map.of());
    }

    /** One row for each ground that both sides read of. */
    public List<Map<String, Object>> grounds(String caseId) {
        Map<String, Object> statement = content(caseId, AppealDocument.APPEAL_STATEMENT);
        List<Map<String, Object>> rows = new ArrayList<>();
        GROUNDS.stream()
                .filter(ground -> !isBlank(statement.get(ground)))
                .forEach(ground -> rows.add(Map.of("key", ground, "name", texts.text("appeals.ground." + ground))));
        return rows;
    }

    static boolean isBlank(@Nullable Object text) {
        return text == null || text.toString().isBlank();
    }

    /** The steps at which the original can be opened again now. */
    public List<Map<String, Object>> offered(Appeal appeal) {
        return steps(appealables.of(appeal).steps(appeal.originalId()));
    }

    private List<Map<String, Object>> steps(List<String> names) {
        return names.stream()
                .map(step -> Map.<String, Object>of("value", step, "label", texts.text("casework.step." + step)))
                .toList();
    }

    /** People as a form offers them. */
    public List<Map<String, Object>> options(List<String> ids) {
        Map<String, String> names = people.names(ids);
        return ids.stream()
                .map(id -> Map.<String, Object>of("value", id, "label", names.getOrDefault(id, id)))
                .toList();
    }

    public String names(List<String> ids) {
        Map<String, String> names = people.names(ids);
        return ids.stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining(", "));
    }
}
