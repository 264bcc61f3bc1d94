package org.evenhand.history.paths;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Folds the steps of a case into the way it took. A step is named when the case comes there for the first time; a return to
 * an earlier one is named with its cause, and what is passed again after it is not. The same return any number of times is
 * one: how often stands in the table of loops.
 */
final class Variant {

    static final String BACK = "^";
    static final String LAPSED = "~";
    static final String BESIDE = "+";

    private final List<String> order = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final Set<String> beside = new TreeSet<>();
    private final Set<String> returns = new HashSet<>();
    private int at = -1;

    /** Whether the next step on the way is one to which the case comes back. */
    boolean isReturn(String step) {
        int place = order.indexOf(step);
        return place >= 0 && place <= at;
    }

    void beside(String step) {
        beside.add(BESIDE + step);
    }

    void come(String step, boolean lapsed, Cause cause) {
        int place = order.indexOf(step);
        if (place < 0) {
            order.add(step);
            tokens.add(lapsed ? LAPSED + step : step);
            returns.clear();
            at = order.size() - 1;
            return;
        }
        String token = BACK + step + ":" + cause;
        if (place <= at && returns.add(token)) {
            tokens.add(token);
        }
        at = place;
    }

    List<String> tokens() {
        List<String> all = new ArrayList<>(tokens);
        all.addAll(beside);
        return all;
    }
}
