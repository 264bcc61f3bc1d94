package org.evenhand.cycles.plan;

/** The names of the cycles there are. */
public interface CycleNames {

    /** Whether another cycle has that name, upper or lower case. */
    boolean isTaken(String name, String exceptCycleId);
}
