package org.evenhand.people.demo;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.people.DemoNewcomers;
import org.evenhand.people.roster.RosterRow;
import org.springframework.stereotype.Component;

/** The newcomers come with a second roster, as they would in a real library. */
@Component
@DemoOnly
class DemoArrivals implements DemoNewcomers {

    private final DemoLibrary library;

    DemoArrivals(DemoLibrary library) {
        this.library = library;
    }

    @Override
    public List<String> arrive(LocalDate hired) {
        List<RosterRow> newcomers = DemoRoster.newcomers();
        RosterRow first = newcomers.get(0);
        List<RosterRow> roster = DemoRoster.rows().stream()
                .map(row -> row.equals(first) ? row.hired(hired) : row)
                .toList();
        library.take(roster, newcomers);
        return newcomers.stream().map(RosterRow::personId).toList();
    }
}
