package org.evenhand.people.roster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.evenhand.shared.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a roster file.
 *
 * @param line of the file, from 1, where the row begins; null when it concerns the file as a whole
 * @param column header of the column, or null when it concerns the row or the file
 * @param key message key
 * @param arguments fill the message
 */
public record RosterProblem(@Nullable Integer line, @Nullable String column, String key, List<String> arguments) {

    static final Comparator<RosterProblem> IN_FILE_ORDER = Comparator.comparing(
                    RosterProblem::line, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(RosterProblem::position);

    private static final String PREFIX = "people.roster.problem.";

    static RosterProblem ofFile(String what, String... arguments) {
        return new RosterProblem(null, null, PREFIX + what, excerpts(arguments));
    }

    static RosterProblem ofLine(int line, String what, String... arguments) {
        return new RosterProblem(line, null, PREFIX + what, excerpts(arguments));
    }

    static RosterProblem ofCell(int line, RosterColumn column, String what, String... arguments) {
        return new RosterProblem(line, column.header(), PREFIX + what, excerpts(arguments));
    }

    /** The circle of people who report to each other, whose names are not cut. */
    static RosterProblem ofCycle(int line, String names) {
        return new RosterProblem(line, RosterColumn.MANAGER_ID.header(), PREFIX + "cycle", List.of(names));
    }

    private static List<String> excerpts(String... arguments) {
        return Arrays.stream(arguments).map(Excerpt::of).toList();
    }

    private int position() {
        return column == null ? -1 : RosterColumn.of(column).map(Enum::ordinal).orElse(-1);
    }
}
