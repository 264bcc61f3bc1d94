package org.evenhand.definitions.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.ProcessVersion;
import org.evenhand.engine.ProcessVersions;
import org.evenhand.engine.RunningCases;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** Every version of every process with how many cases run on it, as a file. */
@Component
class VersionListExport implements ListExport {

    private final ProcessVersions versions;
    private final RunningCases running;

    VersionListExport(ProcessVersions versions, RunningCases running) {
        this.versions = versions;
        this.running = running;
    }

    @Override
    public String name() {
        return "definitions";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "definitions.running.process",
                "definitions.table.column.version",
                "definitions.table.column.tag",
                "definitions.table.column.since",
                "definitions.running.cases");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        for (ProcessVersion newest : versions.newest()) {
            Map<Integer, Long> counts = running.counts(newest.key());
            for (ProcessVersion version : versions.of(newest.key())) {
                to.add(
                        version.title(),
                        version.number(),
                        version.tag(),
                        version.since(),
                        counts.getOrDefault(version.number(), 0L));
            }
        }
    }
}
