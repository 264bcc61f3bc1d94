package org.evenhand.equity.cohort;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a cohort file. */
enum CohortColumn {
    PERSON(true),
    STAGE(true),
    GROUP(true),
    STRATUM(true),
    SELECTED(true),
    RATING(false),
    ENTRY(false),
    EXIT(false),
    EVENT(false);

    private final boolean required;

    CohortColumn(boolean required) {
        this.required = required;
    }

    boolean isRequired() {
        return required;
    }

    /** As it stands in the first row. */
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Capitals and white space around it do not matter. */
    static Optional<CohortColumn> of(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header().equalsIgnoreCase(header.strip()))
                .findFirst();
    }
}
