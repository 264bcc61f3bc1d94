package org.evenhand.history;

import java.util.List;
import org.evenhand.reviews.ReviewDocument;

/**
 * Kinds of documents with the same rule.
 *
 * @param phases from which on employee, manager, leadership and HR read, by name; NEVER for not at all
 */
public record ReadingRow(List<ReviewDocument> kinds, List<String> phases) {

    public ReadingRow {
        kinds = List.copyOf(kinds);
    }
}
