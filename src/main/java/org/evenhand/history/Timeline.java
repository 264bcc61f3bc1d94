package org.evenhand.history;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What happened in a case, oldest first, as far as one person may know. */
public record Timeline(List<TimelineEntry> entries) {

    public Timeline {
        entries = List.copyOf(entries);
    }

    /** Person ids of everybody in it. */
    public List<String> people() {
        return entries.stream()
                .flatMap(entry -> Stream.of(entry.actor(), entry.onBehalfOf()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
