package org.evenhand.architecture.wrong;

import java.time.Instant;

/** Cannot be moved in time by a test. */
public class ReadsTheSystemClock {

    Instant when() {
        return Instant.now();
    }
}
