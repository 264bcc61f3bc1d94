package org.evenhand.promotions.handover;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.parts.CaseRole;
import org.evenhand.parts.ChangeCause;
import org.evenhand.parts.PartChange;
import org.evenhand.parts.PartVacant;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionPartPolicy;
import org.evenhand.promotions.PromotionRole;
import org.evenhand.promotions.PromotionState;
import org.evenhand.promotions.Promotions;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conflicts of interest of those who recommend, decide or notify, declared or found: access ends and a substitute acts in
 * the same transaction; what was written stays sealed in the record. Source: processes.md, conflict of interest.
 */
@Service
public class PromotionConflicts {

    private final Promotions promotions;
    private final PromotionHandover handover;
    private final PromotionPartPolicy policy;
    private final CaseConflicts conflicts;
    private final People people;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PromotionConflicts(
            Promotions promotions,
            PromotionHandover handover,
            PromotionPartPolicy policy,
            CaseConflicts conflicts,
            People people,
            Ledger ledger,
            LibraryCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.promotions = promotions;
        this.handover = handover;
        this.policy = policy;
        this.conflicts = conflicts;
        this.people = people;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Somebody with a part declares a conflict of their own.
     *
     * @throws Refusal NOT_ALLOWED for whoever has no part, MOVED_ON when the case is over, or decided by them already
     */
    @Transactional
    public void declare(String caseId, String reason, Actor by) {
        remove(handover.open(caseId), by.personId(), null, reason, "conflictDeclared", by);
    }

    /**
     * Library HR has found a conflict.
     *
     * @param expectedHolder who had the part when HR looked
     * @param substitute person id, or null for the next in the reporting line who may have the part
     * @throws Refusal INVALID with what speaks against the substitute, MOVED_ON when the case is over, or somebody else
     *     has the part by now
     */
    @Transactional
    public void found(
            String caseId,
            PromotionRole role,
            String expectedHolder,
            @Nullable String substitute,
            String reason,
            Actor by) {
        Promotion promotion = handover.open(caseId);
        if (!role.holder(promotion).equals(expectedHolder)) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.parts.refused.changedMeanwhile");
        }
        remove(promotion, expectedHolder, substitute, reason, "conflictFound", by);
    }

    private void remove(
            Promotion promotion, String person, @Nullable String substitute, String reason, String kind, Actor by) {
        List<PromotionRole> roles = PromotionRole.of(promotion, person);
        if (roles.isEmpty() || person.equals(CaseRole.VACANT)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "promotions.parts.refused.noPart");
        }
        if (roles.contains(PromotionRole.DIRECTOR) && promotion.state() != PromotionState.CONSIDERED) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.parts.refused.decided");
        }
        conflicts.add(promotion.caseId(), person, clock.instant());
        for (PromotionRole role : roles) {
            ledger.append(promotion.caseId(), Entry.by(by, kind, Map.of("role", role.name(), "from", person)));
            replace(promotions.get(promotion.caseId()), role, substitute, reason, by);
        }
    }

    private void replace(Promotion promotion, PromotionRole role, @Nullable String chosen, String reason, Actor by) {
        String to = chosen == null ? next(promotion, role).orElse(CaseRole.VACANT) : chosen;
        if (chosen != null) {
            handover.require(promotion, role, chosen);
        }
        handover.handOn(
                promotion,
                new PartChange<>(role, to, calendar.dateOf(clock.instant()), ChangeCause.CONFLICT, reason),
                by);
        if (to.equals(CaseRole.VACANT)) {
            events.publishEvent(new PartVacant(promotion.caseId(), role.name(), libraryHr(promotion)));
        }
    }

    private List<String> libraryHr(Promotion promotion) {
        return people.activeWith(Role.HR).stream()
                .map(Person::id)
                .filter(id -> !promotion.isOf(id))
                .toList();
    }

    /** Of Library HR anybody else; otherwise the nearest person above the one who has the part, who may have it. */
    private Optional<String> next(Promotion promotion, PromotionRole role) {
        List<String> candidates =
                role == PromotionRole.HR ? libraryHr(promotion) : people.above(role.holder(promotion));
        return candidates.stream()
                .filter(person -> policy.against(promotion, role, person).isEmpty())
                .findFirst();
    }
}
