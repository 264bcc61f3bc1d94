package org.evenhand.disclosure;

import org.evenhand.record.LookedAt;

/**
 * A case with entries, as Library HR meets it.
 *
 * @param address where its page is
 */
public record ClockCase(String caseId, String personId, String address) implements LookedAt {

    @Override
    public boolean isFromOutside() {
        return true;
    }
}
