package org.evenhand.history.paths.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.history.paths.Paths;
import org.evenhand.history.paths.StepFigure;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** How long each step took on the ways of cases, as a file. */
@Component
class WayStepListExport implements ListExport {

    private final PathReader reader;
    private final Paths paths;
    private final PathWords words;

    WayStepListExport(PathReader reader, Paths paths, PathWords words) {
        this.reader = reader;
        this.paths = paths;
        this.words = words;
    }

    @Override
    public String name() {
        return "way-steps";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "history.paths.column.step",
                "history.paths.column.cases",
                "history.paths.column.times",
                "history.paths.column.lapsed",
                "history.paths.column.businessDays",
                "history.paths.column.clock",
                "history.paths.column.waited");
    }

    @Override
    public void check(Map<String, String> filters) {
        reader.required(filters);
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        for (StepFigure step : paths.of(reader.required(filters), actor).steps()) {
            to.add(
                    words.step(step.step()),
                    step.cases(),
                    step.times(),
                    step.lapsed(),
                    words.days(step.days()),
                    words.clock(step.minutes()),
                    step.waited() == null ? null : words.clock(step.waited()));
        }
    }
}
