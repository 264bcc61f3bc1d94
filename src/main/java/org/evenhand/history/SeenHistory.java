package org.evenhand.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenhand.record.CaseChain;
import org.jspecify.annotations.Nullable;

/**
 * What has happened in a case of any kind, as somebody sees it.
 *
 * @param kind by which its messages end; empty for the annual review
 * @param uncounted whether there are entries they do not know of, so that those shown go without their numbers
 * @param drawn how it is drawn
 */
public record SeenHistory(
        SeenCase seen, String kind, CaseChain chain, boolean uncounted, Timeline timeline, Drawn drawn) {

    /**
     * What of a case is drawn.
     *
     * @param refused message key of why nothing is; null when it is
     * @param without keys of the called processes that are left out
     * @param opening element with which the case begins; null for its own beginning
     */
    record Drawn(@Nullable String refused, Set<String> without, @Nullable String opening) {

        static Drawn not(String why) {
            return new Drawn(why, Set.of(), null);
        }
    }

    public String caseId() {
        return seen.caseId();
    }

    /** The message in the words of its kind. */
    public String key(String message) {
        return kind.isEmpty() ? message : message + "." + kind;
    }

    public boolean isDrawn() {
        return drawn.refused() == null;
    }

    /** Person ids of everybody the page names. */
    public List<String> people() {
        List<String> people = new ArrayList<>(timeline.people());
        people.add(seen.personId());
        return people;
    }
}
