package org.evenhand.people.demo;

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
    public List<String> arrive() {
        List<RosterRow> newcomers = DemoRoster.newcomers();
        library.take(DemoRoster.rows(), newcomers);
        return newcomers.stream().map(RosterRow::personId).toList();
    }
}
