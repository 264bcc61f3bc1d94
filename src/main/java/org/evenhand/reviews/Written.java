package org.evenhand.reviews;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.LedgerEntry;

/**
 * That a document of a review was written, whatever it says.
 *
 * @param author person id of who wrote it, or {@link org.evenhand.record.Entry#SYSTEM}
 */
public record Written(ReviewDocument kind, int revision, String author, Instant at) {

    /** What a stored revision is of; empty for a kind no review knows. */
    public static Optional<Written> of(DocumentRevision document) {
        return kind(document.kind())
                .map(kind -> new Written(kind, document.revision(), document.author(), document.at()));
    }

    /** What an entry of the ledger says was written; empty for an entry about something else. */
    public static Optional<Written> in(LedgerEntry entry) {
        Map<String, Object> facts = entry.facts();
        return facts.get("revision") instanceof Integer revision
                ? kind(String.valueOf(facts.get("document")))
                        .map(kind -> new Written(kind, revision, entry.actor(), entry.at()))
                : Optional.empty();
    }

    private static Optional<ReviewDocument> kind(String name) {
        for (ReviewDocument kind : ReviewDocument.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
