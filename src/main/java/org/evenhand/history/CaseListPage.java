package org.evenhand.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of all cases.
 *
 * @param units that have a review, to filter by
 * @param steps at which a review stands, to filter by
 * @param next where the next page begins, or null when there is none
 */
public record CaseListPage(
        CaseFilter filter, List<CaseLine> lines, List<String> units, List<String> steps, @Nullable CaseCursor next) {}
