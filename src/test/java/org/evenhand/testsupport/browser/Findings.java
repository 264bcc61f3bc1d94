package org.evenhand.testsupport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was wrong with the pages of a story, gathered so that one run names everything. */
public final class Findings {

    private final List<String> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** Whether pages of this kind have not been looked at yet; from then on they have. */
    boolean isNew(String kind) {
        return seen.add(kind);
    }

    void add(String where, String problem) {
        problems.add(where + ": " + problem);
    }

    void addAll(String where, List<String> found) {
        found.forEach(problem -> add(where, problem));
    }

    /** Fails with everything that was wrong, or because nothing was looked at. */
    public void assertNone() {
        assertThat(seen).as("kinds of pages looked at").isNotEmpty();
        assertThat(problems).isEmpty();
    }
}
