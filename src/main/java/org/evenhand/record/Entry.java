package org.evenhand.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done in a case, to be written into its ledger.
 *
 * @param actor person id of whoever did it, or the name of the part of the system that did
 * @param onBehalfOf person id of the delegator, or null
 * @param kind what was done, for instance {@code SELF_REVIEW_SUBMITTED}
 * @param facts ids, counts, flags, dates, names of steps; only strings of at most {@value Facts#LONGEST} characters
 *     on one line, booleans, whole numbers, and lists and maps of these: never prose, ratings or identity
 * @param documentFingerprints of the revisions this step added or relied on, which the case holds already
 * @param definitionVersions versions of the process, form and decision definitions that were in force, by their name
 */
public record Entry(
        String actor,
        @Nullable String onBehalfOf,
        String kind,
        Map<String, Object> facts,
        List<String> documentFingerprints,
        Map<String, String> definitionVersions) {

    public Entry {
        Facts.check(facts);
        Facts.check(definitionVersions);
    }
}
