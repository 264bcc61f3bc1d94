package org.evenhand.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.springframework.stereotype.Component;

/** The views that members have given; sealed, for everybody but their writer, until all are in or HR closes them. */
@Component
public class SessionViews {

    /**
     * What one member sees in one review.
     *
     * @param level as the scale numbers it
     * @param why empty when it is the confirmed level
     */
    public record View(String member, String level, String why) {}

    private static final String NO_VIEW = "NO_VIEW";

    private final Documents documents;
    private final SessionActs acts;

    SessionViews(Documents documents, SessionActs acts) {
        this.documents = documents;
        this.acts = acts;
    }

    /** By case id; nothing while they are sealed. What somebody in a conflict with a review wrote of it stays out. */
    public Map<String, List<View>> of(CalibrationSession session, List<SessionCase> cases) {
        return acts.isSealed(session)
                ? Map.of()
                : in(documents.of(List.of(session.id()), List.of(SessionDocument.VIEW)), cases);
    }

    /** @param written documents of the session, of whatever kinds */
    static Map<String, List<View>> in(List<DocumentRevision> written, List<SessionCase> cases) {
        Map<String, SessionCase> known =
                cases.stream().collect(Collectors.toMap(SessionCase::caseId, Function.identity()));
        Map<String, List<View>> views = new HashMap<>();
        written.stream()
                .filter(document -> document.kind().equals(SessionDocument.VIEW))
                .forEach(document -> SessionRecord.rows(document.content(), "views").stream()
                        .filter(row -> counts(row, document.author(), known))
                        .forEach(row -> views.computeIfAbsent(caseOf(row), caseId -> new ArrayList<>())
                                .add(view(row, document.author()))));
        return views;
    }

    private static boolean counts(Map<?, ?> row, String member, Map<String, SessionCase> known) {
        SessionCase one = known.get(caseOf(row));
        return one != null && !one.keptAway().contains(member) && !NO_VIEW.equals(row.get("view"));
    }

    private static View view(Map<?, ?> row, String member) {
        return new View(member, Objects.toString(row.get("view"), ""), Objects.toString(row.get("why"), ""));
    }

    private static String caseOf(Map<?, ?> row) {
        return Objects.toString(row.get("caseId"), "");
    }
}
