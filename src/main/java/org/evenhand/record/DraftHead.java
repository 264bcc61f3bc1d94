package org.evenhand.record;

/**
 * The newest version of a draft.
 *
 * @param version 0 if there never was one
 * @param live false once it was discarded
 */
record DraftHead(long version, boolean live) {

    static final DraftHead NONE = new DraftHead(0, false);

    /** What a tab must have seen to save now: the newest version, or 0 where there is nothing to see. */
    long visibleVersion() {
        return live ? version : 0;
    }

    long next() {
        return version + 1;
    }
}
