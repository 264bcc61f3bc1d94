package org.evenhand.reviews;

import java.util.List;
import java.util.Optional;
import org.evenhand.criteria.ScalePoint;

/** The kinds of review that run on the same process. Source: processes.md, files. */
public enum ReviewKind {
    /** Of everybody in a cycle. */
    ANNUAL,
    /** Of somebody hired six months ago, outside the cycles. */
    SIX_MONTH;

    /** The message that names a review of this kind; each kind has its own words for the same thing. */
    public String key(String message) {
        return this == ANNUAL ? message : message + "." + name();
    }

    /**
     * The levels that can be given as overall rating. The ratings of the criteria use the whole scale in every kind.
     * Source: processes.md, incumbent process: the top rating is not available at the six-month review of new staff.
     *
     * @param scale from the lowest point to the highest
     */
    public List<ScalePoint> overallLevels(List<ScalePoint> scale) {
        return withheldLevel(scale).isPresent() ? scale.subList(0, scale.size() - 1) : scale;
    }

    /** The level that nobody is given as overall rating in a review of this kind. */
    public Optional<ScalePoint> withheldLevel(List<ScalePoint> scale) {
        return this == SIX_MONTH && !scale.isEmpty() ? Optional.of(scale.get(scale.size() - 1)) : Optional.empty();
    }
}
