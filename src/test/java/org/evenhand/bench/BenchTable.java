package org.evenhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The results of one run: printed as one table, written as JSON beside it. */
final class BenchTable {

    private final List<Map<String, Object>> rows = new ArrayList<>();

    void add(String what, String measured, double ratio, String goal) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", what);
        row.put("measured", measured);
        row.put("ratio", Math.round(ratio * 1000) / 1000.0);
        row.put("goal", goal);
        rows.add(row);
    }

    void note(String what, String measured) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", what);
        row.put("measured", measured);
        rows.add(row);
    }

    void publish(Path json) throws IOException {
        System.out.printf(Locale.US, "%n%-34s %-58s %8s  %s%n", "what", "measured", "ratio", "goal");
        rows.forEach(row -> System.out.printf(
                Locale.US,
                "%-34s %-58s %8s  %s%n",
                row.get("what"),
                row.get("measured"),
                row.getOrDefault("ratio", ""),
                row.getOrDefault("goal", "")));
        Files.createDirectories(json.getParent());
        Files.writeString(
                json,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
    }
}
