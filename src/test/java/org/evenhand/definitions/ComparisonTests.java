package org.evenhand.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.evenhand.definitions.ComparedStep.Fact.ANSWER;
import static org.evenhand.definitions.ComparedStep.Fact.DEADLINE;
import static org.evenhand.definitions.ComparedStep.Fact.SEEN_BY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.engine.Drawing;
import org.evenhand.engine.Drawings;
import org.evenhand.engine.DrawnStep;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EvenhandTest
class ComparisonTests {

    @Autowired
    Comparisons comparisons;

    @Autowired
    Drawings drawings;

    @Test
    void holdsEveryStepOfTheProcessesAsTheyWereExactlyOnce() {
        for (Comparison comparison : comparisons.all()) {
            assertThat(shown(comparison, Comparison.Row::incumbent, comparison.incumbent()))
                    .as(comparison.key())
                    .containsExactlyInAnyOrderElementsOf(idsOf(comparison.incumbent()));
        }
    }

    @Test
    void holdsEveryStepOfTheAnnualReviewExactlyOnce() {
        Comparison review = comparison("review");
        Drawing redesign = review.redesign().orElseThrow();

        assertThat(redesign.name()).isEqualTo("annual-review");
        assertThat(shown(review, Comparison.Row::redesign, redesign))
                .containsExactlyInAnyOrderElementsOf(idsOf(redesign));
    }

    @Test
    void takesWhoActsFromTheModels() {
        assertThat(row("review", "rating").incumbent())
                .extracting(step -> step.step().name(), step -> step.step().lane())
                .containsExactly(tuple("Assign ratings and premiums", "Associate director"));
        assertThat(row("review", "rating").redesign())
                .extracting(step -> step.step().lane())
                .containsExactly("Manager", "Department head", "Associate director");
    }

    /** What moved: signatures of the employee came before the rating and come after it now. */
    @Test
    void showsWhatMovedByThePlaceOfEachStep() {
        assertThat(row("review", "receipt").incumbent().get(0).number())
                .isLessThan(row("review", "rating").incumbent().get(0).number());
        assertThat(row("review", "receipt").redesign().get(0).number())
                .isGreaterThan(row("review", "rating").redesign().get(0).number());
    }

    @Test
    void doesNotGuessWhatNoSourceSays() {
        ComparedStep recommendation =
                row("promotion", "recommendation").incumbent().get(0);

        assertThat(recommendation.facts()).isEmpty();
        assertThat(recommendation.step().lane()).isEqualTo("Who: not published");
        assertThat(row("review", "rating").incumbent().get(0).fact(ANSWER)).isEmpty();
    }

    @Test
    void citesASourceThatIsListedForEveryStepAsItWas() throws IOException {
        Set<String> listed = shortNames();
        for (Comparison comparison : comparisons.all()) {
            for (DrawnStep step : comparison.incumbent().activities()) {
                assertThat(listed)
                        .as(step.id())
                        .contains(step.property("source").orElseThrow().split("; "));
            }
        }
    }

    @Test
    void saysOfTheRedesignWhatItsPagesAndItsTableSay() {
        ComparedStep selfReview = row("review", "selfReview").redesign().get(0);
        ComparedStep rating = row("review", "assessment").redesign().get(0);

        assertThat(selfReview.fact(SEEN_BY).orElseThrow().key()).isEqualTo("reviews.readers.writeSelfReview");
        assertThat(selfReview.fact(DEADLINE).orElseThrow().key()).isEqualTo("definitions.due.CYCLE_SELF_REVIEW");
        assertThat(selfReview.fact(DEADLINE).orElseThrow().arguments()).containsExactly(0, 10);
        assertThat(rating.fact(DEADLINE).orElseThrow().key()).isEqualTo("definitions.due.CYCLE_CONVERSATION.before");
        assertThat(row("review", "timeline").redesign().get(0).fact(DEADLINE)).isEmpty();
    }

    @Test
    void hasWordsForEveryRow() throws IOException {
        Properties messages = messages();
        for (Comparison comparison : comparisons.all()) {
            for (Comparison.Row row : comparison.rows()) {
                String key = comparison.key() + "." + row.key();
                assertThat(messages).containsKey("definitions.row." + key);
                if (comparison.redesign().isPresent()) {
                    assertThat(messages).containsKey("definitions.change." + key);
                }
                assertThat(messages.containsKey("definitions.answer." + key))
                        .as(key)
                        .isEqualTo(!row.redesign().isEmpty());
            }
        }
    }

    private static List<String> shown(
            Comparison comparison, Function<Comparison.Row, List<ComparedStep>> side, Drawing drawing) {
        return comparison.rows().stream()
                .flatMap(row -> side.apply(row).stream())
                .filter(step -> step.drawing().equals(drawing.name()))
                .map(step -> step.step().id())
                .toList();
    }

    private static List<String> idsOf(Drawing drawing) {
        return drawing.activities().stream().map(DrawnStep::id).toList();
    }

    private Comparison comparison(String key) {
        return comparisons.all().stream()
                .filter(comparison -> comparison.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Comparison.Row row(String comparison, String key) {
        return comparison(comparison).rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> shortNames() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/docs/sources.md"))) {
            return lines.filter(line -> line.startsWith("| "))
                    .map(line -> line.split("\\|")[1].strip())
                    .collect(Collectors.toSet());
        }
    }

    private static Properties messages() throws IOException {
        Properties messages = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            messages.load(reader);
        }
        return messages;
    }
}
