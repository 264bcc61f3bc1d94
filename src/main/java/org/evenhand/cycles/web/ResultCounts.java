package org.evenhand.cycles.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.evenhand.cycles.ReleasedResults.Line;
import org.evenhand.cycles.ReleasedResults.Since;

/** How many results stand how to the release. */
final class ResultCounts {

    private ResultCounts() {}

    /** Every standing, in the order of the page. */
    static Map<Since, Long> of(List<Line> lines) {
        Map<Since, Long> counts = new EnumMap<>(Since.class);
        for (Since since : Since.values()) {
            counts.put(
                    since, lines.stream().filter(line -> line.since() == since).count());
        }
        return counts;
    }
}
