package org.evenhand.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.reviews.ReadableReview;
import org.evenhand.reviews.Reader;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewPhase;
import org.jspecify.annotations.Nullable;

/** Who reads what from when on, as the one table of the reviews says it; kinds with the same rule share a row. */
public final class ReadingTable {

    /** The columns. */
    static final List<Reader> READERS = List.of(Reader.SUBJECT, Reader.MANAGER, Reader.LEADERSHIP, Reader.HR);

    private ReadingTable() {}

    public static List<ReadingRow> rows() {
        Map<List<@Nullable ReviewPhase>, List<ReviewDocument>> byRule = new LinkedHashMap<>();
        for (ReviewDocument kind : ReviewDocument.values()) {
            List<@Nullable ReviewPhase> rule = new ArrayList<>();
            READERS.forEach(reader -> rule.add(ReadableReview.from(kind, reader)));
            byRule.computeIfAbsent(rule, same -> new ArrayList<>()).add(kind);
        }
        return byRule.entrySet().stream()
                .map(row -> new ReadingRow(row.getValue(), names(row.getKey())))
                .toList();
    }

    private static List<String> names(List<@Nullable ReviewPhase> phases) {
        return Arrays.stream(phases.toArray())
                .map(phase -> phase == null ? "NEVER" : phase.toString())
                .toList();
    }
}
