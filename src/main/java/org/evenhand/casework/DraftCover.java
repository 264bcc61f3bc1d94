package org.evenhand.casework;

import java.util.Map;

/**
 * How the drafts of a step are kept. What nobody but its writer may read, not even in the database, goes under a cover
 * before it is saved; the writer sees it without.
 */
public interface DraftCover {

    /** Drafts are kept as they are typed. */
    DraftCover NONE = new DraftCover() {
        @Override
        public Map<String, Object> cover(Map<String, Object> typed) {
            return typed;
        }

        @Override
        public Map<String, Object> uncover(Map<String, Object> kept) {
            return kept;
        }
    };

    /** What is kept of that. */
    Map<String, Object> cover(Map<String, Object> typed);

    /** What was typed. */
    Map<String, Object> uncover(Map<String, Object> kept);
}
