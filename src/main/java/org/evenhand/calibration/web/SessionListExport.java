package org.evenhand.calibration.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenhand.calibration.CalibrationSession;
import org.evenhand.calibration.SessionRows;
import org.evenhand.cycles.Cycles;
import org.evenhand.lists.Lines;
import org.evenhand.lists.ListExport;
import org.evenhand.lists.PersonName;
import org.evenhand.lists.Word;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** Calibration sessions of a cycle as a file. */
@Component
class SessionListExport implements ListExport {

    private final Cycles cycles;
    private final SessionRows sessions;

    SessionListExport(Cycles cycles, SessionRows sessions) {
        this.cycles = cycles;
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "calibrations";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "calibration.column.directorate",
                "calibration.column.state",
                "calibration.column.convened",
                "calibration.column.chair",
                "calibration.column.monitor");
    }

    @Override
    public void check(Map<String, String> filters) {
        cycles.get(filters.getOrDefault("cycle", ""));
    }

    @Override
    public void write(Map<String, String> filters, Actor actor, Lines to) throws IOException {
        for (CalibrationSession session :
                sessions.of(cycles.get(filters.getOrDefault("cycle", "")).id())) {
            to.add(
                    session.directorate(),
                    new Word("calibration.state." + session.state()),
                    session.convenedAt(),
                    new PersonName(session.chairId()),
                    new PersonName(session.criteriaMonitorId()));
        }
    }
}
