package org.evenhand.engine;

import java.time.Instant;

/** Says where a due date goes. */
@FunctionalInterface
public interface DateMove {

    /**
     * The new date.
     *
     * @param date as it is
     * @param since when the task or timer that has it came to be
     */
    Instant moved(Instant date, Instant since);
}
