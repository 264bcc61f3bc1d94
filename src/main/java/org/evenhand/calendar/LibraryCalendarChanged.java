package org.evenhand.calendar;

import org.evenhand.shared.LibraryDays;

/**
 * Human Resources has changed the library calendar; published inside the transaction that did it.
 *
 * @param version of the calendar from now on
 * @param changedBy person id
 */
public record LibraryCalendarChanged(long version, LibraryDays before, LibraryDays after, String changedBy) {}
