package org.evenhand.disclosure.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.disclosure.ClockCursor;
import org.evenhand.disclosure.ClockLine;
import org.evenhand.disclosure.ClockList;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PagedLines;
import org.evenhand.lists.PersonName;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** Whom Library HR has to see told, or who was told, as a file. */
@Component
class ClockListExport implements ListExport {

    private final ClockList list;

    ClockListExport(ClockList list) {
        this.list = list;
    }

    @Override
    public String name() {
        return "record-entries";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "disclosure.column.person",
                "disclosure.column.entered",
                "disclosure.column.entries",
                "disclosure.column.lastDay",
                "history.list.case");
    }

    /** @param filters with {@code which} for the list of those who were told */
    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        boolean told = "told".equals(filters.get("which"));
        ClockCursor first = told ? ClockCursor.NEWEST : ClockCursor.EARLIEST;
        PagedLines.of(
                ClockList.PAGE_SIZE,
                last -> {
                    ClockCursor after = last == null ? first : new ClockCursor(last.dueAt(), last.caseId());
                    return told ? list.told(actor, after) : list.running(actor, after);
                },
                (ClockLine line) -> to.add(
                        new PersonName(line.personId()),
                        line.enteredAt(),
                        line.entries(),
                        line.lastDay(),
                        line.caseId()));
    }
}
