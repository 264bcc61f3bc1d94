package org.evenhand.promotions.handover;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.evenhand.committees.StandingAside;
import org.evenhand.engine.Processes;
import org.evenhand.parts.CasePauses;
import org.evenhand.parts.HeldCases;
import org.evenhand.parts.MissedDays;
import org.evenhand.parts.RestingCase;
import org.evenhand.people.Actor;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionCommittee;
import org.evenhand.promotions.Promotions;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.referees.LetterRequests;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A promotion rests while its candidate is away, with its committee and its letters, and every date moves by the business
 * days missed. Ledger and engine say that Evenhand did it, and neither why nor for whom. Source: equity.md,
 * leave-neutral-clock.
 */
@Service
class PromotionRest {

    private static final Actor EVENHAND = new Actor(Entry.SYSTEM, Set.of(), null);

    private final Promotions promotions;
    private final CasePauses pauses;
    private final HeldCases held;
    private final MissedDays days;
    private final Processes processes;
    private final StandingAside members;
    private final PromotionCommittee committee;
    private final LetterRequests letters;
    private final Ledger ledger;
    private final LibraryCalendar calendar;

    PromotionRest(
            Promotions promotions,
            CasePauses pauses,
            HeldCases held,
            MissedDays days,
            Processes processes,
            StandingAside members,
            PromotionCommittee committee,
            LetterRequests letters,
            Ledger ledger,
            LibraryCalendar calendar) {
        this.promotions = promotions;
        this.pauses = pauses;
        this.held = held;
        this.days = days;
        this.processes = processes;
        this.members = members;
        this.committee = committee;
        this.letters = letters;
        this.ledger = ledger;
        this.calendar = calendar;
    }

    /** Brings it in line with the absences of its candidate; does nothing when it is over. */
    @Transactional
    public void settle(String caseId) {
        ledger.hold(caseId);
        Promotion promotion = promotions.get(caseId);
        if (!promotion.state().isOver()) {
            pauses.settle(new Resting(promotion));
        }
    }

    @Transactional
    void hold(String caseId, String holdId) {
        ledger.hold(caseId);
        held.hold(new Resting(promotions.get(caseId)), holdId);
    }

    @Transactional
    void release(String caseId, String holdId) {
        ledger.hold(caseId);
        held.release(new Resting(promotions.get(caseId)), holdId);
    }

    private final class Resting implements RestingCase {

        private final Promotion promotion;

        Resting(Promotion promotion) {
            this.promotion = promotion;
        }

        @Override
        public String caseId() {
            return promotion.caseId();
        }

        @Override
        public String personId() {
            return promotion.personId();
        }

        @Override
        public LocalDate openedOn() {
            return calendar.dateOf(promotion.openedAt());
        }

        @Override
        public int giveBack(LocalDate from, LocalDate to) {
            int missed = days.giveBack(caseId(), from, to, EVENHAND);
            promotions.giveDays(caseId(), missed);
            letters.giveDays(caseId(), Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1));
            return missed;
        }

        @Override
        public void rest(boolean wasPaused, boolean paused, int moved) {
            if (paused && !wasPaused) {
                processes.suspend(caseId(), EVENHAND);
                ledger.append(caseId(), Entry.automatic("promotionPaused", Map.of()));
            } else if (wasPaused && !paused) {
                processes.activate(caseId(), EVENHAND);
                ledger.append(caseId(), Entry.automatic("promotionResumed", Map.of("daysMoved", moved)));
                members.catchUp(caseId());
                committee.catchUp(caseId());
            } else if (moved > 0) {
                ledger.append(caseId(), Entry.automatic("datesMoved", Map.of("daysMoved", moved)));
            }
        }
    }
}
