package org.evenhand.disclosure;

import java.util.Map;
import java.util.Objects;
import org.evenhand.record.DocumentRevision;

/** What {@code negative-entries.dmn} is asked: the ratings of a revision beside those the employee has seen. */
final class EntryFacts {

    private static final String NONE = "NONE";

    private EntryFacts() {}

    static Map<String, Object> of(DocumentRevision revision, RatedContent seen) {
        RatedContent given = RatedContent.of(revision.content());
        return Map.of(
                "document", revision.kind(),
                "newOverall", given.overall() == seen.overall() ? 0 : given.overall(),
                "lowestNewCriterion", lowestNew(given, seen),
                "overallBelowSeen", below(given.overall(), seen.overall()),
                "criteriaBelowSeen", criteriaBelow(given, seen),
                "outcome", NONE);
    }

    /** The same of a recommendation or decision on promotion, which holds no rating. */
    static Map<String, Object> ofPromotion(DocumentRevision revision) {
        Map<String, Object> content = revision.content();
        return Map.of(
                "document", revision.kind(),
                "newOverall", 0,
                "lowestNewCriterion", 0,
                "overallBelowSeen", 0,
                "criteriaBelowSeen", 0,
                "outcome", Objects.toString(content.getOrDefault("decision", content.get("recommendation")), NONE));
    }

    private static int lowestNew(RatedContent given, RatedContent seen) {
        return given.criteria().entrySet().stream()
                .filter(one -> !one.getValue().equals(seen.criteria().get(one.getKey())))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(0);
    }

    private static int criteriaBelow(RatedContent given, RatedContent seen) {
        return (int) given.criteria().entrySet().stream()
                .filter(one -> below(one.getValue(), seen.criteria().getOrDefault(one.getKey(), 0)) > 0)
                .count();
    }

    private static int below(int given, int seen) {
        return given == 0 ? 0 : Math.max(0, seen - given);
    }
}
