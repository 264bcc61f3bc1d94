package org.evenhand.promotions;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.people.Person;
import org.evenhand.promotions.PromotionParts.Parts;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Refusal;
import org.springframework.stereotype.Component;

/** Opens one person's promotion. */
@Component
class PromotionOpening {

    private final Promotions promotions;
    private final PromotionParts parts;
    private final Processes processes;
    private final Ledger ledger;
    private final Clock clock;

    PromotionOpening(Promotions promotions, PromotionParts parts, Processes processes, Ledger ledger, Clock clock) {
        this.promotions = promotions;
        this.parts = parts;
        this.processes = processes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Opens it within the caller's transaction, which a refusal leaves as it was: nothing has been written then.
     *
     * @param selfNominated whether the person nominates themselves, and so need not be asked
     * @throws Refusal INVALID with the reason, when somebody would have two parts
     */
    Promotion open(PromotionRound round, Person candidate, boolean selfNominated, Actor by) {
        Parts who = parts.of(round, candidate);
        Instant now = clock.instant();
        Promotion promotion = new Promotion(
                Ids.next(),
                round.id(),
                candidate.id(),
                who.recommender(),
                who.director(),
                who.hr(),
                selfNominated,
                PromotionState.DECLARING,
                now);
        promotions.insert(promotion);
        ledger.append(promotion.caseId(), Entry.by(by, "promotionOpened", Map.of("round", round.id())));
        processes.start(
                Promotion.PROCESS,
                promotion.caseId(),
                Map.of(
                        "staff", candidate.id(),
                        "recommender", who.recommender(),
                        "director", who.director(),
                        "hr", who.hr(),
                        "selfNominated", selfNominated),
                by);
        return promotion;
    }
}
