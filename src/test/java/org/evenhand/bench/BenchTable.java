package org.evenhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The results of one run: printed as one table, written as JSON beside it. */
final class BenchTable {

    private static final String LINE = "| %-32s | %-72s | %6s | %-6s | %-3s | %6s |%n";
    private static final int PERCENT = 100;

    /** A row; without a goal it is only told. */
    private record Row(String what, String measured, Double ratio, String goal, Boolean reached, long othersPercent) {

        void print() {
            System.out.printf(
                    Locale.US,
                    LINE,
                    what,
                    measured,
                    ratio == null ? "" : String.format(Locale.US, "%.2f", ratio),
                    goal,
                    reached == null ? "" : reached ? "yes" : "no",
                    othersPercent + " %");
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private Others others = Others.fromNow();

    /** A ratio that is to be at least the goal. */
    void atLeast(double goal, String what, double ratio, String measured, Object... numbers) {
        add(what, ratio, ">= " + goal, ratio >= goal, measured, numbers);
    }

    /** A ratio that is to be at most the goal. */
    void atMost(double goal, String what, double ratio, String measured, Object... numbers) {
        add(what, ratio, "<= " + goal, ratio <= goal, measured, numbers);
    }

    /** A number beside the others, without a goal. */
    void note(String what, String measured, Object... numbers) {
        add(what, null, "", null, measured, numbers);
    }

    /** Forgets what others have done so far: the next part begins. */
    void nextPart() {
        others = Others.fromNow();
    }

    void print() {
        System.out.printf("%n" + LINE, "what", "measured", "ratio", "goal", "met", "others");
        System.out.printf(LINE, "---", "---", "---", "---", "---", "---");
        rows.forEach(Row::print);
    }

    /** The same as JSON, with what the numbers depend on. */
    void write(Path json) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("measuredAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("cores", Runtime.getRuntime().availableProcessors());
        all.put("java", Runtime.version().toString());
        all.put("rows", rows);
        Files.createDirectories(json.getParent());
        Files.writeString(
                json,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all));
    }

    private void add(String what, Double ratio, String goal, Boolean reached, String measured, Object... numbers) {
        rows.add(new Row(
                what,
                String.format(Locale.US, measured, numbers),
                ratio,
                goal,
                reached,
                Math.round(PERCENT * others.share())));
    }
}
