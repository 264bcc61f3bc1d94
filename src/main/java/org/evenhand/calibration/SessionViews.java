package org.evenhand.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** By case id; nothing while they are sealed. */
    public Map<String, List<View>> of(CalibrationSession session) {
        return acts.isSealed(session) ? Map.of() : in(documents.of(List.of(session.id()), List.of(SessionDocument.VIEW)));
    }

    private static Map<String, List<View>> in(List<DocumentRevision> given) {
        Map<String, List<View>> views = new HashMap<>();
        for (DocumentRevision document : given) {
            SessionRecord.rows(document.content(), "views").stream()
                    .filter(row -> !NO_VIEW.equals(row.get("view")))
                    .forEach(row -> views.computeIfAbsent(
                                    Objects.toString(row.get("caseId"), ""), caseId -> new ArrayList<>())
                            .add(new View(
                                    document.author(),
                                    Objects.toString(row.get("view"), ""),
                                    Objects.toString(row.get("why"), ""))));
        }
        return views;
    }
}
