package org.evenhand.people;

import org.jspecify.annotations.Nullable;

/**
 * The three people above somebody who take part in a review. Nobody stands twice: where the roster ends, null.
 *
 * @param departmentHead nearest person above the manager who is a department head, else the next one up
 * @param associateDirector nearest person above the department head who is an associate director, else the next one up
 */
public record ReportingLine(
        @Nullable String manager, @Nullable String departmentHead, @Nullable String associateDirector) {}
