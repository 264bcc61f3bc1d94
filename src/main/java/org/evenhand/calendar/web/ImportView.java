package org.evenhand.calendar.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenhand.calendar.imports.CalendarImport;
import org.evenhand.calendar.imports.Problem;
import org.evenhand.calendar.imports.Span;
import org.evenhand.calendar.imports.Span.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An import as its page shows it.
 *
 * @param current whether the calendar is still the one it was compared with
 * @param counts spans by how they stand
 * @param shown the standing whose spans are listed
 * @param from how many of them the pages before showed
 */
public record ImportView(
        CalendarImport imported,
        boolean current,
        List<Problem> problems,
        Map<Standing, Integer> counts,
        Standing shown,
        int from,
        List<Span> spans) {

    static final int PAGE_SIZE = 50;

    static Standing firstOf(Map<Standing, Integer> counts) {
        return Arrays.stream(Standing.values())
                .filter(counts::containsKey)
                .findFirst()
                .orElse(Standing.NEW);
    }

    /** How many spans stand so. */
    public int count(Standing standing) {
        return counts.getOrDefault(standing, 0);
    }

    public boolean canBeApplied() {
        return imported.isPending() && current && imported.newDays() > 0;
    }

    public String address(Standing standing) {
        return address(standing, 0);
    }

    public @Nullable String previous() {
        return from > 0 ? address(shown, Math.max(0, from - PAGE_SIZE)) : null;
    }

    public @Nullable String next() {
        return from + spans.size() < count(shown) && !spans.isEmpty() ? address(shown, from + PAGE_SIZE) : null;
    }

    private String address(Standing standing, int start) {
        return "/hr/calendar/import/" + imported.id() + "?show=" + standing.key() + (start > 0 ? "&from=" + start : "");
    }
}
