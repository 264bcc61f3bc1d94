package org.evenhand.board;

import java.util.List;
import java.util.Optional;
import org.evenhand.cycles.Launches;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Component;

/** Opens the review of one who has joined since the launch. */
@Component
class Openings implements BulkAct {

    private final Launches launches;

    Openings(Launches launches) {
        this.launches = launches;
    }

    @Override
    public BulkKind kind() {
        return BulkKind.OPEN;
    }

    @Override
    public Optional<NotDone> apply(BulkAction action, String target, Actor by) {
        return launches.openJoined(action.cycleId(), target, by)
                .map(person -> new NotDone(person.reasonKey(), List.copyOf(person.reasonArguments())));
    }
}
