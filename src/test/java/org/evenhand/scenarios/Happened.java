package org.evenhand.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What has happened in a story so far: what was acknowledged, and how often each kind of thing took place. */
final class Happened {

    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final Map<String, Integer> kinds = new TreeMap<>();

    void acknowledged(Acknowledged step) {
        acknowledged.add(step);
        now("sent " + step.step());
    }

    void now(String kind) {
        kinds.merge(kind, 1, Integer::sum);
    }

    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** How often each kind of thing took place. */
    Map<String, Integer> kinds() {
        return kinds;
    }
}
