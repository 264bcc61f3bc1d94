package org.evenhand.reviews.absence.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PagedLines;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.Absence;
import org.evenhand.people.Actor;
import org.evenhand.reviews.absence.AbsenceBook;
import org.springframework.stereotype.Component;

/** Absences as a file, without their kind or reason, as on the page. */
@Component
class AbsenceListExport implements ListExport {

    private final AbsenceBook book;

    AbsenceListExport(AbsenceBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "absences";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "absences.column.person", "cycles.column.firstDay", "cycles.column.lastDay", "absences.column.state");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        PagedLines.of(
                AbsenceBook.PAGE_SIZE,
                last -> book.page(last, actor),
                (Absence absence) -> to.add(
                        new PersonName(absence.personId()), absence.firstDay(), absence.lastDay(), state(absence)));
    }

    private Word state(Absence absence) {
        if (absence.canceled()) {
            return new Word("absences.state.canceled");
        }
        if (absence.covers(book.today())) {
            return new Word("absences.state.now");
        }
        return new Word(absence.isOver(book.today()) ? "absences.state.over" : "absences.state.ahead");
    }
}
