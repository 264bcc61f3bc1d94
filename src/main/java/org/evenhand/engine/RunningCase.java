package org.evenhand.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One process of a case that runs on a version.
 *
 * @param caseId of the whole case
 * @param rootKey of the process the whole case is, for instance {@code annualReview} where a checkpoint runs
 * @param subjectId person id of whom the case is about, null when it is about nobody
 * @param paused whether its time stands still
 * @param steps names of those it waits at, confidential ones left out
 */
public record RunningCase(
        String processInstanceId,
        String caseId,
        String rootKey,
        @Nullable String subjectId,
        boolean paused,
        List<String> steps) {}
