package org.evenhand.record;

/** What of a case somebody is shown; {@link Looks} writes down when they have no part in it. */
public interface LookedAt {

    String caseId();

    /** Whether whoever looks has no part in the case, and sees it because of their office. */
    boolean isFromOutside();
}
