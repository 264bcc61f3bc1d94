package org.evenhand.calendar.imports;

import java.util.Arrays;
import java.util.List;
import org.evenhand.shared.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a calendar file.
 *
 * @param line of the file, from 1, where the event begins; null when it concerns the file as a whole
 * @param key message key
 * @param arguments fill the message
 */
public record Problem(@Nullable Integer line, String key, List<String> arguments) {

    private static final String PREFIX = "calendar.problem.";

    public Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem ofFile(String what, Object... arguments) {
        return new Problem(null, PREFIX + what, excerpts(arguments));
    }

    static Problem ofLine(int line, String what, Object... arguments) {
        return new Problem(line, PREFIX + what, excerpts(arguments));
    }

    private static List<String> excerpts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).map(Excerpt::of).toList();
    }
}
