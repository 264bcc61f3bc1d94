package org.evenhand.personnel.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PagedLines;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.evenhand.personnel.RecordRequest;
import org.evenhand.personnel.RequestCursor;
import org.evenhand.personnel.RequestRows;
import org.springframework.stereotype.Component;

/** The record requests that somebody in Library HR may see, as a file. */
@Component
class RequestListExport implements ListExport {

    private final RequestRows rows;

    RequestListExport(RequestRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "record-requests";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "reviews.list.person",
                "personnel.column.asked",
                "personnel.column.lastDay",
                "personnel.column.state",
                "personnel.column.opened");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        PagedLines.of(
                RequestRows.PAGE_SIZE,
                last -> rows.page(
                        actor.personId(),
                        last == null ? RequestCursor.NEWEST : new RequestCursor(last.askedAt(), last.caseId())),
                (RecordRequest request) -> to.add(
                        new PersonName(request.personId()),
                        request.requestedOn(),
                        request.lastDay(),
                        new Word("personnel.state." + request.state()),
                        request.openedOn()));
    }
}
