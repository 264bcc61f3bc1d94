package org.evenhand.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.engine.StepTime;
import org.evenhand.metrics.Figure.Table;
import org.junit.jupiter.api.Test;

class GroupsTests {

    @Test
    void tenPeopleAndTenEventsAreShownAndNineOfEitherAreNot() {
        assertThat(each(group("managers", 10, 10))).containsExactly(List.of(10L));
        assertThat(each(group("managers", 9, 10))).containsExactly(List.of());
        assertThat(each(group("managers", 10, 9))).containsExactly(List.of());
        assertThat(each(group("managers", 10, 0))).containsExactly(List.of());
    }

    @Test
    void whatIsTooSmallAloneIsToldTogether() {
        List<Figure> rows = pooled(group("managers", 12, 30), group("heads", 6, 8), group("directors", 4, 4));

        assertThat(rows).extracting(Figure::name).containsExactly("managers", "others");
        assertThat(rows.get(1).numbers()).containsExactly(12L);
    }

    @Test
    void whatIsTooSmallTogetherIsNotTold() {
        List<Figure> rows = pooled(group("managers", 12, 30), group("heads", 3, 8), group("directors", 1, 4));

        assertThat(rows.get(1)).isEqualTo(Figure.hidden(Table.LATENESS, "others"));
    }

    @Test
    void aRoleWithASingleHolderIsNeverTold() {
        assertThat(pooled(group("director", 1, 400))).containsExactly(Figure.hidden(Table.LATENESS, "director"));
    }

    @Test
    void theSamePersonInTwoRolesIsOnePerson() {
        Group heads = new Group("heads", new HashSet<>(people("p", 6)), new HashSet<>(), numbers(20));
        Group managers = new Group("managers", new HashSet<>(people("p", 8)), new HashSet<>(), numbers(20));

        assertThat(pooled(heads, managers).get(0).isShown()).isFalse();
    }

    @Test
    void tenPeopleWhoActedInNineCasesAreNotShown() {
        assertThat(each(in(9, "voters"))).containsExactly(List.of());
        assertThat(each(in(10, "voters"))).containsExactly(List.of(20L));
        assertThat(pooled(in(6, "voters"), in(6, "chairs")).get(0).isShown()).isFalse();
    }

    @Test
    void medianAndNinetiethAreDaysThatSomebodyWaited() {
        Group ten = new Group(
                "step", new HashSet<>(people("p", 10)), new HashSet<>(), List.of(9, 1, 2, 3, 4, 5, 6, 7, 8, 40));

        assertThat(ten.percentile(50)).isEqualTo(5);
        assertThat(ten.percentile(90)).isEqualTo(9);
        assertThat(ten.percentile(100)).isEqualTo(40);
    }

    private static List<List<Long>> each(Group group) {
        return Groups.each(Table.LATENESS, List.of(group), GroupsTests::count).stream()
                .map(Figure::numbers)
                .toList();
    }

    private static List<Figure> pooled(Group... groups) {
        return Groups.pooled(Table.LATENESS, List.of(groups), GroupsTests::count);
    }

    private static List<Long> count(Group group) {
        return List.of((long) group.days().size());
    }

    private static Group group(String name, int people, int events) {
        return new Group(name, new HashSet<>(people(name, people)), new HashSet<>(), numbers(events));
    }

    /** Steps of twenty people in so many cases. */
    private static Group in(int cases, String name) {
        Group group = Group.named(name);
        for (int step = 0; step < 20; step++) {
            group.add(new StepTime("case-" + step % cases, name, Instant.EPOCH, Instant.EPOCH, name + step));
            group.days().add(step);
        }
        return group;
    }

    private static List<String> people(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(number -> prefix + number).toList();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toList());
    }
}
