package org.evenhand.history;

import org.evenhand.record.LookedAt;

/**
 * Any case about a person, as somebody looks at it.
 *
 * @param personId whom it is about
 * @param eye in which capacity they look
 * @param address of its page
 */
public record SeenCase(String caseId, String personId, Eye eye, String address) implements LookedAt {

    /** Capacities that the history of every kind of case tells apart. */
    public enum Eye {
        /** Whom the case is about. */
        SUBJECT,
        /** Library HR, without a part in it. */
        HR,
        /** Has or had another part in it. */
        OTHER
    }

    @Override
    public boolean isFromOutside() {
        return is(Eye.HR);
    }

    public boolean is(Eye other) {
        return eye == other;
    }
}
