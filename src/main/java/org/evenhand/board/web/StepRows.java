package org.evenhand.board.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.evenhand.board.BoardCell;
import org.evenhand.board.BoardCounts;
import org.evenhand.board.BoardFilter;
import org.evenhand.board.Stuck;
import org.evenhand.board.web.BoardView.Count;
import org.evenhand.board.web.BoardView.Place;
import org.evenhand.board.web.BoardView.StepRow;
import org.jspecify.annotations.Nullable;

/** The rows of the table: a step in each place, in the order in which a review comes to them. */
final class StepRows {

    private static final List<String> ORDER = List.of(
            "confirmPosition",
            "correctPosition",
            "writeSelfReview",
            "attachSelfReview",
            "rateCriteria",
            "completeAssessment",
            "holdConversation",
            "confirmConversation",
            "proposeRating",
            "reviewRating",
            "confirmRating",
            "signAsDepartmentHead",
            "signAsAssociateDirector",
            "receiveReview");

    private final String cycleId;
    private final BoardCounts counts;
    private final List<Place> places;
    private final ToIntFunction<@Nullable Instant> lateFor;

    StepRows(String cycleId, BoardCounts counts, List<Place> places, ToIntFunction<@Nullable Instant> lateFor) {
        this.cycleId = cycleId;
        this.counts = counts;
        this.places = places;
        this.lateFor = lateFor;
    }

    List<StepRow> rows() {
        Map<String, List<BoardCell>> steps = counts.cells().stream()
                .sorted(Comparator.comparing(cell -> orderOf(cell.step())))
                .collect(Collectors.groupingBy(BoardCell::step, LinkedHashMap::new, Collectors.toList()));
        return steps.entrySet().stream()
                .map(step -> row(step.getKey(), step.getValue()))
                .toList();
    }

    private StepRow row(String step, List<BoardCell> cells) {
        BoardFilter everywhere = BoardFilter.OPEN.at(step).in(counts.directorate(), "");
        return new StepRow(
                step,
                places.stream().map(place -> inPlace(place.name(), step, cells)).toList(),
                count(everywhere, cells, BoardCell::reviews),
                count(everywhere.because(Stuck.LATE), cells, BoardCell::late),
                count(everywhere.because(Stuck.STALLED), cells, BoardCell::stalled),
                longest(cells));
    }

    private Count inPlace(String place, String step, List<BoardCell> cells) {
        BoardFilter everywhere = BoardFilter.OPEN.at(step);
        BoardFilter there =
                counts.directorate().isEmpty() ? everywhere.in(place, "") : everywhere.in(counts.directorate(), place);
        long reviews = cells.stream()
                .filter(cell -> cell.place().equals(place))
                .mapToLong(BoardCell::reviews)
                .sum();
        return new Count(place, reviews, BoardAddress.cases(cycleId, there, null));
    }

    private Count count(BoardFilter filter, List<BoardCell> cells, ToLongFunction<BoardCell> number) {
        long sum = cells.stream().mapToLong(number).sum();
        return new Count(filter.directorate(), sum, BoardAddress.cases(cycleId, filter, null));
    }

    private int longest(List<BoardCell> cells) {
        return cells.stream()
                .map(BoardCell::oldestDue)
                .filter(Objects::nonNull)
                .mapToInt(lateFor)
                .max()
                .orElse(0);
    }

    /** Steps that only some processes have stand last, by name. */
    private static String orderOf(String step) {
        int at = ORDER.indexOf(step);
        return at < 0 ? "z" + step : "%02d".formatted(at);
    }
}
