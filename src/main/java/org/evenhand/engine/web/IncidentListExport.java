package org.evenhand.engine.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.Incidents;
import org.evenhand.engine.OpenIncident;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** What is stuck as a file. */
@Component
class IncidentListExport implements ListExport {

    private final Incidents incidents;

    IncidentListExport(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public String name() {
        return "incidents";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "engine.incidents.case",
                "engine.incidents.step",
                "definitions.running.process",
                "engine.incidents.since",
                "engine.incidents.failure");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        for (OpenIncident incident : incidents.open()) {
            to.add(incident.caseId(), incident.activity(), incident.processKey(), incident.since(), incident.failure());
        }
    }
}
