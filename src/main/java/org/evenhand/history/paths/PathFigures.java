package org.evenhand.history.paths;

import java.util.List;
import java.util.Map;

/**
 * What is known of the ways of some cases.
 *
 * @param cases that are counted
 * @param versions on which they ended, with how many each; the newest first
 * @param variants of which there are cases; the most frequent first
 * @param marks how many cases have each
 * @param times how often they came to each element and went along each flow, by id
 */
public record PathFigures(
        PathFilter filter,
        long cases,
        Map<Integer, Long> versions,
        List<TakenVariant> variants,
        List<StepFigure> steps,
        List<LoopFigure> loops,
        Map<PathMark, Long> marks,
        Map<String, Long> times) {}
