package org.evenhand.equity.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenhand.equity.AnalysisOptions;
import org.evenhand.equity.CohortAnalysis;
import org.evenhand.equity.UnfitCohort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Classic data sets and difficult ones, against what R says of them: {@code src/test/r/published.R} wrote both files beside
 * it, with R's version, and writes them anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedByRTests {

    private static final Path FOLDER = Path.of("src", "test", "r");
    private static final Path SAID = FOLDER.resolve("published.txt");
    private static final Path DATA = FOLDER.resolve("published.csv");
    /** R writes twelve digits; its limits by iteration are good to ten. */
    private static final double DIGITS = 1e-8;

    private static final int DRAWS = 100_000;
    private static final double ERRORS = 5;
    private static final int PEOPLE = 8;

    private JsonNode report = JsonMapper.shared().createObjectNode();

    @BeforeAll
    void analyzed() throws IOException, UnfitCohort {
        AnalysisOptions options = new AnalysisOptions("y", Set.of(), 1, DRAWS);
        report = JsonMapper.shared()
                .readTree(CohortAnalysis.of(csv(), options, "test").json());
    }

    static Stream<Map.Entry<String, List<String>>> stages() throws IOException {
        Map<String, List<String>> stages = new TreeMap<>();
        try (Stream<String> lines = Files.lines(SAID)) {
            lines.skip(2).map(line -> line.split(",", 2)).forEach(line -> stages.computeIfAbsent(
                            line[0], stage -> new ArrayList<>())
                    .add(line[1]));
        }
        return stages.entrySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stages")
    void saysWhatRSays(Map.Entry<String, List<String>> stage) {
        for (String line : stage.getValue()) {
            String name = line.substring(0, line.indexOf(','));
            double expected = Double.parseDouble(line.substring(name.length() + 1));
            JsonNode found = found(stage.getKey(), name);
            assertThat(found.isNumber()).as(name + ": " + found).isTrue();
            assertThat(found.asDouble())
                    .as(name)
                    .isCloseTo(expected, within(tolerance(stage.getKey(), name, expected)));
        }
    }

    @Test
    void theDataAreThoseOfManyYears() throws IOException {
        assertThat(stages()).hasSizeGreaterThan(80);
        try (Stream<String> lines = Files.lines(SAID)) {
            assertThat(lines.limit(2)).first().asString().startsWith("R version");
        }
    }

    private double tolerance(String stage, String name, double expected) {
        boolean drawn = name.equals("ratings/permutationP")
                && !of("ratings", stage).path("exact").asBoolean();
        double error = Math.sqrt(expected * (1 - expected) / DRAWS) + 1.0 / DRAWS;
        return drawn ? ERRORS * error : Math.max(DIGITS * Math.abs(expected), 1e-12);
    }

    /** A name is a path in the report; without a list, of the comparison. */
    private JsonNode found(String stage, String name) {
        String first = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
        boolean list = Set.of("stratified", "ratings", "survival").contains(first);
        JsonNode found = of(list ? first : "comparisons", stage);
        for (String step : (list ? name.substring(first.length() + 1) : name).split("/")) {
            found = step.equals("last") ? found.path(found.size() - 1) : found.path(step);
        }
        return found;
    }

    private JsonNode of(String list, String stage) {
        for (JsonNode one : report.path(list)) {
            if (one.path("stage").asString().equals(stage)
                    && one.path("group").asString().equals("x")) {
                return one;
            }
        }
        throw new AssertionError(stage + " is not in " + list);
    }

    /** A row for each person. */
    private static String csv() throws IOException {
        StringBuilder csv = new StringBuilder("person,stage,group,stratum,selected,rating,entry,exit,event\n");
        int person = 0;
        List<String> lines = Files.readAllLines(DATA);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            for (int i = Integer.parseInt(cells.get(PEOPLE)); i > 0; i--) {
                csv.append("p").append(person++).append(',');
                csv.append(String.join(",", cells.subList(0, PEOPLE))).append('\n');
            }
        }
        return csv.toString();
    }
}
