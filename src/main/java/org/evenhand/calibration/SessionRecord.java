package org.evenhand.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.springframework.stereotype.Component;

/** What the chair wrote down in the newest record of a session. */
@Component
public class SessionRecord {

    private final Documents documents;

    SessionRecord(Documents documents) {
        this.documents = documents;
    }

    /** The newest record; empty before the session was held. */
    public Optional<DocumentRevision> of(String sessionId) {
        return documents.latest(sessionId, SessionDocument.RECORD);
    }

    /** The changes of a record, by case id. */
    public static Map<String, Map<?, ?>> changes(Map<String, Object> content) {
        Map<String, Map<?, ?>> changes = new LinkedHashMap<>();
        rows(content, "changes").forEach(row -> changes.put(Objects.toString(row.get("caseId"), ""), row));
        return changes;
    }

    /** Rows of a list in a document. */
    public static List<Map<?, ?>> rows(Map<String, Object> content, String list) {
        return content.get(list) instanceof List<?> rows
                ? rows.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }
}
