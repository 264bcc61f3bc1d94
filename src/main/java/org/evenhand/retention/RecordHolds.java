package org.evenhand.retention;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Legal holds of Library HR on a person, a case or a kind of record. Each has a ledger of its own, and a hold on a case stands
 * in that of the case too. Who is held cannot lift it themselves. What the identity vault has is held by its own holds.
 */
@Service
@Transactional
public class RecordHolds {

    private static final String SET = "legalHoldSet";
    private static final String LIFTED = "legalHoldLifted";

    private final HoldRows rows;
    private final ClockRows clocks;
    private final RetentionRecord record;
    private final Ledger ledger;
    private final People people;
    private final Clock clock;

    RecordHolds(HoldRows rows, ClockRows clocks, RetentionRecord record, Ledger ledger, People people, Clock clock) {
        this.rows = rows;
        this.clocks = clocks;
        this.record = record;
        this.ledger = ledger;
        this.people = people;
        this.clock = clock;
    }

    /** The newest first; those that are lifted stay in sight. */
    @Transactional(readOnly = true)
    public List<RecordHold> page(String before, int atMost) {
        return rows.page(before, atMost);
    }

    /** @throws Refusal MISSING when there is none */
    @Transactional(readOnly = true)
    public RecordHold get(String id) {
        return rows.get(id);
    }

    /**
     * Sets a hold; what is being deleted in this moment is deleted, and nothing under the hold after it.
     *
     * @throws Refusal NOT_ALLOWED for anybody but Library HR; INVALID when there is no such person, case or kind; MOVED_ON
     *     when there is one
     */
    public RecordHold set(HoldScope scope, String target, Map<String, Object> values, Actor by) {
        requireHr(by);
        requireTarget(scope, target);
        clocks.takeTurn();
        if (rows.standing(scope, target).isPresent()) {
            throw Refusal.because(Kind.MOVED_ON, "retention.refused.heldAlready");
        }
        RecordHold hold = new RecordHold(
                Ids.next(),
                scope,
                target,
                String.valueOf(values.get("reason")).strip(),
                by.personId(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                null);
        rows.insert(hold);
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("scope", scope.name(), "target", target));
        record.keep(hold.id(), RetentionDocument.LEGAL_HOLD, SET, values, facts, by);
        noteInCase(hold, SET, by);
        return hold;
    }

    /**
     * Lifts a hold.
     *
     * @throws Refusal NOT_ALLOWED for anybody but Library HR, and for whoever it is on; MISSING when there is none; MOVED_ON
     *     when it is lifted already
     */
    public void lift(String id, Map<String, Object> values, Actor by) {
        requireHr(by);
        clocks.takeTurn();
        RecordHold hold = rows.get(id);
        if (hold.target().equals(by.personId())) {
            throw Refusal.because(Kind.NOT_ALLOWED, "retention.refused.ownHold");
        }
        String reason = String.valueOf(values.get("reason")).strip();
        if (!rows.lift(id, reason, by.personId(), clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            throw Refusal.because(Kind.MOVED_ON, "retention.refused.lifted");
        }
        record.keep(id, RetentionDocument.LEGAL_HOLD_LIFTED, LIFTED, values, Map.of(), by);
        noteInCase(hold, LIFTED, by);
    }

    private void noteInCase(RecordHold hold, String entry, Actor by) {
        if (hold.scope() == HoldScope.CASE) {
            ledger.append(hold.target(), Entry.by(by, entry, Map.of("hold", hold.id())));
        }
    }

    private void requireTarget(HoldScope scope, String target) {
        boolean there =
                switch (scope) {
                    case PERSON -> people.find(target).isPresent();
                    case CASE -> ledger.chain(target).headSeq() > 0;
                    case KIND ->
                        Arrays.stream(RecordKind.values())
                                .anyMatch(kind -> kind.name().equals(target));
                };
        if (!there) {
            throw Refusal.because(Kind.INVALID, "retention.refused.noTarget." + scope);
        }
    }

    static void requireHr(Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "retention.refused.notHr");
        }
    }
}
