package org.evenhand.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The way one case took through its own process, as the engine remembers it: without what reminds of lateness, and without
 * steps that only their holder knows of.
 *
 * @param version on which it ended
 * @param migrated whether it went over to another version while it ran
 * @param over whether nothing of it runs any more
 * @param runs from when to when it ran, each time; more than one when it was opened again
 * @param steps in the order in which it came to them
 * @param times how often it came to each element and went along each flow, by id
 * @param moves how often it came to anything else than a step along no flow
 * @param completed how often each task was done, counting each of several who had it at once
 * @param unseen tasks that only their holder knows of
 * @param repaired whether something that ran by itself failed and was tried again
 */
public record TakenWay(
        String caseId,
        String processKey,
        int version,
        boolean migrated,
        boolean over,
        List<Run> runs,
        List<WayStep> steps,
        Map<String, Integer> times,
        int moves,
        Map<String, Integer> completed,
        Set<String> unseen,
        boolean repaired) {

    /** From the start of a process to its end. */
    public record Run(String processInstanceId, Instant startedAt, Instant endedAt) {}
}
