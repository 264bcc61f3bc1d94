package org.evenhand.committees;

import org.evenhand.people.RosterChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever leaves the library leaves its committees, in the transaction that applies the roster. */
@Component
class Leavers {

    private final StandingAside standing;

    Leavers(StandingAside standing) {
        this.standing = standing;
    }

    @EventListener
    void on(RosterChanged event) {
        event.left().stream().sorted().forEach(standing::hasLeft);
    }
}
