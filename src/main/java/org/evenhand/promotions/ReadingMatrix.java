package org.evenhand.promotions;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who reads which document of a promotion in which phase, as {@link PromotionDocument} says it and as every page asks it;
 * for those who want to know it beforehand.
 */
public final class ReadingMatrix {

    private ReadingMatrix() {}

    /**
     * Documents that the same people read.
     *
     * @param readers nobody where it is empty
     */
    public record Row(List<PromotionDocument> documents, Set<PromotionReader> readers) {

        public Row {
            documents = List.copyOf(documents);
            readers = Set.copyOf(readers);
        }
    }

    /** One row for each group of readers, in the order in which the first document of each comes to be. */
    public static List<Row> in(PromotionPhase phase) {
        Map<Set<PromotionReader>, List<PromotionDocument>> rows = new LinkedHashMap<>();
        for (PromotionDocument document : PromotionDocument.values()) {
            rows.computeIfAbsent(readers(document, phase), same -> new ArrayList<>())
                    .add(document);
        }
        return rows.entrySet().stream()
                .map(row -> new Row(row.getValue(), row.getKey()))
                .toList();
    }

    /** Those to whom anything is open, in their order. */
    public static List<PromotionReader> readers(PromotionPhase phase) {
        return PromotionReader.all().stream()
                .filter(reader -> reader.phases().contains(phase))
                .toList();
    }

    static Set<PromotionReader> readers(PromotionDocument document, PromotionPhase phase) {
        Set<PromotionReader> readers = EnumSet.noneOf(PromotionReader.class);
        PromotionReader.all().stream()
                .filter(reader -> document.isOpenTo(reader, phase))
                .forEach(readers::add);
        return readers;
    }
}
