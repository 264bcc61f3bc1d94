package org.evenhand.promotions.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.committees.Committees;
import org.evenhand.parts.CaseRole;
import org.evenhand.parts.PartChange;
import org.evenhand.parts.PartHandover;
import org.evenhand.people.Actor;
import org.evenhand.promotions.PastPromotionPart;
import org.evenhand.promotions.PastPromotionParts;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionPartPolicy;
import org.evenhand.promotions.PromotionRole;
import org.evenhand.promotions.Promotions;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a part in a promotion to somebody else. Case, process with all it called, open steps, rights to read, ledger and
 * notices change in one transaction; drafts and documents stay with who wrote them.
 */
@Service
public class PromotionHandover {

    private final Promotions promotions;
    private final PastPromotionParts past;
    private final PromotionPartPolicy policy;
    private final PartHandover handover;
    private final Committees committees;
    private final PromotionVersions versions;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;

    PromotionHandover(
            Promotions promotions,
            PastPromotionParts past,
            PromotionPartPolicy policy,
            PartHandover handover,
            Committees committees,
            PromotionVersions versions,
            Ledger ledger,
            LibraryCalendar calendar,
            Clock clock) {
        this.promotions = promotions;
        this.past = past;
        this.policy = policy;
        this.handover = handover;
        this.committees = committees;
        this.versions = versions;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Changes who has a part. Whoever sends a step of the case at this moment is either done before, or refused.
     *
     * @param expectedHolder who had the part when the actor looked
     * @throws Refusal INVALID with the policy that speaks against the person or the date, MOVED_ON when the case is over
     *     or somebody else has the part by now
     */
    @Transactional
    public void change(String caseId, PartChange<PromotionRole> change, String expectedHolder, Actor by) {
        Promotion promotion = open(caseId);
        if (!change.role().holder(promotion).equals(expectedHolder)) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.parts.refused.changedMeanwhile");
        }
        requireDate(promotion, change.since());
        require(promotion, change.role(), change.toPerson());
        handOn(promotion, change, by);
    }

    /**
     * The case, which nobody else changes until the transaction ends.
     *
     * @throws Refusal MISSING without such a case, or while the candidate alone knows of it; MOVED_ON when it is over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Promotion open(String caseId) {
        ledger.hold(caseId);
        Promotion promotion = promotions.get(caseId);
        if (!promotion.state().isShared()) {
            throw Refusal.because(Kind.MISSING, "promotions.refused.missing");
        }
        if (promotion.state().isOver()) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.parts.refused.over");
        }
        return promotion;
    }

    /** @throws Refusal INVALID with what speaks against the person */
    void require(Promotion promotion, PromotionRole role, String personId) {
        Optional<String> against = policy.against(promotion, role, personId);
        if (against.isPresent()) {
            throw Refusal.because(Kind.INVALID, against.get());
        }
    }

    private void requireDate(Promotion promotion, LocalDate since) {
        if (since.isBefore(calendar.dateOf(promotion.openedAt())) || since.isAfter(calendar.dateOf(clock.instant()))) {
            throw Refusal.because(Kind.INVALID, "promotions.parts.refused.date");
        }
    }

    /** Hands a part on: to somebody who may have it, or to nobody until Library HR has chosen somebody. */
    @Transactional(propagation = Propagation.MANDATORY)
    void handOn(Promotion promotion, PartChange<PromotionRole> change, Actor by) {
        String caseId = promotion.caseId();
        PromotionRole role = change.role();
        String from = role.holder(promotion);
        handover.record(caseId, change, from, by, versions.now());
        if (!from.equals(CaseRole.VACANT)) {
            past.add(new PastPromotionPart(
                    caseId,
                    role,
                    from,
                    change.toPerson(),
                    change.since(),
                    change.cause().name(),
                    clock.instant()));
        }
        promotions.assign(caseId, role, change.toPerson());
        if (role != PromotionRole.HR) {
            keepApart(caseId, role, List.of(from, change.toPerson()));
        }
        handover.carryOut(caseId, promotion.personId(), change, from, by);
    }

    /** Whoever recommends or decides, or did, never sits in the committee. */
    private void keepApart(String caseId, PromotionRole role, List<String> people) {
        people.stream()
                .filter(person -> !person.equals(CaseRole.VACANT))
                .forEach(person -> committees.keepAway(caseId, person, role.name()));
    }
}
