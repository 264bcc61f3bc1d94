package org.evenhand.equity.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evenhand.equity.release.Dimension.Kind;

/** Random tables about random people, after random earlier releases. */
class ReleasePropertyTests {

    private static final double TOLERANCE = 1e-6;

    record Order(FixedTable table, Tier tier) {}

    @Property(tries = 250)
    void noHiddenNumberIsPinnedDownByAnotherSolver(
            @ForAll long seed, @ForAll @IntRange(min = 25, max = 160) int people) {
        History history = new History();
        orders(seed, people).forEach(order -> history.release(order.table(), order.tier()));

        for (Tier tier : List.of(Tier.EVERYONE, Tier.HR)) {
            List<AuditedTable> read = history.released().stream()
                    .filter(one -> tier.reads(one.tier()))
                    .toList();
            assertThat(pinnedDown(read, tier, history)).isEmpty();
            assertThat(workedOut(read, tier, history)).isEmpty();
        }
    }

    /** Of many tables, one after the other; the last ones have everything before them to agree with. */
    @Property(tries = 25)
    void noHiddenNumberOfManyTablesIsPinnedDownByAThirdSolver(
            @ForAll long seed, @ForAll @IntRange(min = 60, max = 300) int people) {
        History history = new History();
        orders(seed, people, 12).forEach(order -> history.release(order.table(), order.tier()));
        for (Tier tier : List.of(Tier.EVERYONE, Tier.HR)) {
            List<AuditedTable> read = history.released().stream()
                    .filter(one -> tier.reads(one.tier()))
                    .toList();
            if (!read.isEmpty()) {
                assertThat(pinnedDown(read, tier, new IndependentAttacker(read, history, Set.of(), OjAlgo::solving)))
                        .isEmpty();
            }
        }
    }

    @Property(tries = 60)
    void whatIsShownIsTrueAndTheSameAgain(@ForAll long seed, @ForAll @IntRange(min = 25, max = 160) int people) {
        History history = new History();
        History again = new History();
        for (Order order : orders(seed, people)) {
            Optional<AuditedTable> left = history.release(order.table(), order.tier());
            assertThat(again.release(order.table(), order.tier())).isEqualTo(left);
            left.ifPresent(table -> table.numbers().forEach((name, number) -> {
                if (number.shown()) {
                    assertThat(number.count()).isEqualTo(order.table().count(name));
                }
            }));
        }
    }

    @Property(tries = 40)
    void aFurtherReleaseNeverMakesAHiddenNumberLessCertain(
            @ForAll long seed, @ForAll @IntRange(min = 40, max = 120) int people) {
        History history = new History();
        orders(seed, people).forEach(order -> history.release(order.table(), order.tier()));
        List<AuditedTable> read = history.released();
        for (int seen = 1; seen < read.size(); seen++) {
            IndependentAttacker before = new IndependentAttacker(read.subList(0, seen), history);
            IndependentAttacker after = new IndependentAttacker(read.subList(0, seen + 1), history);
            AuditedTable table = read.get(0);
            hidden(table).stream().limit(3).forEach(name -> {
                double[] wide = before.interval(table, name);
                double[] narrow = after.interval(table, name);
                assertThat(narrow[0]).isGreaterThanOrEqualTo(wide[0] - TOLERANCE);
                assertThat(narrow[1]).isLessThanOrEqualTo(wide[1] + TOLERANCE);
            });
        }
    }

    private static List<String> pinnedDown(List<AuditedTable> read, Tier tier, History history) {
        if (read.isEmpty()) {
            return List.of();
        }
        return pinnedDown(read, tier, new IndependentAttacker(read, history));
    }

    private static List<String> pinnedDown(List<AuditedTable> read, Tier tier, IndependentAttacker attacker) {
        List<String> pinned = new ArrayList<>();
        read.stream().filter(table -> table.tier() == tier).forEach(table -> hidden(table)
                .forEach(name -> {
                    double[] interval = attacker.interval(table, name);
                    boolean small = interval[0] < TOLERANCE && interval[1] > Tier.K - 1 - TOLERANCE;
                    if (!small && interval[1] - interval[0] < Tier.K - TOLERANCE) {
                        pinned.add("%d %s: %s to %s".formatted(table.release(), name, interval[0], interval[1]));
                    }
                }));
        return pinned;
    }

    /**
     * The same for readers who know units, and outcomes if they are Human Resources, of everybody they work with. What they
     * know by themselves may leave less; then no table may have taken any of it.
     */
    private static List<String> workedOut(List<AuditedTable> read, Tier tier, History history) {
        return IntStream.range(0, read.size())
                .boxed()
                .flatMap(last -> workedOut(read.subList(0, last), read.get(last), tier, history))
                .toList();
    }

