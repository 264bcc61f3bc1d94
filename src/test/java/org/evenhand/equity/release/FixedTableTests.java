package org.evenhand.equity.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.equity.release.Dimension.Kind;
import org.evenhand.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedTableTests {

    private static final Dimension GROUP = new Dimension("group", Kind.IDENTITY, List.of("a", "b"));
    private static final Dimension PROMOTED = new Dimension("promoted", Kind.OUTCOME, List.of("yes", "no"));

    @ParameterizedTest
    @CsvSource({
        "a × yes, -1, negative, a × yes",
        "a × yes, 3000000000, tooMany, a × yes",
        "a × maybe, 1, noSuchCell, a × maybe",
        "a × all, 4, margin, a × all",
        "all × all, 11, margin, all × all",
        "b × no, 5, populationTooSmall, all × all",
        "b × no, 2, peopleMissing, all × all"
    })
    void refusesAWrongCountAndNamesItsCell(String cell, long count, String why, String named) {
        Map<CellName, Long> counts = counts();
        counts.put(CellName.of(cell.split(" × ")), count);

        Refusal refusal = refusal(counts, List.of(GROUP, PROMOTED));

        assertThat(refusal.key()).isEqualTo("equity.release.refused." + why);
        assertThat(refusal.arguments().get(0)).hasToString(named);
    }

    @Test
    void refusesACellWithoutACountAndAnEmptyTable() {
        Map<CellName, Long> counts = counts();
        counts.remove(CellName.of("b", "yes"));
        assertThat(refusal(counts, List.of(GROUP, PROMOTED)).arguments().get(0)).hasToString("b × yes");
        assertThat(refusal(Map.of(), List.of(GROUP, PROMOTED)).key()).endsWith("cellMissing");
        assertThat(refusal(Map.of(), List.of()).key()).endsWith("dimensions");
    }

    @Test
    void refusesTenThousandCells() {
        List<String> hundred = IntStream.range(0, 100).mapToObj(i -> "c" + i).toList();
        Refusal refusal = refusal(
                Map.of(),
                List.of(new Dimension("one", Kind.IDENTITY, hundred), new Dimension("two", Kind.OUTCOME, hundred)));
        assertThat(refusal.key()).endsWith("tooLarge");
        assertThat(refusal.arguments()).contains(10_201L);
    }

    @Test
    void refusesDimensionsThatAreNone() {
        assertThatThrownBy(() -> new Dimension("group", Kind.IDENTITY, List.of("a")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Dimension("group", Kind.IDENTITY, List.of("a", "a")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Dimension("group", Kind.IDENTITY, List.of("a", "all")))
                .isInstanceOf(Refusal.class);
        assertThat(refusal(counts(), List.of(GROUP, GROUP)).key()).endsWith("dimensions");
    }

    @Test
    void refusesAnUnknownTierAndNobody() {
        assertThat(Tier.named("HR")).isEqualTo(Tier.HR);
        assertThatThrownBy(() -> Tier.named("BOARD")).hasMessageContaining("unknownTier");
        assertThatThrownBy(() -> Population.of(List.of())).hasMessageContaining("nobody");
        assertThatThrownBy(() -> Population.of(List.of(" "))).hasMessageContaining("nobody");
    }

    @Test
    void namesRowsAndColumnsThatAreTooMany() {
        assertThatThrownBy(() ->
                        FixedTable.twoWay("t", "t", people(10), GROUP, PROMOTED, new long[][] {{1, 2}, {3, 4}, {0, 0}}))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void refusesARollUpThatLeavesACategoryOut() {
        LinkedHashMap<String, List<String>> rollUp = new LinkedHashMap<>();
        rollUp.put("first", List.of("a"));
        rollUp.put("second", List.of("c"));
        FixedTable table = FixedTable.of("t", "t", people(10), List.of(GROUP, PROMOTED), counts());
        assertThatThrownBy(() -> table.orRolledUp("group", rollUp)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> table.orRolledUp("grade", rollUp)).hasMessageContaining("noSuchDimension");
    }

    @Test
    void isAboutTheSamePeopleInWhateverOrder() {
        assertThat(Population.of(List.of("x", "y")).fingerprint())
                .isEqualTo(Population.of(List.of("y", "x", "y")).fingerprint())
                .isNotEqualTo(Population.of(List.of("x", "z")).fingerprint());
        assertThat(Population.of(List.of("x", "y")).members()).noneMatch(member -> member.contains("x"));
    }

    static Population people(int many) {
        return Population.of(IntStream.range(0, many).mapToObj(i -> "p" + i).collect(Collectors.toSet()));
    }

    private static Map<CellName, Long> counts() {
        return new HashMap<>(Map.of(
                CellName.of("a", "yes"), 1L,
                CellName.of("a", "no"), 2L,
                CellName.of("b", "yes"), 3L,
                CellName.of("b", "no"), 4L));
    }

    private static Refusal refusal(Map<CellName, Long> counts, List<Dimension> dimensions) {
        return catchThrowableOfType(Refusal.class, () -> FixedTable.of("t", "t", people(10), dimensions, counts));
    }
}
