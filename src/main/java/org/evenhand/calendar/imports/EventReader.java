package org.evenhand.calendar.imports;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.evenhand.calendar.ClosedDay;

/** Reads one event of whole days. Source: RFC 5545, 3.6.1 and 3.3.10. */
final class EventReader {

    /** An event is never longer, in days: a year, with its leap day. */
    static final int LONGEST_EVENT = 366;

    /** An event never comes more often. */
    static final int MOST_REPEATS = 5_000;

    private static final int LONGEST_RULE = 300;
    private static final int LINES_BEFORE_PROPERTIES = 4;

    private static final Pattern WITH_TIME = Pattern.compile("(\\d{8})T\\d{6}Z?");
    private static final Pattern TOO_OFTEN = Pattern.compile("FREQ=(SECONDLY|MINUTELY|HOURLY)");
    private static final Pattern COUNT = Pattern.compile("COUNT=(\\d+)");
    private static final Pattern NO_INTERVAL = Pattern.compile("INTERVAL=(0+|-\\d+)(;|$)");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]");
    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");

    private final EventText text;

    private EventReader(EventText text) {
        this.text = text;
    }

    /** @throws Unreadable naming the line and what is wrong */
    static Event read(EventText text) {
        return new EventReader(text).read();
    }

    /** Whether the event begins, ends or lasts by the hour: then it is not of whole days. */
    static boolean hasTimes(EventText text) {
        return text.value("DTSTART").filter(EventReader::isTime).isPresent()
                || text.value("DTEND").filter(EventReader::isTime).isPresent()
                || text.value("DURATION").filter(value -> value.contains("T")).isPresent();
    }

    /** The first eight digits of a date or a time, as a day. */
    static LocalDate day(EventText text, String property) {
        var value = text.value(property).orElseThrow(() -> new Unreadable(Problem.ofLine(text.line(), "noStart")));
        try {
            return LocalDate.parse(value.substring(0, Math.min(8, value.length())), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException noDate) {
            throw new Unreadable(Problem.ofLine(text.line(), "unreadable", property + ":" + value));
        }
    }

    /** What the event is called: on one line, with nothing in it that nobody can see. */
    static String name(EventText text) {
        var plain = text.value("SUMMARY").orElse("").replaceAll("\\\\[nN]", " ").replaceAll("\\\\([\\\\,;])", "$1");
        var visible = HIDDEN.matcher(WHITE.matcher(plain).replaceAll(" ")).replaceAll("");
        return shortened(Normalizer.normalize(visible, Normalizer.Form.NFC).strip());
    }

    private Event read() {
        checkRule();
        var first = day(text, "DTSTART");
        var event = parsed();
        boolean recurs = text.has("RRULE") || text.has("RDATE");
        return new Event(
                text.line(), text.value("UID").orElse(""), name(text), first, days(first, event), recurs, event);
    }

    private void checkRule() {
        var rule = text.value("RRULE").orElse("").toUpperCase(Locale.ROOT);
        refuseIf(rule.length() > LONGEST_RULE, "longRule", LONGEST_RULE);
        refuseIf(TOO_OFTEN.matcher(rule).find(), "tooOften", rule);
        refuseIf(NO_INTERVAL.matcher(rule).find(), "unreadable", "RRULE:" + rule);
        refuseIf(repeats(rule) > MOST_REPEATS, "tooManyRepeats", MOST_REPEATS);
        refuseIf(text.has("EXRULE"), "unsupported", "EXRULE");
        refuseIf(rule.contains("RSCALE="), "unsupported", "RSCALE");
        for (var dates : new String[] {"RDATE", "EXDATE"}) {
            refuseIf(text.value(dates).filter(value -> value.contains("T")).isPresent(), "unsupported", dates);
        }
    }

    private static long repeats(String rule) {
        Matcher count = COUNT.matcher(rule);
        if (!count.find()) {
            return 0;
        }
        return count.group(1).length() > String.valueOf(MOST_REPEATS).length()
                ? Long.MAX_VALUE
                : Long.parseLong(count.group(1));
    }

    private VEvent parsed() {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text.asFile()));
            return (VEvent) calendar.getComponents("VEVENT").get(0);
        } catch (ParserException unreadable) {
            throw new Unreadable(Problem.ofLine(text.line(), "unreadable", property(unreadable.getLineNo())));
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            throw new Unreadable(Problem.ofLine(text.line(), "unreadable", property(0)));
        }
    }

    private int days(LocalDate first, VEvent event) {
        try {
            var end = event.<LocalDate>getEndDate(true).orElseThrow().getDate();
            long days = ChronoUnit.DAYS.between(first, end);
            refuseIf(days < 0, "endsBefore");
            refuseIf(days > LONGEST_EVENT, "tooLong", days, LONGEST_EVENT);
            return Math.max(1, (int) days);
        } catch (ClassCastException | DateTimeException | ArithmeticException unreadable) {
            throw new Unreadable(Problem.ofLine(text.line(), "unreadable", "DTEND"));
        }
    }

    /** The property on a line of the event read alone. */
    private String property(int line) {
        int at = line - LINES_BEFORE_PROPERTIES - 1;
        return at >= 0 && at < text.properties().size() ? text.properties().get(at) : "VEVENT";
    }

    private void refuseIf(boolean wrong, String what, Object... arguments) {
        if (wrong) {
            throw new Unreadable(Problem.ofLine(text.line(), what, arguments));
        }
    }

    private static boolean isTime(String value) {
        return WITH_TIME.matcher(value).matches();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= ClosedDay.LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, ClosedDay.LONGEST_NAME - 1)) + "…";
    }
}
