package org.evenhand.record;

import java.util.List;
import java.util.Map;
import org.evenhand.people.Actor;
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

    /** The actor of what nobody did by hand. */
    public static final String SYSTEM = "evenhand";

    public Entry {
        Facts.check(facts);
        Facts.check(definitionVersions);
    }

    /** Something a person did. */
    public static Entry by(Actor actor, String kind, Map<String, Object> facts) {
        return new Entry(actor.personId(), actor.onBehalfOf(), kind, facts, List.of(), Map.of());
    }

    /** Something the process did by itself. */
    public static Entry automatic(String kind, Map<String, Object> facts) {
        return new Entry(SYSTEM, null, kind, facts, List.of(), Map.of());
    }

    /** The entry with the documents it is about. */
    public Entry naming(List<String> fingerprints) {
        return new Entry(actor, onBehalfOf, kind, facts, fingerprints, definitionVersions);
    }

    /** The entry with the definitions that were in force. */
    public Entry under(Map<String, String> versions) {
        return new Entry(actor, onBehalfOf, kind, facts, documentFingerprints, versions);
    }
}
