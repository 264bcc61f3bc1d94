package org.evenhand.record;

import java.util.UUID;

/** Ids of cases that no other test uses, since tests share a database. */
final class CaseIds {

    private CaseIds() {}

    static String any() {
        return "case-" + UUID.randomUUID();
    }
}
