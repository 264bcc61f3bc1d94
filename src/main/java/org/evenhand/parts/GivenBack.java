package org.evenhand.parts;

import java.time.LocalDate;
import java.util.function.Predicate;

/** Gives days back to a case, each once: those that something else has given back, or will, are left out. */
final class GivenBack {

    private GivenBack() {}

    /**
     * Gives back the working days from and to those days, both included, without those that belong to something else.
     *
     * @return how many there are
     */
    static int of(RestingCase one, LocalDate from, LocalDate to, Predicate<LocalDate> elsewhere) {
        int moved = 0;
        LocalDate day = from;
        while (!day.isAfter(to)) {
            LocalDate first = firstDay(day, to, elsewhere.negate());
            LocalDate next = firstDay(first, to, elsewhere);
            if (first.isBefore(next)) {
                moved += one.giveBack(first, next.minusDays(1));
            }
            day = next;
        }
        return moved;
    }

    /** The first day from that one on of which it is true, or the day after the last. */
    private static LocalDate firstDay(LocalDate from, LocalDate to, Predicate<LocalDate> isIt) {
        return from.datesUntil(from.isAfter(to) ? from : to.plusDays(1))
                .filter(isIt)
                .findFirst()
                .orElse(to.plusDays(1));
    }
}
