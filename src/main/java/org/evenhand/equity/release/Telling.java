package org.evenhand.equity.release;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.equity.release.Dimension.Kind;

/**
 * Which categories of a question a table tells anything of.
 *
 * @param categories those of which it shows a number, or may show one
 */
record Telling(Dimension dimension, Set<String> categories) {

    /** No category is called that. */
    private static final String HIDDEN = "";

    static Telling of(AuditedTable table, Dimension dimension) {
        int place = IntStream.range(0, table.dimensions().size())
                .filter(i -> table.dimensions().get(i).equals(dimension))
                .findFirst()
                .orElseThrow();
        return new Telling(
                dimension,
                table.numbers().entrySet().stream()
                        .filter(one -> one.getValue().shown() || dimension.kind() != Kind.IDENTITY)
                        .map(one -> one.getKey().categories().get(place))
                        .collect(Collectors.toSet()));
    }

    /** The category that an answer is in; all of which nothing is told are one. */
    String categoryOf(String answer) {
        return dimension.parts().entrySet().stream()
                .filter(category -> category.getValue().contains(answer))
                .map(Map.Entry::getKey)
                .findFirst()
                .filter(categories::contains)
                .orElse(HIDDEN);
    }
}
