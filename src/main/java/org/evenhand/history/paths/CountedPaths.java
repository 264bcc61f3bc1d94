package org.evenhand.history.paths;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.evenhand.history.paths.PathQueries.Chosen;
import org.springframework.stereotype.Component;

/**
 * Numbers that were counted stay until a case joins or leaves: turning a page, the diagram and a file ask for the same ones. Kept
 * for each choice and what is withheld with it, so that nobody is given another's. Source: decision 170.
 */
@Component
class CountedPaths {

    private static final int KEPT = 16;

    private final Map<Counted, PathFigures> kept = new LinkedHashMap<>(KEPT, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Counted, PathFigures> eldest) {
            return size() > KEPT;
        }
    };

    /** What was counted, when so many turns had been taken. */
    private record Counted(Chosen chosen, PathFilter filter, long turns) {}

    PathFigures of(Chosen chosen, PathFilter filter, long turns, Supplier<PathFigures> counts) {
        Counted wanted = new Counted(chosen, filter, turns);
        synchronized (kept) {
            PathFigures known = kept.get(wanted);
            if (known != null) {
                return known;
            }
        }
        PathFigures counted = counts.get();
        synchronized (kept) {
            kept.put(wanted, counted);
        }
        return counted;
    }
}
