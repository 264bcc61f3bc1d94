package org.evenhand.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.definitions.CaseRules.CaseRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule of the design stands in a table or a class that is there, and is proved by tests that are there; {@code
 * src/docs/checkpoints.md} says so. Write the page anew with {@code -Devenhand.write=true}.
 */
class CaseRulesTests {

    private static final Path PAGE = Path.of("src/docs/checkpoints.md");

    private static final String INTRODUCTION =
            """
            # Case checkpoints: where each rule is kept, and what proves it

            Rules look at the process and the text of one case and never at who somebody is. HARD cannot be passed but by
            a change or, where a table asks, a waiver; REASON passes with a written reason; ADVICE is a question. The list
            is `definitions/case-rules.json`; the build checks that tables, classes and tests are there.

            | rule | where | strength | what it says | table | code | tests |
            |---|---|---|---|---|---|---|
            """;

    static List<CaseRule> rules() {
        return new CaseRules().all();
    }

    @Test
    void namesEveryRuleOfTheDesign() {
        assertThat(rules())
                .extracting(CaseRule::id)
                .containsExactly(
                        "criteria-frozen",
                        "anchored-criteria",
                        "scale-lint",
                        "evidence-first",
                        "whole-period",
                        "words-and-numbers",
                        "actionable-growth",
                        "sealed-rating",
                        "no-medical-or-leave",
                        "conflict-free",
                        "sealed-votes",
                        "criteria-monitor",
                        "default-consideration",
                        "leave-neutral-clock",
                        "reasons-and-rights",
                        "equal-windows",
                        "contribution-optional",
                        "language-hint");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleStandsWhereItIsSaidTo(CaseRule rule) {
        assertThat(rule.code()).isNotEmpty().allMatch(name -> source("src/main/java", name)
                .isPresent());
        assertThat(rule.tables()).allMatch(key -> files("processes", ".dmn")
                .anyMatch(file -> text(file).contains("<decision id=\"" + key + "\"")));
        if (rule.tables().stream().anyMatch(key -> key.startsWith("checkpoint"))) {
            assertThat(files("processes", ".dmn").map(CaseRulesTests::text).collect(Collectors.joining()))
                    .contains("<text>\"" + rule.id() + "\"</text>");
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleIsProvedByTestsThatAreThere(CaseRule rule) {
        assertThat(rule.tests()).isNotEmpty().allSatisfy(test -> {
            String[] parts = test.split("#", 2);
            Optional<Path> file = source("src/test/java", parts[0]);
            assertThat(file).as(test).isPresent();
            assertThat(text(file.orElseThrow())).contains(parts.length == 1 ? "@" : "void " + parts[1] + "(");
        });
    }

    @Test
    void noticesARuleWhoseTestIsGone() {
        assertThat(source("src/test/java", "NoSuchTests")).isEmpty();
        assertThat(source("src/test/java", "CaseRulesTests")).isPresent();
    }

    @Test
    void thePageSaysWhatTheListSays() throws IOException {
        String page = rules().stream().map(CaseRulesTests::row).collect(Collectors.joining("\n", INTRODUCTION, "\n"));
        if (Boolean.getBoolean("evenhand.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("write it anew with -Devenhand.write=true").hasContent(page);
    }

    private static String row(CaseRule rule) {
        return "| "
                + String.join(
                        " | ",
                        rule.id(),
                        rule.where(),
                        rule.strength(),
                        rule.rule(),
                        code(rule.tables()),
                        code(rule.code()),
                        code(rule.tests()))
                + " |";
    }

    private static String code(List<String> names) {
        return names.isEmpty()
                ? "–"
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static Optional<Path> source(String root, String name) {
        return files(root, "/" + name + ".java").findFirst();
    }

    private static Stream<Path> files(String root, String end) {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(end)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
