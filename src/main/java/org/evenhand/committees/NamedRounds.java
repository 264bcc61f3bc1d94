package org.evenhand.committees;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The names of rounds, from whoever knows them; a round nobody knows goes by its id. */
@Component
class NamedRounds {

    private final List<RoundNames> sources;

    NamedRounds(List<RoundNames> sources) {
        this.sources = sources;
    }

    Map<String, String> of(List<String> roundIds) {
        Map<String, String> known = new HashMap<>();
        roundIds.forEach(id -> known.put(id, id));
        sources.forEach(source -> known.putAll(source.of(roundIds)));
        return known;
    }

    String of(String roundId) {
        return of(List.of(roundId)).getOrDefault(roundId, roundId);
    }
}
