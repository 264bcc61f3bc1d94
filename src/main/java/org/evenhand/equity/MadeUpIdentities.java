package org.evenhand.equity;

import java.util.Map;

/** What the made-up people of the demonstration say about themselves. There is such a bean only in the {@code demo} profile. */
public interface MadeUpIdentities {

    /**
     * Somebody answers, as on their own page.
     *
     * @param chosen one choice by the key of its question
     */
    void answer(String personId, Map<String, String> chosen);
}
