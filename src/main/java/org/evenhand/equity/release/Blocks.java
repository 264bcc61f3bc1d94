package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Gives out the counts of one audit, and knows which answers each question has. */
final class Blocks {

    /** More are not checked: a table that needs them is refused. */
    static final int MOST_COUNTS = 20_000;

    private static final Answers NOT_ASKED = Answers.each(List.of());

    private final Map<String, Answers> answers = new HashMap<>();
    private int counts;

    /** The answers that these tables tell apart; tables that are linked have the same finest ones. */
    static Blocks of(Collection<AuditedTable> tables) {
        Blocks blocks = new Blocks();
        tables.stream()
                .flatMap(table -> table.dimensions().stream().map(dimension -> Telling.of(table, dimension)))
                .collect(Collectors.groupingBy(one -> one.dimension().name()))
                .forEach((question, same) -> blocks.answers.put(question, Answers.toldApart(same)));
        return blocks;
    }

    void ask(String question, List<String> possible) {
        answers.put(question, Answers.each(possible));
    }

    /** How many counts questions need that are counted together. */
    double size(Collection<String> questions) {
        return questions.stream().mapToDouble(this::answersTo).reduce(1, (one, other) -> one * other);
    }

    /** @throws NotReleasable if there are too many */
    Block next(Collection<String> questions) {
        if (counts + size(questions) > MOST_COUNTS) {
            throw NotReleasable.because("tooMuchToCheck", MOST_COUNTS);
        }
        List<Integer> sizes = questions.stream().map(this::answersTo).toList();
        Block block = new Block(List.copyOf(questions), sizes, counts);
        counts += block.size();
        return block;
    }

    int counts() {
        return counts;
    }

    /** What a number says of whom it may count. */
    Map<String, Set<Integer>> answers(Layout layout, CellName number) {
        return answers(layout, number, Answers::touchedBy);
    }

    /** What it says of whom it counts in any case. */
    Map<String, Set<Integer>> answersWithin(Layout layout, CellName number) {
        return answers(layout, number, Answers::within);
    }

    private Map<String, Set<Integer>> answers(
            Layout layout, CellName number, BiFunction<Answers, List<String>, Set<Integer>> of) {
        Map<String, Set<Integer>> given = new HashMap<>();
        for (int i = 0; i < layout.dimensions().size(); i++) {
            Dimension dimension = layout.dimensions().get(i);
            List<String> finest = dimension.parts().get(number.categories().get(i));
            if (finest != null) {
                given.put(dimension.name(), of.apply(asked(dimension.name()), finest));
            }
        }
        return given;
    }

    /** Every combination of one answer to each of the questions. */
    List<Map<String, Set<Integer>>> combinations(Collection<String> questions) {
        List<Map<String, Set<Integer>>> all = new ArrayList<>();
        all.add(Map.of());
        for (String question : questions) {
            List<Map<String, Set<Integer>>> longer = new ArrayList<>();
            for (Map<String, Set<Integer>> one : all) {
                for (int answer = 0; answer < answersTo(question); answer++) {
                    Map<String, Set<Integer>> next = new HashMap<>(one);
                    next.put(question, Set.of(answer));
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    private int answersTo(String question) {
        return asked(question).size();
    }

    private Answers asked(String question) {
        return answers.getOrDefault(question, NOT_ASKED);
    }
}
