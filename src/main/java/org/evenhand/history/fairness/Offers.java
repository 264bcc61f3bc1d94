package org.evenhand.history.fairness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.evenhand.history.fairness.CaseRight.Nature;
import org.evenhand.history.fairness.Endings.Ending;
import org.evenhand.history.fairness.Offer.Move;
import org.evenhand.record.LedgerEntry;

/** Reads out of a chain each time that a right was offered. */
final class Offers {

    /** Calendar days in which the person is told of a negative entry; c.149 §52C. */
    private static final int TOLD_WITHIN = 10;

    private final Story story;
    private final Moves moves;
    private final Endings endings;

    Offers(Story story, LocalDate today) {
        this.story = story;
        this.moves = new Moves(story);
        this.endings = new Endings(story, today);
    }

    List<Offer> of(CaseRight right) {
        if (right.nature() == Nature.TOLD) {
            return story.ofKind(right.step()).map(this::told).toList();
        }
        List<LedgerEntry> opened = story.ofKind(Windows.OPENED)
                .filter(entry -> Story.isAbout(entry, right.step()))
                .toList();
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            long next = i + 1 < opened.size() ? opened.get(i + 1).seq() : Long.MAX_VALUE;
            offers.add(offer(right, opened.get(i), next));
        }
        return offers;
    }

    private Offer offer(CaseRight right, LedgerEntry opened, long next) {
        List<LedgerEntry> moved = story.between(opened.seq(), next)
                .filter(entry -> entry.kind().equals(Windows.MOVED) && Story.isAbout(entry, right.step()))
                .toList();
        LedgerEntry last = moved.isEmpty() ? opened : moved.get(moved.size() - 1);
        Ending ending = endings.of(right, opened, last, next);
        int calendarDays = Story.number(opened, Windows.CALENDAR_DAYS);
        return new Offer(
                story.dayOf(opened),
                Story.day(last, Windows.UNTIL),
                Story.day(opened, Windows.UNTIL),
                calendarDays > 0 ? calendarDays : Story.number(last, Windows.DAYS),
                calendarDays > 0,
                Story.number(opened, Windows.AT_LEAST),
                moves.of(right.step(), opened.seq(), next),
                ending.state(),
                ending.by() == null ? null : story.dayOf(ending.by()),
                ending.reason(),
                opened.seq(),
                ending.by() == null ? 0 : ending.by().seq(),
                Definitions.of(opened),
                opened.facts().get(Windows.TABLE) instanceof String table ? table : null);
    }

    private Offer told(LedgerEntry telling) {
        LocalDate entered = Objects.requireNonNullElse(Story.day(telling, "enteredOn"), story.dayOf(telling));
        LocalDate told = Objects.requireNonNullElse(Story.day(telling, "toldOn"), story.dayOf(telling));
        LocalDate until = entered.plusDays(TOLD_WITHIN);
        State state = told.isAfter(until) ? State.KEPT_LATE : State.KEPT;
        return new Offer(
                entered,
                until,
                until,
                TOLD_WITHIN,
                true,
                0,
                List.<Move>of(),
                state,
                told,
                null,
                telling.seq(),
                telling.seq(),
                null,
                null);
    }
}
