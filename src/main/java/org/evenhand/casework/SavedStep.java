package org.evenhand.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step after saving.
 *
 * @param page with what was typed, on the newest version of the draft
 * @param unfinished the person asked for another row, or a new question came up: the page comes again
 * @param other what another tab saved meanwhile, which stays the newest version; null when there was none
 */
public record SavedStep(StepPage page, boolean unfinished, @Nullable Map<String, Object> other) {

    /** The other tab's text, or this one's when there is no other. */
    public Map<String, Object> otherOrTyped() {
        return other == null ? page.values() : other;
    }
}
