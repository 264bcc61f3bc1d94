package org.evenhand.people.roster;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.people.Role;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the person named in the configuration into an empty roster, as HR and administrator, so that somebody can
 * import the first one. That roster must name the person too, under the same id, or the person leaves with it.
 */
@Component
@Order(10)
class FirstPerson implements ApplicationRunner {

    private final FirstPersonProperties properties;
    private final RosterTable roster;
    private final LibraryCalendar calendar;
    private final Clock clock;

    FirstPerson(FirstPersonProperties properties, RosterTable roster, LibraryCalendar calendar, Clock clock) {
        this.properties = properties;
        this.roster = roster;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (properties.isGiven() && roster.isEmpty() && roster.moveOnFrom(roster.version())) {
            var row = row();
            roster.apply(Map.of(
                    ChangeKind.JOINING, List.of(new RosterChange(ChangeKind.JOINING, 1, row.personId(), null, row))));
        }
    }

    private RosterRow row() {
        var today = calendar.dateOf(clock.instant());
        return new RosterRow(
                properties.id(),
                properties.name(),
                null,
                properties.email(),
                properties.unit(),
                properties.unit(),
                properties.unit(),
                properties.unit(),
                "-",
                "administrative",
                null,
                today,
                today,
                BigDecimal.ONE,
                Set.of(Role.HR, Role.ADMINISTRATOR));
    }
}
