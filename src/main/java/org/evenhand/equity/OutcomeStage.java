package org.evenhand.equity;

/**
 * Something that is decided of everybody in a cycle or round, favorably or not.
 *
 * @param key lower case and hyphens; its words are the messages {@code audits.stage.<key>} and what follows them
 * @param preRegistered whether its comparisons are one family, adjusted together by Holm; all others explore
 */
public record OutcomeStage(String key, boolean preRegistered) {

    public OutcomeStage {
        if (!key.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("no key of a stage: " + key);
        }
    }

    /** Message key of its name. */
    public String name() {
        return "audits.stage." + key;
    }
}
