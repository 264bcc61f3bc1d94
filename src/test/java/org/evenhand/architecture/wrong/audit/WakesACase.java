package org.evenhand.architecture.wrong.audit;

import java.util.Map;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;

/** An audit that tells a case what it found. */
public class WakesACase {

    void tell(Processes processes, Actor by) {
        processes.correlate("reviewReopened", "any", Map.of(), by);
    }
}
