package org.evenhand.promotions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.committees.Committee;
import org.evenhand.metrics.MeasuredRounds;
import org.evenhand.promotions.PromotionRound.Status;
import org.evenhand.record.Documents;
import org.evenhand.referees.LettersPerCase;
import org.springframework.stereotype.Component;

/** Promotion rounds for the metrics. What only candidates know of, those who opted out among it, is not counted. */
@Component
class RoundsMeasured implements MeasuredRounds {

    /** Referees are outside the library. */
    private static final List<String> PROCESSES = List.of(Promotion.PROCESS, Committee.PROCESS);

    private final RoundRows rows;
    private final Promotions promotions;
    private final LettersPerCase letters;
    private final Documents documents;

    RoundsMeasured(RoundRows rows, Promotions promotions, LettersPerCase letters, Documents documents) {
        this.rows = rows;
        this.promotions = promotions;
        this.letters = letters;
        this.documents = documents;
    }

    @Override
    public Round get(String roundId) {
        return round(rows.get(roundId));
    }

    @Override
    public List<Round> closed() {
        return rows.all().stream()
                .filter(round -> round.is(Status.CLOSED))
                .map(RoundsMeasured::round)
                .toList();
    }

    @Override
    public Content content(String roundId) {
        Map<String, String> candidates =
                promotions.shared(roundId).stream().collect(Collectors.toMap(Promotion::caseId, Promotion::personId));
        Map<String, Integer> came = new HashMap<>();
        letters.of(candidates.keySet()).forEach((caseId, count) -> came.put(caseId, count.came()));
        return new Content(candidates, came, PROCESSES, List.of("declareIntent"));
    }

    @Override
    public Optional<List<Map<?, ?>>> kept(String roundId) {
        return documents
                .latest(roundId, CloseRound.DOCUMENT)
                .map(document -> document.content().get(CloseRound.METRICS))
                .map(kept -> ((List<?>) kept)
                        .stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList());
    }

    private static Round round(PromotionRound round) {
        return new Round(round.id(), round.plan().name(), round.is(Status.CLOSED));
    }
}
