package org.evenhand.reviews;

import java.util.List;
import org.evenhand.engine.OpenTask;

/** A capability that says, for its cases, who is told one level after another that a step is late. */
public interface LateLevels {

    /** Whether the step belongs to one of its cases. */
    boolean owns(OpenTask task);

    /** The levels above whoever has the step; one without anybody is passed over. */
    List<List<Told>> above(OpenTask task);

    /**
     * Somebody to be told.
     *
     * @param knows whether they may know the case, so that the step can be named to them
     */
    record Told(String personId, boolean knows) {}
}
