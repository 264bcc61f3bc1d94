package org.evenhand.cycles;

/** Whether plans were rehearsed; told by the capability that rehearses them. */
public interface Rehearsals {

    /** Whether HR accepted a rehearsal of exactly this plan: after a change it takes another one. */
    boolean accepted(String cycleId, long planRevision);
}
