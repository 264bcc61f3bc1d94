package org.evenhand.history.paths.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.history.paths.PathFigures;
import org.evenhand.history.paths.Paths;
import org.evenhand.history.paths.TakenVariant;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** The ways that cases took as a file, the most frequent first. */
@Component
class WayListExport implements ListExport {

    private final PathReader reader;
    private final Paths paths;
    private final PathWords words;

    WayListExport(PathReader reader, Paths paths, PathWords words) {
        this.reader = reader;
        this.paths = paths;
        this.words = words;
    }

    @Override
    public String name() {
        return "ways";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "history.paths.column.way",
                "history.paths.column.cases",
                "history.paths.column.share",
                "history.paths.column.days");
    }

    @Override
    public void check(Map<String, String> filters) {
        reader.required(filters);
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        PathFigures figures = paths.of(reader.required(filters), actor);
        for (TakenVariant way : figures.variants()) {
            to.add(
                    way.tokens().stream().map(words::token).collect(Collectors.joining(" > ")),
                    way.cases(),
                    words.share(way.cases(), figures.cases()),
                    words.days(way.days()));
        }
    }
}
