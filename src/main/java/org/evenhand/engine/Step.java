package org.evenhand.engine;

/** A step is named by the task's element id without its prefix. */
final class Step {

    private static final String PREFIX = "userTask_";

    private Step() {}

    static String of(String elementId) {
        return elementId.startsWith(PREFIX) ? elementId.substring(PREFIX.length()) : elementId;
    }

    static String elementId(String step) {
        return PREFIX + step;
    }
}
