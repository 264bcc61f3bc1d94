package org.evenhand.parts;

import java.time.LocalDate;

/**
 * Somebody else is to have a part in a case.
 *
 * @param toPerson person id
 * @param since first day on which the person acts
 * @param reason prose, for Library HR alone
 * @param <R> the parts of that kind of case
 */
public record PartChange<R extends CaseRole>(
        R role, String toPerson, LocalDate since, ChangeCause cause, String reason) {}
