package org.evenhand.calendar.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.calendar.imports.Span.Standing;

/**
 * What was found in a calendar file.
 *
 * @param events how many were looked at
 * @param spans none when there is a problem
 * @param problems in the order of the file
 */
record Reading(int events, List<Span> spans, List<Problem> problems) {

    Reading {
        spans = List.copyOf(spans);
        problems = List.copyOf(problems);
    }

    static Reading refused(Problem problem) {
        return new Reading(0, List.of(), List.of(problem));
    }

    Set<LocalDate> newDays() {
        return spans.stream()
                .filter(span -> span.standing() == Standing.NEW)
                .flatMap(Span::days)
                .collect(Collectors.toSet());
    }
}
