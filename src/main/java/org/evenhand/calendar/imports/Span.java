package org.evenhand.calendar.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Days in a row that one event of a file names and that stand alike.
 *
 * @param line where the event begins in the file
 */
public record Span(int line, LocalDate first, LocalDate last, String name, Standing standing) {

    /** What becomes of the days of an event. */
    public enum Standing {
        /** They are closed when the import is applied. */
        NEW,
        /** They are closed already, or an event before names them. */
        THERE,
        PAST,
        /** Further ahead than the calendar is planned. */
        BEYOND,
        /** The event has times, and only whole days close the library. */
        TIMED,
        CANCELLED;

        /** As it stands in addresses and message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The standing of that key. */
        public static Optional<Standing> of(String key) {
            return Arrays.stream(values())
                    .filter(standing -> standing.key().equals(key))
                    .findFirst();
        }
    }

    /** Whether it is a single day. */
    public boolean isOneDay() {
        return first.equals(last);
    }

    Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }

    Span until(LocalDate day) {
        return new Span(line, first, day, name, standing);
    }
}
