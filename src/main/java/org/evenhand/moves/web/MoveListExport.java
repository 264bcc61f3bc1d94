package org.evenhand.moves.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.engine.ProcessVersion;
import org.evenhand.engine.ProcessVersions;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PagedLines;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.moves.VersionMoves;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** Moves of cases between versions as a file, the newest first. */
@Component
class MoveListExport implements ListExport {

    private final VersionMoves moves;
    private final ProcessVersions versions;

    MoveListExport(VersionMoves moves, ProcessVersions versions) {
        this.moves = moves;
        this.versions = versions;
    }

    @Override
    public String name() {
        return "moves";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "definitions.running.process",
                "moves.column.from",
                "moves.column.to",
                "retention.column.state",
                "definitions.running.cases",
                "cycles.column.plannedBy",
                "retention.column.planned",
                "retention.column.reason");
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        Map<String, String> titles = versions.newest().stream()
                .collect(Collectors.toMap(ProcessVersion::key, ProcessVersion::title, (one, other) -> one));
        PagedLines.of(
                MovePages.PAGE_SIZE,
                moves::page,
                move -> to.add(
                        titles.getOrDefault(move.processKey(), move.processKey()),
                        move.from(),
                        move.to(),
                        new Word("moves.state." + move.state()),
                        move.total(),
                        new PersonName(move.plannedBy()),
                        move.plannedAt(),
                        move.reason()));
    }
}
