package org.evenhand.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.casework.CaseTexts;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.promotions.Promotions;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Library HR does about entries that Evenhand could not tell: telling by hand, and recording it. */
@Service
public class ClockDesk {

    private final ReviewReading reading;
    private final Promotions promotions;
    private final CaseConflicts conflicts;
    private final EntryRows rows;
    private final Tellings tellings;
    private final Ledger ledger;
    private final CaseTexts texts;
    private final LibraryCalendar calendar;
    private final Clock clock;

    ClockDesk(
            ReviewReading reading,
            Promotions promotions,
            CaseConflicts conflicts,
            EntryRows rows,
            Tellings tellings,
            Ledger ledger,
            CaseTexts texts,
            LibraryCalendar calendar,
            Clock clock) {
        this.reading = reading;
        this.promotions = promotions;
        this.conflicts = conflicts;
        this.rows = rows;
        this.tellings = tellings;
        this.ledger = ledger;
        this.texts = texts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The review or promotion, for Library HR.
     *
     * @throws Refusal MISSING when there is none, or it is the person's own; NOT_ALLOWED for anybody but HR and for whoever
     *     a conflict keeps away
     */
    @Transactional(readOnly = true)
    public ClockCase caseOf(String caseId, Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "reviews.refused.actNotOpen");
        }
        ClockCase found = promotions
                .find(caseId)
                .map(promotion -> new ClockCase(caseId, promotion.personId(), "/promotions/" + caseId))
                .orElseGet(
                        () -> new ClockCase(caseId, reading.review(caseId, by).personId(), "/cases/" + caseId));
        if (found.personId().equals(by.personId()) || conflicts.has(caseId, by.personId())) {
            throw Refusal.because(Kind.MISSING, "reviews.refused.noSuchReview");
        }
        return found;
    }

    /** The entries of a case, the earliest first. */
    @Transactional(readOnly = true)
    public List<NegativeEntry> entries(String caseId) {
        return rows.of(caseId);
    }

    /**
     * Records that the employee was told of everything in the case that is not told, or could not be delivered.
     *
     * @throws Refusal as {@link #caseOf}; INVALID for a day to come or one before an entry; MOVED_ON when everything is
     *     told already
     */
    @Transactional
    public void recordTold(String caseId, ToldHow how, LocalDate on, Actor by) {
        caseOf(caseId, by);
        if (!ToldHow.byHr().contains(how)) {
            throw Refusal.because(Kind.INVALID, "disclosure.refused.how");
        }
        // who tells at the same time waits here, and finds everything told
        ledger.hold(caseId);
        List<NegativeEntry> open =
                rows.of(caseId).stream().filter(entry -> !entry.isSettled()).toList();
        if (open.isEmpty()) {
            throw Refusal.because(Kind.MOVED_ON, "disclosure.refused.told");
        }
        requirePossible(on, open);
        tellings.byHand(open, new Telling(how, on, by.personId(), null), by);
    }

    private void requirePossible(LocalDate on, List<NegativeEntry> open) {
        LocalDate last = calendar.dateOf(open.get(open.size() - 1).enteredAt());
        if (on.isAfter(calendar.dateOf(clock.instant()))) {
            throw Refusal.because(Kind.INVALID, "disclosure.refused.future");
        }
        if (on.isBefore(last)) {
            throw Refusal.because(Kind.INVALID, "disclosure.refused.beforeEntry", texts.date(last));
        }
    }
}
