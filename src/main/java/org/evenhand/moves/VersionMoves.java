package org.evenhand.moves;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.ProcessVersions;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.RecordChecks;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The moves there are and were, with their cases. Whoever looks at these cases stands in the ledger. */
@Service
@Transactional
public class VersionMoves {

    /** Lines on a page. */
    public static final int PAGE_SIZE = 25;

    static final String LISTED = "movedCasesListed";

    private final VersionMoveRows rows;
    private final MovedCaseRows cases;
    private final ProcessVersions versions;
    private final Ledger ledger;
    private final Clock clock;

    VersionMoves(VersionMoveRows rows, MovedCaseRows cases, ProcessVersions versions, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.versions = versions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Refusal MISSING without such a move */
    @Transactional(readOnly = true)
    public Move get(String id) {
        return rows.find(id).orElseThrow(VersionMoves::missing);
    }

    /** The newest first, one more than a page when there are more. */
    @Transactional(readOnly = true)
    public List<Move> page(@Nullable Move after) {
        return after == null
                ? rows.before(clock.instant().plusSeconds(1), "~", PAGE_SIZE + 1)
                : rows.before(after.plannedAt(), after.id(), PAGE_SIZE + 1);
    }

    /**
     * Its cases in order, one more than a page when there are more. That they were listed stands in the ledger.
     *
     * @param after number of the last case seen
     */
    public List<MovedCase> cases(String id, boolean leftOutOnly, int after, Actor by) {
        requireHr(by);
        List<MovedCase> found = cases.page(id, leftOutOnly, after, PAGE_SIZE + 1);
        if (!found.isEmpty()) {
            Map<String, Object> facts = new HashMap<>(Map.of("move", id));
            if (after > 0) {
                facts.put("laterPage", true);
            }
            ledger.append(RecordChecks.RECORD, Entry.by(by, LISTED, facts));
        }
        return found;
    }

    /** Whether a newer version is there than when it was planned. */
    @Transactional(readOnly = true)
    public boolean isOutdated(Move move) {
        return newest(move.processKey()) != move.newest();
    }

    int newest(String processKey) {
        return versions.of(processKey).stream()
                .mapToInt(version -> version.number())
                .max()
                .orElse(0);
    }

    static void requireHr(Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "moves.refused.hrOnly");
        }
    }

    static Refusal missing() {
        return Refusal.because(Kind.MISSING, "moves.refused.missing");
    }
}
