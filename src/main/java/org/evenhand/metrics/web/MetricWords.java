package org.evenhand.metrics.web;

import org.evenhand.metrics.Figure;
import org.evenhand.metrics.Figure.Table;

/** Message keys of the tables. */
public final class MetricWords {

    private MetricWords() {}

    public static String title(Table table) {
        return "metrics." + table + ".title";
    }

    public static String column(Table table, String column) {
        return "metrics." + table + "." + column;
    }

    /** What a row is about: a step, a role, a kind of window. */
    public static String row(Figure figure) {
        if (figure.name().equals(Figure.OTHERS)) {
            return "metrics." + figure.table() + ".others";
        }
        return switch (figure.table()) {
            case WAITING -> "casework.step." + figure.name();
            case LATENESS -> "metrics.role." + figure.name();
            case REVIEWS, SENT_BACK, WINDOWS -> "metrics.row." + figure.name();
        };
    }
}
