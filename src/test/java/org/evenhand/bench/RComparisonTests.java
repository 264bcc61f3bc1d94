package org.evenhand.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.evenhand.equity.AnalysisOptions;
import org.evenhand.equity.CohortAnalysis;
import org.evenhand.equity.UnfitCohort;
import org.evenhand.equity.statistics.families.BenjaminiHochberg;
import org.evenhand.equity.statistics.families.Holm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code src/test/r/cohort.R} prints of the benchmark's cohort is in the tree, with R's version; our numbers are
 * compared with it. Where there is R, {@code -Devenhand.write=true} prints it anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RComparisonTests {

    private static final int PEOPLE = 100_000;
    private static final int DRAWS_OF_R = 100_000;
    private static final int DRAWS = 20_000;
    private static final Path SCRIPT = Path.of("src", "test", "r", "cohort.R");
    private static final Path PRINTED = Path.of("src", "test", "r", "cohort.txt");
    /** R prints ten digits. */
    private static final double DIGITS = 1e-9;
    /** Standard errors that two drawn p-values may lie apart. */
    private static final double ERRORS = 5;

    private final Map<String, Map<String, Double>> printed = new HashMap<>();
    private JsonNode ours = JsonMapper.shared().createObjectNode();

    @BeforeAll
    void theSameCohort(@TempDir Path folder) throws IOException, InterruptedException, UnfitCohort {
        Path cohort = GeneratedCohort.write(folder.resolve("cohort.csv"), PEOPLE);
        if (Boolean.getBoolean("evenhand.write")) {
            print(cohort);
        }
        read();
        AnalysisOptions options = new AnalysisOptions(null, Set.of(), 1, DRAWS);
        ours = JsonMapper.shared()
                .readTree(CohortAnalysis.of(cohort, options, "test").json());
    }

    @Test
    void ratiosTestsAndChiSquaresAreThoseOfR() {
        assertThat(printed).hasSize(7);
        printed.forEach((group, row) -> {
            same(of("comparisons", group).path("impactRatio").path("value"), row, "impactRatio");
            same(of("comparisons", group).path("fisher"), row, "fisher");
            same(of("stratified", group).path("cmh"), row, "cmh");
            same(of("ratings", group).path("u"), row, "u");
            same(of("survival", group).path("logRank"), row, "logRank");
        });
    }

    @Test
    void drawnPValuesLieWithinTheErrorOfDrawing() {
        printed.forEach((group, row) -> {
            double theirs = number(row, "permutationP");
            double error = Math.sqrt(theirs * (1 - theirs) * (1.0 / DRAWS + 1.0 / DRAWS_OF_R)) + 1.0 / DRAWS;
            assertThat(of("ratings", group).path("permutationP").asDouble()).isCloseTo(theirs, within(ERRORS * error));
        });
    }

    @Test
    void familiesAreAdjustedAsInR() {
        List<Map<String, Double>> rows = List.copyOf(printed.values());
        double[] fisher =
                rows.stream().mapToDouble(row -> number(row, "fisher")).toArray();
        double[] holm = Holm.adjust(fisher);
        double[] benjaminiHochberg = BenjaminiHochberg.adjust(fisher);
        for (int i = 0; i < rows.size(); i++) {
            close(holm[i], number(rows.get(i), "holm"));
            close(benjaminiHochberg[i], number(rows.get(i), "benjaminiHochberg"));
        }
    }

    private JsonNode of(String list, String group) {
        for (JsonNode one : ours.path(list)) {
            if (one.path("group").asString().equals(group)) {
                return one;
            }
        }
        throw new AssertionError(group + " is not in " + list);
    }

    private static void same(JsonNode value, Map<String, Double> row, String column) {
        assertThat(value.isNumber()).as(column).isTrue();
        close(value.asDouble(), number(row, column));
    }

    private static void close(double value, double theirs) {
        assertThat(value).isCloseTo(theirs, within(DIGITS * Math.abs(theirs)));
    }

    private static double number(Map<String, Double> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private void read() throws IOException {
        List<String> lines = Files.readAllLines(PRINTED);
        List<String> heads = List.of(lines.get(0).strip().split("\\s+"));
        for (String line : lines.subList(1, lines.size() - 1)) {
            List<String> cells = List.of(line.strip().split("\\s+"));
            Map<String, Double> row = new HashMap<>();
            for (int i = 1; i < heads.size(); i++) {
                row.put(heads.get(i), Double.valueOf(cells.get(i)));
            }
            printed.put(cells.get(0), row);
        }
    }

    private static void print(Path cohort) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("Rscript", SCRIPT.toString()));
        command.addAll(List.of(cohort.toString(), String.valueOf(DRAWS_OF_R)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(PRINTED.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
