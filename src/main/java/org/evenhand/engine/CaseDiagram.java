package org.evenhand.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One process of a case as a picture, in the version the case ran on.
 *
 * @param bpmn the file as it was deployed
 * @param passed ids of elements the case has left
 * @param active ids of elements the case stands at
 * @param repeats how often the case came to an element that it came to more than once, by its id; steps that several do at
 *     once count once
 * @param taken ids of sequence flows the case went along, derived from the times of the elements they join
 */
public record CaseDiagram(
        String processInstanceId,
        String processKey,
        int definitionVersion,
        @Nullable String versionTag,
        String bpmn,
        Set<String> passed,
        Set<String> active,
        Map<String, Integer> repeats,
        List<String> taken) {}
