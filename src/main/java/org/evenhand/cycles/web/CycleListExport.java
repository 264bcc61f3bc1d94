package org.evenhand.cycles.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** All cycles as a file. */
@Component
class CycleListExport implements ListExport {

    private final Cycles cycles;

    CycleListExport(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public String name() {
        return "cycles";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "cycles.column.name",
                "cycles.column.category",
                "cycles.column.status",
                "cycles.column.firstDay",
                "cycles.column.lastDay",
                "cycles.column.ratingsDue",
                "cycles.column.plannedBy");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        for (ReviewCycle cycle : cycles.all()) {
            to.add(
                    cycle.name(),
                    cycle.staffCategory(),
                    new Word("cycles.status." + cycle.status()),
                    cycle.periodStart(),
                    cycle.periodEnd(),
                    cycle.ratingsDue(),
                    new PersonName(cycle.plannedBy()));
        }
    }
}
