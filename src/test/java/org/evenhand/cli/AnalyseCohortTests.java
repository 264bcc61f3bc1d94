package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** From a file to the report; the numbers themselves have tests of their own. */
class AnalyseCohortTests {

    private static final Path DATA = Path.of("src/test/resources/equity");
    private static final String ALL = CohortFile.HEADER + ",rating,entry,exit,event";

    private static final List<String> COMPARISON = List.of(
            "stage,group,reference,a,n1,c,n0,rate,impactRatio,difference,z,zP,fisher,midP,boschloo,fourFifthsFlag,flipRobust,shortfall,adjustedP,minimumDetectableRatio,state"
                    .split(","));
    private static final List<String> STRATIFIED = List.of(
            "stage,group,reference,strata,droppedStrata,droppedPeople,mantelFleiss,cmh,cmhP,exactP,usesExact,oddsRatio,riskRatio,riskDifference,breslowDay,tarone,homogeneityDf,homogeneityP,homogeneityTestable,crudeImpactRatio,simpsonWarning"
                    .split(","));
    private static final List<String> RATINGS =
            List.of("stage,group,reference,u,superiority,permutationP,exact,draws,seed".split(","));
    private static final List<String> SURVIVAL =
            List.of("group,reference,logRank,logRankP,observed,expected,median,curve,cumulativeIncidence".split(","));

    @TempDir
    Path folder;

