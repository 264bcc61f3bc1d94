package org.evenhand.equity.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A real audit is answered with a bounded amount of work, which is counted and not timed. */
class ReleaseEffortTests {

    /** As the demonstration's: nearly everybody's review is finished, most have the same rating. */
    private static final double[] ALIKE = {9.99, 8, 8, 0, 5.2, 9.7, 9.5, 0.6};

    private static final double[] SPREAD = {9, 6, 5.5, 2, 5, 7.5, 8.5, 1.5};

    @Test
    void theAuditOfALibraryIsAnsweredWithoutGivingUp() {
        AuditOfALibrary audit = new AuditOfALibrary(113, 1, ALIKE).released();

        assertThat(audit.givenUp()).isZero();
        assertThat(audit.telling()).isGreaterThanOrEqualTo(4);
        assertThat(audit.work()).isLessThan(Effort.MOST / 4);
    }

    @Test
    void anAuditWhoseOutcomesDifferTakesNoMoreThanItsShare() {
        AuditOfALibrary audit = new AuditOfALibrary(400, 2, SPREAD).released();

        assertThat(audit.telling()).isGreaterThanOrEqualTo(12);
        assertThat(audit.work()).isLessThan(5 * Effort.MOST);
    }

    @Test
    void whatIsNotProvedWithinItsWorkDoesNotLeave() {
        AuditOfALibrary audit = new AuditOfALibrary(113, 1, SPREAD);
        FixedTable table = audit.tables().get(1);
        audit.membership()
                .add(table.population().fingerprint(), table.population().members());
        Effort little = new Effort(100);

        assertThatExceptionOfType(NotReleasable.class)
                .isThrownBy(() -> Suppression.of(table, Tier.HR, List.of(), audit.membership(), little))
                .satisfies(e -> assertThat(e.answer().reason()).isEqualTo("equity.release.refused.tooMuchWork"));
    }

    @Test
    void tablesOfTwoQuestionsByManyOutcomesAreCountedByThreeQuestionsAtMost() {
        Stream<Set<String>> tables = IntStream.range(0, 8)
                .boxed()
                .flatMap(i -> Stream.of(Set.of("race", "outcome " + i), Set.of("gender", "outcome " + i)));
        Junctions junctions = Junctions.of(tables, questions -> Math.pow(2, questions.size()));

        assertThat(junctions.groups()).hasSize(8).allMatch(group -> group.size() == 3);
        assertThat(junctions.junctions()).hasSize(7).allMatch(one -> one.both().equals(Set.of("race", "gender")));
    }

    @Test
    void answersThatNoTableTellsApartAreCountedTogether() {
        Dimension race = new Dimension("race", Dimension.Kind.IDENTITY, List.of("a", "b", "c", "d"));
        Dimension two = race.rolledUp(new LinkedHashMap<>(Map.of("a", List.of("a"), "others", List.of("b", "c", "d"))));

        assertThat(Answers.toldApart(all(race, two)).size()).isEqualTo(4);
        Answers rolledUp = Answers.toldApart(all(two, two));
        assertThat(rolledUp.size()).isEqualTo(2);
        assertThat(rolledUp.placeOf("b")).isEqualTo(rolledUp.placeOf("d")).isNotEqualTo(rolledUp.placeOf("a"));
    }

    /** Of four groups one number is shown: the three others need no counts of their own, and may be nobody or all of them. */
    @Test
    void groupsOfWhichNothingIsShownAreCountedTogether() {
        Dimension race = new Dimension("race", Dimension.Kind.IDENTITY, List.of("a", "b", "c", "d"));
        Answers answers = Answers.toldApart(List.of(new Telling(race, Set.of("a", CellName.ALL))));

        assertThat(answers.size()).isEqualTo(2);
        assertThat(answers.touchedBy(List.of("b"))).isEqualTo(answers.touchedBy(List.of("c", "d")));
        assertThat(answers.within(List.of("b"))).isEmpty();
        assertThat(answers.within(List.of("a", "b"))).isEqualTo(answers.touchedBy(List.of("a")));
        assertThat(answers.within(List.of("b", "c", "d"))).isEqualTo(answers.touchedBy(List.of("b")));
    }

    private static List<Telling> all(Dimension... dimensions) {
        return Stream.of(dimensions)
                .map(one -> new Telling(one, Set.copyOf(one.categories())))
                .toList();
    }
}
