package org.evenhand.calendar.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.calendar.CalendarDesk;
import org.evenhand.calendar.ClosedDay;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** Days of a year on which the library is closed, as a file. */
@Component
class ClosedDayListExport implements ListExport {

    private final CalendarDesk desk;

    ClosedDayListExport(CalendarDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "closed-days";
    }

    @Override
    public List<String> columns() {
        return List.of("calendar.date", "calendar.name", "calendar.kind", "calendar.addedBy");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        int year = year(filters.getOrDefault("year", ""));
        for (ClosedDay day : desk.closedBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
            to.add(
                    day.day(),
                    day.name(),
                    new Word("calendar.kind." + day.kind().key()),
                    day.addedBy().equals("evenhand")
                            ? new Word("calendar.byConfiguration")
                            : new PersonName(day.addedBy()));
        }
    }

    private int year(String typed) {
        int year = typed.matches("[0-9]{4}")
                ? Integer.parseInt(typed)
                : desk.today().getYear();
        return YearView.within(year, desk.today());
    }
}
