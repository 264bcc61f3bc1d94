package org.evenhand.history.search;

import java.util.List;
import org.evenhand.history.search.PostingRows.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * What one look has found.
 *
 * @param fitting the places that fit, more than are shown where there are more
 * @param lookedTo how far it looked; null when nothing is left beyond
 */
record Look(List<Long> fitting, @Nullable Long lookedTo) {

    /** Nothing, and nothing beyond. */
    static final Look NOTHING = new Look(List.of(), null);

    /** Lines on a page. */
    static final int SHOWN = 25;

    static Look of(Stretch looked) {
        return new Look(looked.places(), looked.end().orElse(null));
    }

    List<Long> shown() {
        return isFull() ? fitting.subList(0, SHOWN) : fitting;
    }

    private boolean isFull() {
        return fitting.size() > SHOWN;
    }

    /** Where the next page begins; null when there is none. */
    @Nullable
    Long next() {
        return isFull() ? fitting.get(SHOWN - 1) : lookedTo;
    }

    /** Whether the page has room and there is more to look at. */
    boolean isCut() {
        return !isFull() && lookedTo != null;
    }

    Tally tally() {
        return new Tally(Math.min(fitting.size(), Tally.MOST), lookedTo == null && fitting.size() <= Tally.MOST);
    }
}
