package org.evenhand.history.paths.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.history.paths.PathCases;
import org.evenhand.history.paths.PathFilter;
import org.evenhand.history.paths.Paths;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PagedLines;
import org.evenhand.lists.PersonName;
import org.evenhand.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases that took one way, or stand behind one number, as a file. */
@Component
class WayCaseListExport implements ListExport {

    private final PathReader reader;
    private final Paths paths;

    WayCaseListExport(PathReader reader, Paths paths) {
        this.reader = reader;
        this.paths = paths;
    }

    @Override
    public String name() {
        return "way-cases";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "history.paths.column.case",
                "history.paths.column.ended",
                "history.paths.column.version",
                "history.paths.column.caseDays",
                "history.list.case");
    }

    @Override
    public void check(Map<String, String> filters) {
        reader.required(filters);
        PathController.mark(filters.getOrDefault("mark", ""));
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        PathFilter filter = reader.required(filters);
        PagedLines.from(
                page(filters, filter, null, actor),
                page -> page.next() == null ? null : page(filters, filter, page.next(), actor),
                PathCases::cases,
                one -> to.add(new PersonName(one.personId()), one.endedAt(), one.version(), one.days(), one.caseId()));
    }

    private PathCases page(Map<String, String> filters, PathFilter filter, @Nullable String after, Actor actor) {
        return paths.cases(
                filter,
                PathController.number(filters.getOrDefault("variant", "")),
                PathController.mark(filters.getOrDefault("mark", "")),
                after,
                actor);
    }
}
