package org.evenhand.appeals.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealOverview;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** Appeals and reconsiderations that the person in Library HR may know of, as a file. */
@Component
class AppealListExport implements ListExport {

    private final AppealOverview overview;

    AppealListExport(AppealOverview overview) {
        this.overview = overview;
    }

    @Override
    public String name() {
        return "appeals";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "reviews.list.person",
                "appeals.column.kind",
                "appeals.column.state",
                "appeals.column.filed",
                "history.list.case");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        for (Appeal appeal : overview.all(actor)) {
            to.add(
                    new PersonName(appeal.personId()),
                    new Word("appeals.kind." + appeal.kind()),
                    new Word("appeals.state." + appeal.state()),
                    appeal.filedAt(),
                    appeal.caseId());
        }
    }
}
