package org.evenhand.committees;

import java.util.Collection;
import java.util.Map;

/** What rounds are called; the capability that owns them contributes it. */
public interface RoundNames {

    /** By id, of those that are its own; one query. */
    Map<String, String> of(Collection<String> roundIds);
}
