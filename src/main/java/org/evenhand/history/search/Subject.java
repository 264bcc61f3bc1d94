package org.evenhand.history.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case is.
 *
 * @param process by which it is found; null for a chain that nobody searches
 * @param personId whom it is about, or null
 * @param unit where that person works now, or null
 */
record Subject(@Nullable String process, @Nullable String personId, @Nullable String unit) {

    static final Subject NOT_SEARCHED = new Subject(null, null, null);

    List<String> terms() {
        List<String> terms = new ArrayList<>();
        if (process != null) {
            terms.add(Term.PROCESS.of(process));
        }
        if (personId != null) {
            terms.add(Term.PERSON.of(personId));
        }
        if (unit != null) {
            terms.add(Term.UNIT.of(unit));
        }
        return terms;
    }
}