    private static Stream<String> workedOut(List<AuditedTable> before, AuditedTable last, Tier tier, History history) {
        Set<Kind> known = tier == Tier.HR ? Set.of(Kind.ORGANIZATION, Kind.OUTCOME) : Set.of(Kind.ORGANIZATION);
        List<AuditedTable> read = plus(before, last);
        IndependentAttacker attacker = new IndependentAttacker(read, history, known);
        IndependentAttacker without = new IndependentAttacker(plus(before, nothingOf(last)), history, known);
        return read.stream().filter(table -> table.tier() == tier).flatMap(table -> hidden(table).stream()
                .filter(name -> !IndependentAttacker.isKnown(table, name, known))
                .filter(name -> {
                    double[] interval = attacker.interval(table, name);
                    double could = attacker.interval(table, table.layout().knownTo(tier, name))[1];
                    boolean small = interval[0] < TOLERANCE && interval[1] > Math.min(could, Tier.K - 1) - TOLERANCE;
                    return !small
                            && interval[1] - interval[0] < Tier.K - TOLERANCE
                            && isLess(interval, without.interval(table, name));
                })
                .map(name -> "%s of %d after %d".formatted(name, table.release(), last.release())));
    }

    private static boolean isLess(double[] interval, double[] before) {
        return interval[0] > before[0] + TOLERANCE || interval[1] < before[1] - TOLERANCE;
    }

    private static List<AuditedTable> plus(List<AuditedTable> tables, AuditedTable last) {
        return Stream.concat(tables.stream(), Stream.of(last)).toList();
    }

    /** The table for whoever has not read it: what they know by themselves is still known. */
    private static AuditedTable nothingOf(AuditedTable table) {
        Map<CellName, AuditedNumber> hidden = new LinkedHashMap<>();
        table.numbers()
                .forEach((name, number) ->
                        hidden.put(name, new AuditedNumber(false, number.count(), number.smallForHr())));
        return new AuditedTable(table.release(), table.tier(), table.population(), table.layout(), hidden);
    }

    /** The linear programs reckon with parts of people; here every table of whole people is looked at. */
    @Property(tries = 40)
    void noHiddenNumberIsPinnedDownByLookingAtEveryTableThatFits(
            @ForAll long seed, @ForAll @IntRange(min = 20, max = 24) int people) {
        Random random = new Random(seed);
        History history = new History();
        List<Person> all = MadeUpLibrary.of(people, random).people();
        List<List<Dimension>> orders = List.of(
                List.of(MadeUpLibrary.CAREGIVER, MadeUpLibrary.UNIT),
                List.of(MadeUpLibrary.CAREGIVER, MadeUpLibrary.FIRST),
                List.of(MadeUpLibrary.UNIT, MadeUpLibrary.FIRST));
        for (int i = 0; i < orders.size(); i++) {
            history.release(MadeUpLibrary.table("t" + i, all, orders.get(i)), Tier.HR);
        }
        List<AuditedTable> read = history.released();
        read.forEach(table -> {
            List<CellName> hidden = hidden(table);
            EveryTable every = new IndependentAttacker(read, history).everyTable(table, hidden);
            for (int i = 0; i < hidden.size(); i++) {
                boolean small = every.least(i) == 0 && every.most(i) >= Tier.K - 1;
                assertThat(small || every.most(i) - every.least(i) >= Tier.K)
                        .as("%s of %s", hidden.get(i), table.release())
                        .isTrue();
            }
        });
    }

    private static List<CellName> hidden(AuditedTable table) {
        return table.numbers().keySet().stream()
                .filter(name -> !table.number(name).shown())
                .toList();
    }

    /** Tables of two cycles: who is reviewed in the second is not quite who was in the first. */
    static List<Order> orders(long seed, int people) {
        return orders(seed, people, 4);
    }

    private static List<Order> orders(long seed, int people, int many) {
        Random random = new Random(seed);
        List<Person> all = MadeUpLibrary.of(people, random).people();
        int leave = random.nextInt(people / 4);
        int join = random.nextInt(people / 4);
        List<Person> first = all.subList(0, people - join);
        List<Person> second = all.subList(leave, people);
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            boolean early = random.nextBoolean();
            Tier tier = random.nextBoolean() ? Tier.EVERYONE : Tier.HR;
            orders.add(
                    new Order(MadeUpLibrary.table("t" + i, early ? first : second, dimensions(early, random)), tier));
        }
        return orders;
    }

    private static List<Dimension> dimensions(boolean early, Random random) {
        List<Dimension> dimensions =
                new ArrayList<>(List.of(random.nextInt(3) == 0 ? MadeUpLibrary.COARSE_GROUP : MadeUpLibrary.GROUP));
        if (random.nextInt(3) == 0) {
            dimensions.set(0, MadeUpLibrary.CAREGIVER);
        }
        if (random.nextBoolean()) {
            dimensions.add(MadeUpLibrary.UNIT);
        }
        if (dimensions.size() < 2 || random.nextBoolean()) {
            dimensions.add(early ? MadeUpLibrary.FIRST : MadeUpLibrary.SECOND);
        }
        return dimensions;
    }
}
