package org.evenhand.equity.release;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A number of a released table, or that it is hidden. Every hidden number gives the same reason: to tell those that are
 * small from those that protect them would say which are small.
 *
 * @param shown null if hidden
 */
public record ReleasedNumber(@Nullable Long shown) {

    static final ReleasedNumber HIDDEN = new ReleasedNumber(null);

    /** The count, empty if it is hidden. */
    public OptionalLong count() {
        return shown == null ? OptionalLong.empty() : OptionalLong.of(shown);
    }

    public boolean isShown() {
        return shown != null;
    }

    /** Message key of why there is no number; takes the tier's smallest group and smallest count. */
    public String reason() {
        return "equity.release.hidden";
    }
}
