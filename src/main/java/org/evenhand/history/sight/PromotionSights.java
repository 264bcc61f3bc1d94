package org.evenhand.history.sight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.engine.CaseHistory;
import org.evenhand.history.SeenCase;
import org.evenhand.history.SeenCase.Eye;
import org.evenhand.history.SeenCases;
import org.evenhand.people.Actor;
import org.evenhand.promotions.PastPhases;
import org.evenhand.promotions.PastPhases.Since;
import org.evenhand.promotions.PastPromotionPart;
import org.evenhand.promotions.PastPromotionParts;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionPage;
import org.evenhand.promotions.PromotionPages;
import org.evenhand.promotions.PromotionPhase;
import org.evenhand.promotions.PromotionRole;
import org.evenhand.record.Ledger;
import org.evenhand.record.Looks;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;

/**
 * Who had a part in a promotion and when, and when it came to each phase of reading. For the candidate and Library HR: what
 * others read stands on their own page of the case, and when a committee sits is told to nobody beside them.
 */
@Service
public class PromotionSights {

    private final PromotionPages pages;
    private final PastPromotionParts past;
    private final CaseHistory engine;
    private final Ledger ledger;
    private final Looks looks;

    PromotionSights(PromotionPages pages, PastPromotionParts past, CaseHistory engine, Ledger ledger, Looks looks) {
        this.pages = pages;
        this.past = past;
        this.engine = engine;
        this.ledger = ledger;
        this.looks = looks;
    }

    /** @throws Refusal MISSING when there is no such promotion, none for this person, or they have another part in it */
    public CaseSight<PromotionPhase> of(String caseId, Actor actor) {
        PromotionPage page = looks.shown(pages.of(caseId, actor), actor);
        SeenCase seen = SeenCases.of(page);
        if (seen.is(Eye.OTHER)) {
            throw Refusal.because(Kind.MISSING, "history.refused.sightOthers");
        }
        // what was said before is the candidate's alone
        Instant from = page.entries().get(0).at();
        List<Since> all = PastPhases.of(page.promotion(), ledger.of(caseId), engine.steps(caseId));
        return new CaseSight<>(
                seen,
                from,
                holders(page.promotion(), from),
                CaseSight.spans(
                        all.stream().map(Since::phase).toList(),
                        all.stream().map(Since::from).toList(),
                        from));
    }

    /** Before it is considered nobody has a part. */
    private List<Holder> holders(Promotion promotion, Instant from) {
        if (!promotion.state().isShared()) {
            return List.of();
        }
        List<PastPromotionPart> ended = past.of(promotion.caseId());
        List<Holder> holders = new ArrayList<>();
        for (PromotionRole role : PromotionRole.values()) {
            Instant since = from;
            for (PastPromotionPart part : ended) {
                if (part.role() == role) {
                    holders.add(new Holder(role.name(), part.personId(), since, part.endedAt()));
                    since = part.endedAt();
                }
            }
            holders.add(new Holder(role.name(), role.holder(promotion), since, null));
        }
        return holders;
    }
}
