package org.evenhand.board.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.evenhand.board.BoardCell;
import org.evenhand.board.BoardCounts;
import org.evenhand.board.BoardFilter;
import org.evenhand.board.BoardSnapshot;
import org.evenhand.board.BoardSnapshots;
import org.evenhand.board.RoleLateness;
import org.evenhand.board.Stuck;
import org.evenhand.board.web.BoardView.Count;
import org.evenhand.board.web.BoardView.Place;
import org.evenhand.board.web.BoardView.RoleRow;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.LibraryDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the page of the board. */
@Component
class BoardViews {

    private final BoardSnapshots boards;
    private final LibraryCalendar calendar;
    private final Clock clock;

    BoardViews(BoardSnapshots boards, LibraryCalendar calendar, Clock clock) {
        this.boards = boards;
        this.calendar = calendar;
        this.clock = clock;
    }

    BoardView of(ReviewCycle cycle, String directorate) {
        BoardSnapshot snapshot = boards.of(cycle, directorate);
        BoardCounts counts = snapshot.counts();
        LateFor late = new LateFor(calendar.asOfNow(), clock.instant());
        List<Place> places = places(cycle.id(), counts);
        return new BoardView(
                cycle,
                directorate,
                places,
                new StepRows(cycle.id(), counts, places, late::days).rows(),
                states(cycle.id(), counts),
                stuck(cycle.id(), counts.stuck()),
                counts.lateness().stream().map(role -> role(role, late)).toList(),
                snapshot.joined(),
                snapshot.takenAt(),
                BoardAddress.anew(cycle.id(), directorate));
    }

    private static List<Place> places(String cycleId, BoardCounts counts) {
        return counts.cells().stream()
                .map(BoardCell::place)
                .distinct()
                .sorted()
                .map(name -> new Place(name, address(cycleId, counts.directorate(), name)))
                .toList();
    }

    private static String address(String cycleId, String directorate, String place) {
        return directorate.isEmpty()
                ? BoardAddress.board(cycleId, place)
                : BoardAddress.cases(cycleId, BoardFilter.OPEN.in(directorate, place), null);
    }

    private static List<Count> states(String cycleId, BoardCounts counts) {
        return counts.states().entrySet().stream()
                .map(state -> new Count(
                        "reviews.state." + state.getKey(),
                        state.getValue(),
                        BoardAddress.cases(cycleId, BoardFilter.OPEN.being(state.getKey()), null)))
                .toList();
    }

    private static List<Count> stuck(String cycleId, Map<Stuck, Long> stuck) {
        return stuck.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(reason -> new Count(
                        "board.stuck." + reason.getKey(),
                        reason.getValue(),
                        BoardAddress.cases(cycleId, BoardFilter.OPEN.because(reason.getKey()), null)))
                .toList();
    }

    private static RoleRow role(RoleLateness role, LateFor late) {
        return new RoleRow(
                role.role(), role.lateNow(), late.days(role.oldestDue()), role.endedLate(), role.businessDays());
    }

    /** Business days since something was due. */
    private record LateFor(LibraryDays days, Instant now) {

        int days(@Nullable Instant due) {
            return due == null ? 0 : days.businessDaysBetween(days.dateOf(due), days.dateOf(now));
        }
    }
}
