package org.evenhand.history.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.record.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** Under which versions of processes and tables the entries of a case were written. */
final class Definitions {

    private Definitions() {}

    /** Process and version of one entry, as {@code annualReview v3 (1.3)}; null when it names none. */
    static @Nullable String of(LedgerEntry entry) {
        return entry.definitionVersions().entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(version -> version.getKey() + " " + version.getValue() + tag(entry))
                .orElse(null);
    }

    /** All versions of a chain, by name, in the order in which they came. */
    static SortedMap<String, List<String>> of(List<LedgerEntry> entries) {
        SortedMap<String, List<String>> versions = new TreeMap<>();
        for (LedgerEntry entry : entries) {
            entry.definitionVersions().forEach((name, version) -> add(versions, name, version));
            if (entry.kind().equals(Windows.OPENED) && entry.facts().get(Windows.TABLE) instanceof String table) {
                add(versions, WindowRule.TABLE + ".dmn", table);
            }
            if (entry.kind().equals("checkpointEvaluated") && entry.facts().get("table") instanceof String table) {
                add(versions, "checkpoint", table);
            }
        }
        return versions;
    }

    private static String tag(LedgerEntry entry) {
        return entry.facts().get(Windows.TAG) instanceof String tag ? " (" + tag + ")" : "";
    }

    private static void add(SortedMap<String, List<String>> versions, String name, String version) {
        List<String> known = versions.computeIfAbsent(name, first -> new ArrayList<>());
        if (!known.contains(version)) {
            known.add(version);
        }
    }
}
