package org.evenhand.board;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.Launches;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What Library HR begins for many at once: whom it is about is settled here, the work follows by itself. An action that
 * was begun already is given back and not begun again.
 */
@Service
@Transactional
public class BulkActions {

    private final BulkRows rows;
    private final BulkChoice choice;
    private final Cycles cycles;
    private final Launches launches;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;

    BulkActions(
            BulkRows rows,
            BulkChoice choice,
            Cycles cycles,
            Launches launches,
            Documents documents,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.choice = choice;
        this.cycles = cycles;
        this.launches = launches;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Refusal MISSING when the cycle has no such action */
    @Transactional(readOnly = true)
    public BulkAction get(String cycleId, String id) {
        return rows.find(id)
                .filter(action -> action.cycleId().equals(cycleId))
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "board.refused.noSuchAction"));
    }

    /** The newest of a cycle, at most five. */
    @Transactional(readOnly = true)
    public List<BulkAction> of(String cycleId) {
        return rows.of(cycleId);
    }

    /** Those that were refused, with the reason, after the given number. */
    @Transactional(readOnly = true)
    public List<NotDone.Item> refused(BulkAction action, int after, int atMost) {
        return rows.refused(action.id(), after, atMost);
    }

    /**
     * Reminds whoever has a step in the chosen reviews, each person at most once a day.
     *
     * @param key made with the form; the same one begins nothing again
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING; INVALID for a key that is none; MOVED_ON when nobody is
     *     left to be reminded, or the cycle is locked
     */
    public BulkAction remind(String cycleId, BoardFilter filter, String key, Actor by) {
        return begun(cycleId, key, by)
                .orElseGet(() -> begin(
                        action(key, cycleId, BulkKind.REMIND, filter, 0, by), choice.holders(cycleId, filter), by));
    }

    /**
     * Gives all chosen reviews more time for one step; a review for which the day is no later is refused, not shortened.
     *
     * @param answers of the form of the single act: step, day and reason, checked
     * @throws Refusal as {@link #remind}
     */
    public BulkAction extend(String cycleId, BoardFilter filter, Map<String, Object> answers, String key, Actor by) {
        Optional<BulkAction> begun = begun(cycleId, key, by);
        if (begun.isPresent()) {
            return begun.get();
        }
        BoardFilter at = filter.at(String.valueOf(answers.get("step")));
        DocumentRevision reason =
                documents.add(new NewRevision(cycleId, Extensions.DOCUMENT, answers, by.personId(), by.onBehalfOf()));
        return begin(
                action(key, cycleId, BulkKind.EXTEND, at, reason.revision(), by),
                choice.cases(cycleId, at),
                by,
                reason.fingerprint());
    }

    /**
     * Opens the reviews of all who have joined since the launch.
     *
     * @throws Refusal as {@link #remind}
     */
    public BulkAction open(String cycleId, String key, Actor by) {
        return begun(cycleId, key, by).orElseGet(() -> {
            List<String> joined = launches.joined(cycles.get(cycleId), "", Integer.MAX_VALUE);
            return begin(action(key, cycleId, BulkKind.OPEN, BoardFilter.OPEN, 0, by), joined, by);
        });
    }

    /**
     * Lets the chosen reviews of a cycle follow a new version of their criteria; those already rated go back to the rating.
     *
     * @throws Refusal as {@link #remind}
     */
    BulkAction follow(String cycleId, CriteriaSet version, List<String> cases, String reason, Actor by) {
        String key = UUID.randomUUID().toString();
        begun(cycleId, key, by);
        DocumentRevision document = documents.add(new NewRevision(
                cycleId,
                CriteriaChanges.DOCUMENT,
                Map.of("to", version.id(), "reason", reason),
                by.personId(),
                by.onBehalfOf()));
        return begin(
                action(key, cycleId, BulkKind.CRITERIA, BoardFilter.OPEN, document.revision(), by),
                cases,
                by,
                document.fingerprint());
    }

    private Optional<BulkAction> begun(String cycleId, String key, Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "cycles.refused.hrOnly");
        }
        requireKey(key);
        cycles.get(cycleId);
        rows.lockCycle(cycleId);
        Optional<BulkAction> begun = rows.find(key).map(action -> get(cycleId, action.id()));
        if (begun.isEmpty()) {
            cycles.requireUnlocked(cycleId);
        }
        return begun;
    }

    private BulkAction begin(BulkAction action, List<String> targets, Actor by, String... fingerprints) {
        if (targets.isEmpty()) {
            throw Refusal.because(Kind.MOVED_ON, "board.refused.nobody");
        }
        rows.insert(action, targets);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("action", action.id());
        facts.put("kind", action.kind().name());
        facts.put("items", targets.size());
        ledger.append(action.cycleId(), Entry.by(by, "bulkActionBegun", facts).naming(List.of(fingerprints)));
        return rows.find(action.id()).orElseThrow();
    }

    private BulkAction action(String key, String cycleId, BulkKind kind, BoardFilter filter, int revision, Actor by) {
        return new BulkAction(key, cycleId, kind, filter, revision, by.personId(), clock.instant(), null, 0, 0, 0);
    }

    private static void requireKey(String key) {
        try {
            UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw Refusal.because(Kind.INVALID, "board.refused.key");
        }
    }
}
