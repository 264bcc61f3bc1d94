package org.evenhand.shared;

import java.util.List;

/**
 * A use case refused to act, for a reason the person is told. The reason is a key of {@code messages.properties}
 * with its arguments, so that no text lives in code.
 */
public final class Refusal extends RuntimeException {

    /** What sort of no this is; pages answer with {@link #status()}. */
    public enum Kind {
        /** The input breaks a rule the person can satisfy. */
        INVALID(422),
        /** The person may never do this, or not in this phase. */
        NOT_ALLOWED(403),
        /** There is no such thing. */
        MISSING(404),
        /** It was possible a moment ago: done already, moved on, changed by somebody else. */
        MOVED_ON(409);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status that says the same. */
        public int status() {
            return status;
        }
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    private Refusal(Kind kind, String key, Object... arguments) {
        super(kind + " " + key);
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /**
     * A refusal with its reason.
     *
     * @param key message key, for instance {@code reviews.refused.alreadyFiled}
     * @param arguments fill the message; never prose a person wrote
     */
    public static Refusal because(Kind kind, String key, Object... arguments) {
        return new Refusal(kind, key, arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
