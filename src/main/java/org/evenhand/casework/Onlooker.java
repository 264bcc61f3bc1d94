package org.evenhand.casework;

import java.util.List;
import org.evenhand.engine.OpenTask;

/** A capability that says, for its cases, what everybody who takes part in one reads now; by the code that shows it to them. */
public interface Onlooker {

    /** Whether the step belongs to one of its cases. */
    boolean owns(OpenTask task);

    /** What everybody but that person reads, in an order that does not change while a step is sent. */
    List<Sight> sights(OpenTask task, String author);

    /** What the case does next by itself after that step, as far as it opens something to somebody. */
    default void goOn(OpenTask task) {}
}
