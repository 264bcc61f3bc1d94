package org.evenhand.engine.models;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.regex.Pattern;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;

/** Literal times, read as the engine reads them when it is too late. */
final class Times {

    /** The engine's history knows whole days only. */
    private static final Pattern DAYS = Pattern.compile("P\\d{1,5}D");

    private static final Pattern CYCLE = Pattern.compile("R\\d*/(?:([^/P]+)/)?(P[^/]+)");

    private static final DatatypeFactory XML = factory();

    private Times() {}

    static boolean isDays(String text) {
        return DAYS.matcher(text).matches();
    }

    /** ISO 8601, as in {@code P14D} or {@code PT5M}. */
    static boolean isDuration(String text) {
        try {
            return XML.newDuration(text).getSign() >= 0;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** ISO 8601, a date or a date with a time. */
    static boolean isDate(String text) {
        return reads(DateTimeFormatter.ISO_DATE_TIME, text) || reads(DateTimeFormatter.ISO_LOCAL_DATE, text);
    }

    /** ISO 8601, as in {@code R3/PT5M} or {@code R/2027-01-01T00:00:00Z/P7D}. */
    static boolean isCycle(String text) {
        var cycle = CYCLE.matcher(text);
        return cycle.matches() && isDuration(cycle.group(2)) && (cycle.group(1) == null || isDate(cycle.group(1)));
    }

    private static boolean reads(DateTimeFormatter format, String text) {
        try {
            return format.parse(text).isSupported(ChronoField.YEAR);
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private static DatatypeFactory factory() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException missing) {
            throw new IllegalStateException("the platform has no XML durations", missing);
        }
    }
}
