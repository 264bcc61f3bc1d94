package org.evenhand.record;

/**
 * What a check of an exported case found.
 *
 * @param sentence the first thing that is wrong, or what was checked; plain English, one line
 */
public record Verdict(Outcome outcome, String sentence) {

    /** How it went; the exit code of {@code audit verify} says the same. */
    public enum Outcome {
        /** Every hash, link and document fits. */
        OK(0),
        /** It is an exported case, and something in it was changed, removed or added. */
        BROKEN(1),
        /** It cannot be read as an exported case at all. */
        UNREADABLE(2);

        private final int exitCode;

        Outcome(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }
}
