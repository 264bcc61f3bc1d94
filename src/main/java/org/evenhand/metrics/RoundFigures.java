package org.evenhand.metrics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.engine.StepTime;
import org.evenhand.engine.StepTimes;
import org.evenhand.metrics.Figure.Table;
import org.evenhand.metrics.MeasuredRounds.Content;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** Measures the promotions of a round, all of them together; as many queries for a hundred of them as for one. */
@Component
class RoundFigures {

    private static final String EXTENDED = "dossierExtended";
    private static final String INSTITUTION_LATE = "institutionLate";

    private final StepTimes times;
    private final Ledger ledger;
    private final LibraryCalendar calendar;

    RoundFigures(StepTimes times, Ledger ledger, LibraryCalendar calendar) {
        this.times = times;
        this.ledger = ledger;
        this.calendar = calendar;
    }

    List<Figure> of(Content round) {
        List<String> cases = List.copyOf(round.candidates().keySet());
        List<StepTime> steps = times.of(cases, round.processes()).stream()
                .filter(step -> !round.unseen().contains(step.step()))
                .toList();
        List<String> kinds = new ArrayList<>(Away.KINDS);
        kinds.addAll(List.of(EXTENDED, INSTITUTION_LATE));
        List<LedgerEntry> entries = ledger.of(cases, kinds);
        List<Figure> figures = new ArrayList<>(measured(cases));
        figures.addAll(Counted.waiting(steps, new Away(entries, calendar.asOfNow())));
        figures.addAll(windows(new HashSet<>(cases), entries));
        figures.addAll(lateness(round, steps, entries));
        figures.addAll(letters(round));
        return figures;
    }

    /** Each promotion is about somebody else. */
    private static List<Figure> measured(List<String> cases) {
        Group all = Group.named("all");
        all.people().addAll(cases);
        cases.forEach(each -> all.days().add(0));
        return Groups.each(
                Table.PROMOTIONS,
                List.of(all),
                group -> List.of((long) group.days().size()));
    }

    private static List<Figure> windows(Set<String> cases, List<LedgerEntry> entries) {
        return Groups.each(
                Table.WINDOWS,
                List.of(
                        Counted.window("dossier", cases, entries, EXTENDED, ""),
                        Counted.window("leave", cases, entries, Away.PROMOTION_RESUMED, "daysMoved")),
                group -> group.name().equals("leave")
                        ? List.of((long) group.days().size(), group.sum())
                        : List.of((long) group.days().size()));
    }

    /** One row: who has which part differs from case to case, and many have one case only. */
    private static List<Figure> lateness(Content round, List<StepTime> steps, List<LedgerEntry> entries) {
        Group late = Counted.window("library", Set.of(), entries, INSTITUTION_LATE, "daysLate");
        steps.stream()
                .filter(step -> step.assignee() != null
                        && !step.assignee().equals(round.candidates().get(step.caseId())))
                .forEach(late::add);
        return Groups.each(
                Table.LATENESS,
                List.of(late),
                group -> List.of((long) group.days().size(), group.sum()));
    }

    /** Not their sum: beside the number of promotions it would tell how few did not come. */
    private static List<Figure> letters(Content round) {
        Group all = Group.named("all");
        round.letters().forEach((caseId, came) -> {
            all.people().add(caseId);
            all.days().add(came);
        });
        return Groups.each(
                Table.LETTERS,
                List.of(all),
                group -> List.of((long) group.days().size(), group.reached(50), group.reached(90)));
    }
}
