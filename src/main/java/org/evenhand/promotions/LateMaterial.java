package org.evenhand.promotions;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.committees.LookingAgain;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes to a promotion after its file was certified: the candidate, whoever recommends, or Library HR brings it, and
 * somebody else in Library HR says whether it is significant. Then everybody who has looked looks again. Source:
 * processes.md, late or new material.
 */
@Service
@Transactional
public class LateMaterial {

    /** The process in which one is added and judged. */
    static final String PROCESS = "lateMaterial";

    static final String ADD = "addMaterial";

    private static final String ANNOUNCED = "materialAnnounced";
    private static final String SIGNIFICANT = "materialSignificant";
    private static final Actor NOBODY = new Actor(Entry.SYSTEM, Set.of(), null);

    private final Promotions promotions;
    private final PromotionReaders readers;
    private final MaterialRows rows;
    private final LookingAgain looking;
    private final Processes processes;
    private final Inbox inbox;
    private final MaterialJudges judges;
    private final Ledger ledger;

    LateMaterial(
            Promotions promotions,
            PromotionReaders readers,
            MaterialRows rows,
            LookingAgain looking,
            Processes processes,
            Inbox inbox,
            MaterialJudges judges,
            Ledger ledger) {
        this.promotions = promotions;
        this.readers = readers;
        this.rows = rows;
        this.looking = looking;
        this.processes = processes;
        this.inbox = inbox;
        this.judges = judges;
        this.ledger = ledger;
    }

    /** Whether that reader can bring something now: once somebody has looked at the file, and before the decision. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(PromotionReader reader, Promotion promotion) {
        return mayBring(reader)
                && promotion.state() == PromotionState.CONSIDERED
                && processes.waitsFor(SIGNIFICANT, promotion.caseId());
    }

    private static boolean mayBring(PromotionReader reader) {
        return reader == PromotionReader.CANDIDATE
                || reader == PromotionReader.RECOMMENDER
                || reader == PromotionReader.HR;
    }

    /**
     * Gives whoever has something new the step to write it in; who pressed twice is led to the same one.
     *
     * @throws Refusal MISSING for whoever cannot see the case; NOT_ALLOWED for whoever judges it; MOVED_ON before anybody
     *     has looked, while something of theirs waits to be judged, and once it is decided
     */
    public OpenTask announce(String caseId, Actor by) {
        ledger.hold(caseId);
        Promotion promotion = promotions.get(caseId);
        PromotionReader reader = readers.of(promotion, by);
        if (reader == PromotionReader.NOBODY) {
            throw Promotions.missing();
        }
        if (!mayBring(reader)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "promotions.refused.materialOfOthers");
        }
        return open(caseId, by).orElseGet(() -> begun(promotion, reader, by));
    }

    private Optional<OpenTask> open(String caseId, Actor by) {
        return inbox.heldBy(by.personId()).stream()
                .map(InboxItem::task)
                .filter(task -> task.caseId().equals(caseId) && task.step().equals(ADD))
                .findFirst();
    }

    private OpenTask begun(Promotion promotion, PromotionReader reader, Actor by) {
        String caseId = promotion.caseId();
        requireUndecided(promotion);
        if (rows.waits(caseId, by.personId())) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.refused.materialWaits");
        }
        if (!isOpenTo(reader, promotion)) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.refused.fileStillOpen");
        }
        processes.trigger(
                ANNOUNCED,
                caseId,
                Map.of("author", by.personId(), "judge", judges.of(promotion, by.personId()), "significant", false),
                by);
        ledger.append(caseId, Entry.by(by, "materialAnnounced", Map.of()));
        return open(caseId, by).orElseThrow();
    }

    /** @throws Refusal MOVED_ON, with what the candidate can do instead, once it is decided; and when it is over */
    static void requireUndecided(Promotion promotion) {
        if (promotion.state() != PromotionState.CONSIDERED) {
            throw Refusal.because(
                    Kind.MOVED_ON,
                    promotion.state() == PromotionState.WITHDRAWN
                            ? "promotions.refused.movedOn"
                            : "promotions.refused.materialTooLate");
        }
    }

    /** Whether something waits to be judged; as long as it does, nobody decides. */
    @Transactional(readOnly = true)
    public boolean waits(String caseId) {
        return rows.anyWaits(caseId);
    }

    /** What came is significant: the case goes back to whoever looked first, unless that is where it stands. */
    public void lookAgain(String caseId) {
        ledger.hold(caseId);
        if (processes.waitsFor(SIGNIFICANT, caseId)) {
            ledger.append(caseId, Entry.automatic("allLookAgain", Map.of()));
            looking.begin(caseId);
            processes.correlate(SIGNIFICANT, caseId, Map.of(), NOBODY);
        }
    }
}
