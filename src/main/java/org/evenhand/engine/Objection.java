package org.evenhand.engine;

/**
 * Why a step cannot go where a plan sends it.
 *
 * @param step its name in the old version
 * @param target name of where it would go, or what was chosen where there is no such step
 * @param says what the engine says, empty where we say it ourselves
 */
public record Objection(Why why, String step, String target, String says) {

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
