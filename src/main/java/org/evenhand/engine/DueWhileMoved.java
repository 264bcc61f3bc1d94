package org.evenhand.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When steps are due that are open already, while their case is moved to another version: a timer that the new version sets
 * at such a step counts from the day its holder was told, and not from the day of the move.
 */
@Component
public class DueWhileMoved {

    private final ThreadLocal<Moving> moving = new ThreadLocal<>();

    /** @param dueAt of the step, by its name in the new version */
    private record Moving(String processInstanceId, Map<String, Instant> dueAt) {}

    /** When a step of that process is due; empty unless it is open and being moved in this very moment. */
    public Optional<Instant> of(String processInstanceId, String step) {
        return Optional.ofNullable(moving.get())
                .filter(now -> now.processInstanceId().equals(processInstanceId))
                .map(now -> now.dueAt().get(step));
    }

    void during(String processInstanceId, Map<String, Instant> dueAt, Runnable move) {
        moving.set(new Moving(processInstanceId, dueAt));
        try {
            move.run();
        } finally {
            moving.remove();
        }
    }
}
