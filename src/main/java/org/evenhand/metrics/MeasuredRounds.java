package org.evenhand.metrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.shared.Refusal;

/** Promotion rounds as they are measured; told by the capability that has them. */
public interface MeasuredRounds {

    /** A round. */
    record Round(String id, String name, boolean closed) {}

    /**
     * Promotions of a round that anybody but the candidates may know of.
     *
     * @param candidates person ids by case id
     * @param letters how many came, by case id; none for a case that asks for no letter
     * @param processes keys of those whose steps are counted
     * @param unseen steps that are the candidate's alone, and are not counted
     */
    record Content(
            Map<String, String> candidates,
            Map<String, Integer> letters,
            List<String> processes,
            List<String> unseen) {}

    /** @throws Refusal MISSING without such a round */
    Round get(String roundId);

    /** The newest first. */
    List<Round> closed();

    Content content(String roundId);

    /** What a round keeps of its close; empty while it runs, and of rounds that were closed before anything was kept. */
    Optional<List<Map<?, ?>>> kept(String roundId);
}
