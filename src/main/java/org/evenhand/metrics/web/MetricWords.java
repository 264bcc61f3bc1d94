package org.evenhand.metrics.web;

import java.util.Set;
import org.evenhand.metrics.Figure;
import org.evenhand.metrics.Figure.Table;
import org.evenhand.metrics.SuccessCriterion;

/** Message keys of the tables. */
public final class MetricWords {

    private static final Set<Table> ALIKE = Set.of(Table.WAITING, Table.WINDOWS, Table.LATENESS);

    private MetricWords() {}

    public static String title(Table table) {
        return "metrics." + table + ".title";
    }

    /** Some numbers mean something else in a round. */
    public static String explained(Table table, boolean round) {
        return title(table).replace(".title", round && ALIKE.contains(table) ? ".explained.round" : ".explained");
    }

    public static String column(Table table, String column) {
        return "metrics." + table + "." + column;
    }

    /** The target of a criterion that is measured; it is given its limit. */
    public static String target(SuccessCriterion criterion) {
        if (criterion.table() == null) {
            return "metrics.published.atLeastRatio";
        }
        if (criterion.perHundred()) {
            return "metrics.published.atMostPerHundred." + criterion.of();
        }
        return criterion.atLeast() ? "metrics.published.atLeast" : "metrics.published.atMost";
    }

    /** What a row is about: a step, a role, a kind of window. */
    public static String row(Figure figure) {
        if (figure.name().equals(Figure.OTHERS)) {
            return "metrics." + figure.table() + ".others";
        }
        return switch (figure.table()) {
            case WAITING -> "casework.step." + figure.name();
            case LATENESS -> "metrics.role." + figure.name();
            case REVIEWS, PROMOTIONS, SENT_BACK, WINDOWS, LETTERS -> "metrics.row." + figure.name();
        };
    }
}
