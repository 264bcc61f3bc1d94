package org.evenhand.retention.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PagedLines;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.evenhand.retention.DeletionList;
import org.evenhand.retention.DueCase;
import org.evenhand.retention.DueCursor;
import org.springframework.stereotype.Component;

/** What is due for deletion, and what keeps it, as a file. */
@Component
class DueListExport implements ListExport {

    private final DeletionList list;

    DueListExport(DeletionList list) {
        this.list = list;
    }

    @Override
    public String name() {
        return "due-cases";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "history.list.person",
                "retention.column.record",
                "retention.column.from",
                "retention.column.until",
                "retention.column.outcome",
                "retention.column.obstacle",
                "history.list.case");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        PagedLines.of(
                DeletionList.PAGE_SIZE,
                last -> list.page(last == null ? DueCursor.FIRST : DueCursor.after(last)),
                (DueCase one) -> to.add(
                        new PersonName(one.personId()),
                        new Word(one.record().key()),
                        one.startedOn(),
                        one.dueOn(),
                        new Word(
                                one.why() == null
                                        ? "retention.deletable"
                                        : one.why().key()),
                        one.obstacle(),
                        one.caseId()));
    }
}
