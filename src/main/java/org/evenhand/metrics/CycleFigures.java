package org.evenhand.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.engine.StepTime;
import org.evenhand.engine.StepTimes;
import org.evenhand.metrics.Figure.Table;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.LateRole;
import org.evenhand.reviews.LateSteps;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** Measures the reviews of a cycle; as many queries for a thousand of them as for one. */
@Component
class CycleFigures {

    /** Peers are asked in confidence, and hold nobody up. */
    private static final List<String> PROCESSES = List.of("annualReview", "equityCheckpoint");

    private static final Set<String> SIGNING = Set.of("signAsDepartmentHead", "signAsAssociateDirector");

    private static final String EXTENDED = "deadlineExtended";
    private static final String INSTITUTION_LATE = "institutionLate";
    private static final String MOVED = "datesMoved";

    private final MeasuredReviews reviews;
    private final StepTimes times;
    private final Ledger ledger;
    private final Documents documents;
    private final LateSteps late;
    private final LibraryCalendar calendar;

    CycleFigures(
            MeasuredReviews reviews,
            StepTimes times,
            Ledger ledger,
            Documents documents,
            LateSteps late,
            LibraryCalendar calendar) {
        this.reviews = reviews;
        this.times = times;
        this.ledger = ledger;
        this.documents = documents;
        this.late = late;
        this.calendar = calendar;
    }

    List<Figure> of(String cycleId) {
        MeasuredReviews.Parts parts = reviews.of(cycleId);
        List<String> cases = List.copyOf(parts.cases());
        List<StepTime> steps = times.of(cases, PROCESSES);
        List<LedgerEntry> entries =
                ledger.of(cases, List.of(Away.PAUSED, Away.RESUMED, MOVED, EXTENDED, INSTITUTION_LATE));
        List<Figure> figures = new ArrayList<>(measured(parts.cases()));
        figures.addAll(Counted.waiting(steps, new Away(entries, calendar.asOfNow())));
        figures.addAll(sentBack(cases, steps));
        figures.addAll(windows(parts.cases(), entries));
        figures.addAll(lateness(cycleId, parts));
        return figures;
    }

    /** Each review is about somebody else. */
    private static List<Figure> measured(Set<String> cases) {
        Group all = Group.named("all");
        all.people().addAll(cases);
        cases.forEach(each -> all.days().add(0));
        return Groups.each(
                Table.REVIEWS,
                List.of(all),
                group -> List.of((long) group.days().size()));
    }

    /** Those who sign are the people behind it: they alone send back. */
    private List<Figure> sentBack(List<String> cases, List<StepTime> steps) {
        Group back = Group.named("signatures");
        steps.stream().filter(step -> SIGNING.contains(step.step())).forEach(back::add);
        Set<String> reviewsSentBack = new HashSet<>();
        documents.of(cases, List.of(ReviewDocument.SENT_BACK.name())).forEach(document -> {
            reviewsSentBack.add(document.caseId());
            back.days().add(0);
        });
        return Groups.each(
                Table.SENT_BACK,
                List.of(back),
                group -> List.of((long) group.days().size(), (long) reviewsSentBack.size()));
    }

    private static List<Figure> windows(Set<String> cases, List<LedgerEntry> entries) {
        List<Group> groups = List.of(
                Counted.window("extension", cases, entries, EXTENDED, ""),
                Counted.window("equalWindow", cases, entries, INSTITUTION_LATE, "daysLate"),
                Counted.window("leave", cases, entries, Away.RESUMED, "daysMoved")
                        .with(Counted.window("leave", Set.of(), entries, MOVED, "daysMoved")));
        return Groups.each(
                Table.WINDOWS,
                groups,
                group -> group.name().equals("extension")
                        ? List.of((long) group.days().size())
                        : List.of((long) group.days().size(), group.sum()));
    }

    private List<Figure> lateness(String cycleId, MeasuredReviews.Parts parts) {
        Map<LateRole, List<Integer>> days = late.daysOf(cycleId);
        List<Group> groups = Arrays.stream(LateRole.values())
                .map(role -> new Group(
                        role.name(),
                        new HashSet<>(parts.holders().getOrDefault(role, Set.of())),
                        new HashSet<>(parts.cases()),
                        new ArrayList<>(days.getOrDefault(role, List.of()))))
                .collect(Collectors.toList());
        return Groups.pooled(
                Table.LATENESS, groups, group -> List.of((long) group.days().size(), group.sum()));
    }
}
