package org.evenhand.engine;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Why a step cannot go where a plan sends it.
 *
 * @param step its name in the old version
 * @param target name of where it would go, or what was chosen where there is no such step
 * @param says what the engine says, empty where we say it ourselves
 */
public record Objection(Why why, String step, String target, String says) {

    /** Each step with where it cannot go, for a sentence. */
    public static String names(Collection<Objection> all) {
        return all.stream()
                .map(one -> "“" + one.step() + "” – “" + one.target() + "”")
                .collect(Collectors.joining(", "));
    }

    /** What is in the way. */
    public enum Why {
        /** Nobody waits there in the old version. */
        NO_STEP,
        /** Nobody can wait there in the new version. */
        NO_TARGET,
        /** One is done by a person, the other by another process, or the like. */
        OTHER_KIND,
        /** One is done by one person, the other by several at once. */
        OTHER_NUMBER,
        /** The engine cannot do it; it says why. */
        ENGINE
    }
}