    static Stream<List<String>> files() {
        return Stream.of(
                List.of(ALL, "p1,promotion,A,,1,3,0,5,1", "p2,promotion,B,,0,4,1,6,2"),
                List.of(ALL, "p1,promotion,A,,1,3,,5,1"),
                List.of(ALL, "p1,promotion,A,,1,3,0,5,1", "p2,promotion,A,,0,4,0,6,0"),
                List.of(CohortFile.HEADER, "p1,promotion,A,,0", "p2,promotion,B,,0", "p3,promotion,B,,0"),
                List.of(CohortFile.HEADER, "p1,promotion,A,,1", "p2,promotion,B,,1"),
                List.of(ALL, "p1,promotion,A,x,,3,,,", "p2,promotion,B,y,,3,,,", "p3,review,A,x,,,0,4,0"),
                List.of(ALL, "p1,promotion,A,x,,,,,", "p2,promotion,B,y,,,,,"),
                cohort(200, 7));
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasEveryFieldAndForEveryMissingNumberItsReason(List<String> lines) {
        var file = CohortFile.of(folder, lines);
        var report = file.json();

        assertThat(report.propertyNames())
                .contains("comparisons", "stratified", "ratings", "survival", "families", "provenance");
        assertThat(report.path("tier").asString()).isEqualTo("exact");
        assertThat(report.path("notice").asString()).contains("exact tier: nothing is suppressed");
        assertThat(file.out()).doesNotContain("NaN", "Infinity");
        report.path("comparisons").forEach(one -> {
            assertThat(one.propertyNames()).containsAll(COMPARISON);
            assertThat(one.path("rate").propertyNames()).contains("group", "reference");
            assertThat(one.path("rate").path("group").propertyNames()).contains("value", "low", "high");
            assertThat(one.path("impactRatio").propertyNames()).contains("value", "low", "high", "katzLow", "katzHigh");
            assertThat(one.path("difference").propertyNames()).contains("value", "low", "high");
            assertThat(one.path("shortfall").propertyNames()).contains("expected", "parity");
        });
        report.path("stratified").forEach(one -> {
            assertThat(one.propertyNames()).containsAll(STRATIFIED);
            assertThat(one.path("oddsRatio").propertyNames()).contains("value", "low", "high");
            assertThat(one.path("riskRatio").propertyNames()).contains("value", "low", "high");
        });
        report.path("ratings").forEach(one -> assertThat(one.propertyNames()).containsAll(RATINGS));
        report.path("survival").forEach(one -> assertThat(one.propertyNames()).containsAll(SURVIVAL));
        assertThat(nullsWithoutReason(report, "")).isEmpty();
        assertThat(file.run()).isZero();
        assertThat(file.out()).contains("exact tier").doesNotContain("NaN", "Infinity", "null", "bias");
    }

    @Test
    void comparesEachGroupAtEachStage() {
        var report = CohortFile.of(folder, cohort(600, 1)).json("--draws", "500");

        assertThat(texts(report.path("comparisons"), "stage"))
                .containsExactly("shortlist", "shortlist", "shortlist", "promotion", "promotion", "promotion");
        assertThat(texts(report.path("comparisons"), "group")).startsWith("B", "C", "unknown");
        assertThat(report.path("stratified")).hasSize(6);
        assertThat(report.path("ratings")).hasSize(6);
        assertThat(report.path("survival")).hasSize(3);
        assertThat(report.path("comparisons").get(0).path("reference").asString())
                .isEqualTo("A");
        assertThat(report.path("unknownIdentity")).hasSize(4);
        assertThat(report.path("attention")).hasSize(8);
        assertThat(report.path("provenance").path("rows").asInt()).isEqualTo(1200);
        assertThat(report.path("provenance").path("people").asInt()).isEqualTo(600);
        assertThat(report.path("ratings").get(0).path("draws").asInt()).isEqualTo(500);
    }

    @Test
    void adjustsTheNamedStagesByHolmAndTheRestByBenjaminiAndHochberg() {
        var report = CohortFile.of(folder, cohort(600, 1)).json("--family", "promotion", "--draws", "100");
        var named = families(report, "comparisons", "pre-registered").get(0);
        var rest = families(report, "comparisons", "exploratory").get(0);

        assertThat(named.path("method").asString()).isEqualTo("Holm");
        assertThat(texts(named.path("members"), "stage")).containsOnly("promotion");
        assertThat(rest.path("method").asString()).isEqualTo("Benjamini-Hochberg");
        assertThat(rest.path("level").asDouble()).isEqualTo(.1);
        for (var comparison : report.path("comparisons")) {
            var family = comparison.path("stage").asString().equals("promotion") ? named : rest;
            String counts = family == named ? "holm" : "benjaminiHochberg";
            var member = family.path("members")
                    .valueStream()
                    .filter(one -> one.path("group").equals(comparison.path("group")))
                    .findFirst()
                    .orElseThrow();
            assertThat(member.path("p")).isEqualTo(comparison.path("midP"));
            assertThat(comparison.path("adjustedP")).isEqualTo(member.path(counts));
        }
    }

    @Test
    void doesNotDependOnTheOrderOfRowsAndSaysTheSameAgain() {
        var lines = cohort(300, 2);
        var shuffled = new ArrayList<>(lines.subList(3, lines.size()));
        Collections.shuffle(shuffled, new Random(1));
        shuffled.addAll(0, lines.subList(0, 3));
        var first = CohortFile.of(folder, lines);
        var report = first.json("--draws", "200", "--seed", "5");
        var again = first.json("--draws", "200", "--seed", "5");
        var other = CohortFile.of(folder, shuffled).json("--draws", "200", "--seed", "5");

        assertThat(again).isEqualTo(report);
        assertThat(other.path("provenance").path("fileFingerprint"))
                .isNotEqualTo(report.path("provenance").path("fileFingerprint"));
        for (var part : List.of("comparisons", "stratified", "ratings", "survival", "families")) {
            assertThat(other.path(part)).isEqualTo(report.path(part));
        }
        assertThat(first.json("--draws", "200", "--seed", "6").path("ratings")).isNotEqualTo(report.path("ratings"));
    }

    /** 12 of 40 against 48 of 80 (EEOC, question 12) in the reading that everybody knows. */
    @Test
    void takesTheNamedReference() {
        List<String> lines = new ArrayList<>(List.of(CohortFile.HEADER));
        add(lines, "women", 12, 28);
        add(lines, "men", 48, 32);
        var file = CohortFile.of(folder, lines);

        var comparison = file.json("--reference", "men").path("comparisons").get(0);
        assertThat(comparison.path("impactRatio").path("value").asDouble()).isEqualTo(.5);
        assertThat(comparison.path("fisher").asDouble()).isCloseTo(.003409221768, within(1e-11));
        assertThat(file.json("--reference", "women")
                        .path("comparisons")
                        .get(0)
                        .path("group")
                        .asString())
                .isEqualTo("men");
    }

    /**
     * Data and values of R 4.2, survival 3.5: {@code survdiff}, {@code survfit}; with delayed entry
     * {@code coxph(..., ties = "exact")$score}.
     */
    @ParameterizedTest
    @CsvSource({
        "ovarian.csv,1,2,1.2796434512,6.9048035298,null,638",
        "veteran.csv,1,2,0.701743346844,59.7924470231,52.5,103.0",
        "lung.csv,1,2,8.52446736332,70.075414102,426,270",
        "heart.csv,0,1,0.227943935259,,90,149"
    })
    void agreesWithR(
            String file,
            String reference,
            String group,
            double logRank,
            Double expected,
            String median,
            String referenceMedian) {
        var survival = CohortFile.at(DATA.resolve(file))
                .json("--reference", reference)
                .path("survival")
                .get(0);

        assertThat(survival.path("group").asString()).isEqualTo(group);
        assertThat(survival.path("logRank").asDouble()).isCloseTo(logRank, within(1e-9));
        if (expected != null) {
            assertThat(survival.path("expected").asDouble()).isCloseTo(expected, within(1e-8));
        }
        assertThat(survival.path("median").toString()).startsWith(median);
        assertThat(survival.path("referenceMedian").toString()).startsWith(referenceMedian);
    }

    /** {@code survfit(Surv(time, factor(event)) ~ sex, mgus2)} at 12, 60, 120 and 240 months. */
    @Test
    void agreesWithRAboutLeavingAsACompetingEvent() {
        var survival = CohortFile.at(DATA.resolve("mgus2.csv"))
                .json("--reference", "F")
                .path("survival")
                .get(0);

        assertThat(at(survival, "referenceCumulativeIncidence", 12, "promoted"))
                .isCloseTo(.0127018820398, within(1e-12));
        assertThat(at(survival, "referenceCumulativeIncidence", 240, "promoted"))
                .isCloseTo(.1049406741861, within(1e-12));
        assertThat(at(survival, "cumulativeIncidence", 60, "left")).isCloseTo(.3676269856089, within(1e-12));
        assertThat(at(survival, "cumulativeIncidence", 240, "left")).isCloseTo(.7481278892657, within(1e-12));
    }

    /** {@code survfit(Surv(start, stop, event) ~ transplant, heart)} at 10, 50, 100 and 300 days. */
    @Test
    void agreesWithRAboutDelayedEntry() {
        var survival = CohortFile.at(DATA.resolve("heart.csv"))
                .json("--reference", "0")
                .path("survival")
                .get(0);

        assertThat(at(survival, "referenceCurve", 10, "survival")).isCloseTo(.873574397818, within(1e-12));
        assertThat(at(survival, "referenceCurve", 300, "survival")).isCloseTo(.354509826917, within(1e-12));
        assertThat(at(survival, "curve", 10, "survival")).isCloseTo(.909090909091, within(1e-12));
        assertThat(at(survival, "curve", 100, "survival")).isCloseTo(.467875421482, within(1e-12));
    }

    /** Of several as large the first by name; people count once however many rows they have; the unknown never count. */
    @Test
    void comparesWithTheLargestGroupIfNoneIsNamed() {
        List<String> lines = new ArrayList<>(List.of(CohortFile.HEADER));
        add(lines, "C", 1, 2);
        add(lines, "B", 2, 1);
        add(lines, "A", 1, 0);
        add(lines, "", 5, 5);
        lines.add("A0,review,A,,1");
        lines.add("A0,hiring,A,,1");
        var report = CohortFile.of(folder, lines).json();

        assertThat(report.path("provenance").path("reference").asString()).isEqualTo("B");
        assertThat(report.path("provenance").path("referenceChosen").asBoolean())
                .isFalse();
    }

    @Test
    void leavesOutWhoEndsWhenTheyBeginAndSaysSo() {
        var file = CohortFile.of(
                folder, List.of(ALL, "p1,promotion,A,,,,3,3,1", "p2,promotion,A,,,,3,4,1", "p3,promotion,B,,,,,4,0"));

        assertThat(file.json().path("provenance").path("withoutTime").asInt()).isEqualTo(1);
        assertThat(file.json().path("survival").get(0).path("n0").asInt()).isEqualTo(1);
        assertThat(file.run()).isZero();
        assertThat(file.out()).contains("left out of the time to promotion: 1.");
    }

    @Test
    void refusesOptionsThatDoNotFitTheFile() {
        var file = CohortFile.of(folder, cohort(40, 1));

        assertThat(file.run("--reference", "Z")).isEqualTo(2);
        assertThat(file.err()).contains("no group \"Z\"", "A, B, C");
        assertThat(file.run("--family", "promotion,hiring")).isEqualTo(2);
        assertThat(file.err()).contains("no stage \"hiring\"");
        assertThat(file.run("--draws", "0")).isEqualTo(2);
        assertThat(file.run("--format", "xml")).isEqualTo(2);
        assertThat(CohortFile.at(folder.resolve("none.csv")).run()).isEqualTo(2);
        assertThat(CohortFile.at(folder).run()).isEqualTo(2);
    }

    @Test
    void startsWithoutSpring() throws IOException, InterruptedException {
        assertThat(OwnProcess.withoutSpring(
                        "equity", "analyse", DATA.resolve("ovarian.csv").toString()))
                .contains("Log-rank within 2 strata");
    }

    /** People of three groups and some unknown in four strata, at two stages. */
    private static List<String> cohort(int people, int seed) {
        var random = new Random(seed);
        List<String> lines = new ArrayList<>(List.of(ALL));
        for (int person = 0; person < people; person++) {
            String group = List.of("A", "A", "A", "B", "B", "C", "").get(random.nextInt(7));
            String stratum = "g" + random.nextInt(4);
            int rating = 1 + random.nextInt(5);
            int selected = random.nextInt(10) < (group.equals("B") ? 3 : 6) ? 1 : 0;
            lines.add("p%d,shortlist,%s,%s,%d,%d,,,".formatted(person, group, stratum, selected, rating));
            int entry = random.nextInt(10);
            lines.add("p%d,promotion,%s,%s,%d,%d,%d,%d,%d"
                    .formatted(
                            person,
                            group,
                            stratum,
                            random.nextInt(2),
                            rating,
                            entry,
                            entry + 1 + random.nextInt(20),
                            random.nextInt(3)));
        }
        return lines;
    }

    private static void add(List<String> lines, String group, int selected, int others) {
        for (int person = 0; person < selected + others; person++) {
            lines.add("%s%d,promotion,%s,,%d".formatted(group, person, group, person < selected ? 1 : 0));
        }
    }

    /** What the curve says at a time. */
    private static double at(JsonNode survival, String curve, double time, String name) {
        return survival.path(curve)
                .valueStream()
                .filter(step -> step.path("time").asDouble() <= time)
                .reduce((before, after) -> after)
                .orElseThrow()
                .path(name)
                .asDouble();
    }

    private static List<JsonNode> families(JsonNode report, String measure, String name) {
        return report.path("families")
                .valueStream()
                .filter(family -> family.path("measure").asString().equals(measure)
                        && family.path("name").asString().equals(name))
                .toList();
    }

    private static List<String> texts(JsonNode list, String name) {
        return list.valueStream().map(one -> one.path(name).asString()).toList();
    }

    private static List<String> nullsWithoutReason(JsonNode node, String path) {
        List<String> found = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(one -> found.addAll(nullsWithoutReason(one, path + "[]")));
        }
        if (node.isObject()) {
            node.forEachEntry((name, value) -> {
                if (value.isNull() && node.path(name + "Reason").asString("").isBlank()) {
                    found.add(path + "." + name);
                }
                found.addAll(nullsWithoutReason(value, path + "." + name));
            });
        }
        return found;
    }
}
