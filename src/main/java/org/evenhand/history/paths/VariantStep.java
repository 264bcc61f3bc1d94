package org.evenhand.history.paths;

import org.jspecify.annotations.Nullable;

/**
 * One step of a way.
 *
 * @param cause why the case came back to it; null when it came for the first time
 */
public record VariantStep(String step, Kind kind, @Nullable Cause cause) {

    /** How a case stands to a step. */
    public enum Kind {
        DONE,
        LAPSED,
        BACK,
        BESIDE
    }

    static VariantStep of(String token) {
        String rest = token.substring(1);
        if (token.startsWith(Variant.BACK)) {
            int at = rest.indexOf(':');
            return new VariantStep(rest.substring(0, at), Kind.BACK, Cause.valueOf(rest.substring(at + 1)));
        }
        if (token.startsWith(Variant.LAPSED)) {
            return new VariantStep(rest, Kind.LAPSED, null);
        }
        return token.startsWith(Variant.BESIDE)
                ? new VariantStep(rest, Kind.BESIDE, null)
                : new VariantStep(token, Kind.DONE, null);
    }
}
