package org.evenhand.web;

import java.util.Locale;

/** What the pages of Human Resources are about; a page belongs to one group, and a group has no more than a line of them. */
public enum HrGroup {
    REVIEWS,
    PROMOTIONS,
    PEOPLE,
    RIGHTS,
    RECORD,
    EQUITY,
    LIBRARY;

    /** Message key of its name. */
    public String label() {
        return "web.hr." + name().toLowerCase(Locale.ROOT);
    }
}
