package org.evenhand.cycles;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The released list beside what has become of it since. */
@Service
@Transactional
public class ReleasedResults {

    private static final String CASE = "case";
    private static final String DECIDED_BY = "decidedBy";

    private final EndingRows rows;
    private final CycleReviews reviews;
    private final Documents documents;
    private final Ledger ledger;

    ReleasedResults(EndingRows rows, CycleReviews reviews, Documents documents, Ledger ledger) {
        this.rows = rows;
        this.reviews = reviews;
        this.documents = documents;
        this.ledger = ledger;
    }

    /** How a result stands to the release. */
    public enum Since {
        /** Counts as it was released. */
        RELEASED,
        /** Another rating counts since. */
        CHANGED,
        /** Was open at the release and is filed since. */
        ADDED,
        /** Was released, and is open again. */
        OPENED_AGAIN,
        /** Was open at the release and still is. */
        STILL_OPEN,
        /** Ended without a rating. */
        NONE
    }

    /** One line of the list, with the result as it is now. */
    public record Line(ReviewResult result, Since since) {}

    /**
     * Every review of the cycle.
     *
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING without such a cycle; MOVED_ON before the release
     */
    @Transactional(readOnly = true)
    public List<Line> of(String cycleId, Actor by) {
        CycleAccess.requireHr(by);
        CycleEnding ending = rows.find(cycleId).orElseThrow(CycleAccess::missing);
        if (!ending.isReleased()) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.notReleasedYet");
        }
        Map<String, String> released = released(cycleId);
        return reviews.results(cycleId).stream()
                .map(result -> new Line(result, since(result, released.get(result.caseId()))))
                .toList();
    }

    /**
     * The same, to be taken out of the application: the ledger keeps who took it.
     *
     * @throws Refusal as {@link #of}
     */
    public List<Line> takenOut(String cycleId, Actor by) {
        List<Line> lines = of(cycleId, by);
        ledger.append(cycleId, Entry.by(by, "resultsTakenOut", Map.of("results", lines.size())));
        return lines;
    }

    /** What the document of the release keeps of a result. */
    static Map<String, Object> kept(ReviewResult result) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put(CASE, result.caseId());
        kept.put("person", result.personId());
        kept.put("level", result.level());
        kept.put(DECIDED_BY, result.fingerprint());
        kept.put("filedAt", String.valueOf(result.filedAt()));
        return kept;
    }

    private Map<String, String> released(String cycleId) {
        Map<String, String> released = new HashMap<>();
        documents.latest(cycleId, ReleaseResults.DOCUMENT).ifPresent(document -> {
            List<?> results = document.content().get("results") instanceof List<?> list ? list : List.of();
            for (Object kept : results) {
                Map<?, ?> result = (Map<?, ?>) kept;
                released.put(String.valueOf(result.get(CASE)), String.valueOf(result.get(DECIDED_BY)));
            }
        });
        return released;
    }

    private static Since since(ReviewResult now, @Nullable String released) {
        return switch (now.standing()) {
            case WITHOUT_RATING -> Since.NONE;
            case OPEN -> released == null ? Since.STILL_OPEN : Since.OPENED_AGAIN;
            case FILED ->
                released == null ? Since.ADDED : released.equals(now.fingerprint()) ? Since.RELEASED : Since.CHANGED;
        };
    }
}
