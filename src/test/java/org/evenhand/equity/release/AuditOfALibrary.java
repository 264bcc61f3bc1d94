package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.evenhand.equity.release.Dimension.Kind;

/**
 * The tables of one cohort audit, as large as they are: everybody by the answers to two questions of the vault, three in ten of
 * them unknown, and by eight outcomes; each to Human Resources and then to everyone.
 */
final class AuditOfALibrary {

    private static final Dimension RACE = new Dimension(
            "race",
            Kind.IDENTITY,
            List.of(
                    "indian",
                    "asian",
                    "black",
                    "hispanic",
                    "eastern",
                    "pacific",
                    "white",
                    "own",
                    "several",
                    "unknown"));
    private static final Dimension GENDER =
            new Dimension("gender", Kind.IDENTITY, List.of("woman", "man", "own", "unknown"));
    private static final List<String> RACES = List.of("white", "white", "white", "asian", "asian", "black", "hispanic");

    private final List<FixedTable> tables = new ArrayList<>();
    private final Membership membership = new Membership();
    private final List<AuditedTable> released = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private long work;

    /** @param outcomes how many of ten people each is true of */
    AuditOfALibrary(int people, long seed, double... outcomes) {
        Random random = new Random(seed);
        List<List<String>> answers = IntStream.range(0, people)
                .mapToObj(i -> random.nextInt(10) < 3
                        ? List.of("unknown", "unknown")
                        : List.of(RACES.get(random.nextInt(RACES.size())), random.nextBoolean() ? "woman" : "man"))
                .toList();
        for (int question = 0; question < 2; question++) {
            Random drawn = new Random(seed + 1);
            for (int outcome = 0; outcome < outcomes.length; outcome++) {
                Map<CellName, Long> counts = new HashMap<>();
                for (List<String> answer : answers) {
                    String yes = drawn.nextDouble() * 10 < outcomes[outcome] ? "yes" : "no";
                    counts.merge(CellName.of(answer.get(question), yes), 1L, Long::sum);
                }
                tables.add(table(people, question == 0 ? RACE : GENDER, outcome, counts));
            }
        }
    }

    private static FixedTable table(int people, Dimension groups, int outcome, Map<CellName, Long> counts) {
        Dimension answers = new Dimension("outcome " + outcome, Kind.OUTCOME, List.of("yes", "no"));
        List<Dimension> dimensions = List.of(groups, answers);
        new Layout(dimensions)
                .names().stream().filter(name -> !name.isMargin()).forEach(name -> counts.putIfAbsent(name, 0L));
        Population everybody =
                Population.of(IntStream.range(0, people).mapToObj(i -> "p" + i).toList());
        String id = groups.name() + "/" + outcome;
        return FixedTable.of(id, id, everybody, dimensions, counts)
                .orRolledUp(groups.name(), largestAndOthers(groups, counts));
    }

    private static LinkedHashMap<String, List<String>> largestAndOthers(Dimension groups, Map<CellName, Long> counts) {
        List<String> others = new ArrayList<>(groups.categories());
        String largest = others.stream()
                .filter(group -> !group.equals("unknown"))
                .max(Comparator.comparing(group -> counts.getOrDefault(CellName.of(group, "yes"), 0L)
                        + counts.getOrDefault(CellName.of(group, "no"), 0L)))
                .orElseThrow();
        others.remove(largest);
        LinkedHashMap<String, List<String>> rollUp = new LinkedHashMap<>();
        rollUp.put(largest, List.of(largest));
        rollUp.put("others", others);
        return rollUp;
    }

    /** All of it, one table after the other. */
    AuditOfALibrary released() {
        for (FixedTable table : tables) {
            membership.add(table.population().fingerprint(), table.population().members());
            for (Tier tier : List.of(Tier.HR, Tier.EVERYONE)) {
                attempt(table, tier)
                        .filter(AuditedTable::tellsOutcomes)
                        .or(() -> attempt(table.fallback().orElseThrow(), tier))
                        .ifPresent(left -> released.add(left.numbered(released.size() + 1L)));
            }
        }
        return this;
    }

    private Optional<AuditedTable> attempt(FixedTable table, Tier tier) {
        Effort effort = new Effort(Effort.MOST);
        try {
            return Optional.of(Suppression.of(table, tier, released, membership, effort));
        } catch (NotReleasable e) {
            refused.add(e.answer().reason());
            return Optional.empty();
        } finally {
            work += effort.spent();
        }
    }

    List<FixedTable> tables() {
        return tables;
    }

    Membership membership() {
        return membership;
    }

    /** Released tables that tell what came out in some group. */
    long telling() {
        return released.stream().filter(AuditedTable::tellsOutcomes).count();
    }

    /** How many attempts were given up because they took too much work. */
    long givenUp() {
        return refused.stream()
                .filter(reason -> reason.endsWith(".tooMuchWork"))
                .count();
    }

    /** Numbers reckoned, in all. */
    long work() {
        return work;
    }
}
