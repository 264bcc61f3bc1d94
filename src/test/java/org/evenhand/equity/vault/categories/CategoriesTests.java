package org.evenhand.equity.vault.categories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.equity.vault.TwoVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CategoriesTests {

    @TempDir
    Path folder;

    @Test
    void shipWithRaceAndGenderOnAndEverythingElseOffUntilSomebodyDecides() {
        CategoryVersion shipped = CategoryFiles.in(CategoryFiles.SHIPPED).current();
        assertThat(shipped.questions())
                .filteredOn(Question::on)
                .extracting(Question::key)
                .containsExactly("raceEthnicity", "gender");
        assertThat(shipped.questions())
                .filteredOn(Question::counsel)
                .extracting(Question::key)
                .containsExactlyInAnyOrder("disability", "sexualOrientation", "genderIdentity");
        assertThat(shipped.questions())
                .extracting(Question::key)
                .contains("religion", "veteran", "firstGeneration", "caregiver");
    }

    @Test
    void askTheSevenCategoriesOfTheStandardsInOneQuestionOfSeveralAnswers() {
        Question race = CategoryFiles.in(CategoryFiles.SHIPPED)
                .current()
                .question("raceEthnicity")
                .orElseThrow();
        assertThat(race.several()).isTrue();
        assertThat(race.choices()).hasSize(7);
        RollUp older = race.rollUp("spd15-1997").orElseThrow();
        assertThat(older.of(1, List.of("middleEasternOrNorthAfrican", "asian")))
                .containsExactlyInAnyOrder("white", "asian");
        assertThat(race.rollUp("spd15-2024").orElseThrow().of(1, List.of("middleEasternOrNorthAfrican")))
                .containsExactly("middleEasternOrNorthAfrican");
    }

    @Test
    void bringAnswersOfEachVersionTogetherInTheGroupsOfTheLast() {
        Question work = TwoVersions.CATEGORIES.current().question("years").orElseThrow();
        RollUp rollUp = work.rollUp("long").orElseThrow();
        assertThat(rollUp.of(1, List.of("many"))).containsExactly("long");
        assertThat(rollUp.of(2, List.of("ten"))).containsExactly("short");
        assertThat(TwoVersions.CATEGORIES.changesSince(1)).containsExactly("“Many” is divided at twenty years.");
        assertThat(TwoVersions.CATEGORIES.changesSince(2)).isEmpty();
        assertThat(TwoVersions.CATEGORIES.titleOf("color")).isEqualTo("Which color?");
        assertThat(TwoVersions.CATEGORIES.titleOf(2, "years", "long")).isEqualTo("Short and long");
        assertThat(TwoVersions.CATEGORIES.titleOf(9, "years", "gone")).isEqualTo("gone");
    }

    @Test
    void areRefusedWhenARollUpLeavesAnAnswerOfAnyVersionOut() {
        assertThatThrownBy(() -> version(1, question("a", "b").in(Map.of(1, List.of("a")))))
                .hasMessageContaining("leaves out [b] of version 1");
        CategoryVersion first = new CategoryVersion(
                1, LocalDate.EPOCH, List.of(), List.of(question("a").in(Map.of(1, List.of("a")))));
        CategoryVersion second = new CategoryVersion(
                2, LocalDate.EPOCH, List.of(), List.of(question("b").in(Map.of(2, List.of("b")))));
        assertThatThrownBy(() -> new Categories(List.of(first, second)))
                .hasMessageContaining("version 2: r leaves out [a] of version 1");
    }

    @Test
    void areRefusedWhenARollUpNamesWhatIsNotThere() {
        assertThatThrownBy(() -> version(1, question("a").in(Map.of(1, List.of("a", "x")))))
                .hasMessageContaining("names [x]");
    }

    @Test
    void areRefusedWithAKeyTwiceOrNone() {
        assertThatThrownBy(() -> version(1, question("a", "a").in(Map.of(1, List.of("a")))))
                .hasMessageContaining("a key stands twice");
        assertThatThrownBy(() -> version(1, question("<b>").in(Map.of(1, List.of("<b>")))))
                .hasMessageContaining("is no key");
    }

    @Test
    void areRefusedWithoutAFirstVersionOrInAFileThatIsNotUnderstood() throws Exception {
        assertThatThrownBy(() -> CategoryFiles.in(folder.toString())).hasMessageContaining("there is no version 1");
        Files.writeString(folder.resolve("categories-1.json"), "{\"number\": 1, \"surprise\": true}");
        assertThatThrownBy(() -> CategoryFiles.in(folder.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("categories-1.json");
        Files.writeString(folder.resolve("categories-1.json"), "{\"number\": 2, \"changes\": [], \"questions\": []}");
        assertThatThrownBy(() -> CategoryFiles.in(folder.toString())).hasMessageContaining("version 1 is missing");
    }

    private static Categories version(int number, Question question) {
        return new Categories(List.of(new CategoryVersion(number, LocalDate.EPOCH, List.of(), List.of(question))));
    }

    private static Asked question(String... choices) {
        return new Asked(List.of(choices));
    }

    private record Asked(List<String> choices) {

        Question in(Map<Integer, List<String>> of) {
            return new Question(
                    "q",
                    "Q?",
                    null,
                    true,
                    true,
                    false,
                    null,
                    null,
                    choices.stream().map(key -> new Choice(key, key, null)).toList(),
                    List.of(new RollUp("r", "R", List.of(new Group("g", "G", of)))));
        }
    }
}
