package org.evenhand.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.board.BoardSnapshots;
import org.evenhand.board.Stuck;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.engine.Incidents;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.ReviewOverview;
import org.evenhand.reviews.ReviewStatus;
import org.springframework.stereotype.Component;

/**
 * What managers and Library HR find on their home page besides: their people, and what is stuck. Source: ui.md, home.
 */
@Component
class HomeExtras {

    /** Reviews of one's people, and cycles, that the page has room for; the rest stands on their own pages. */
    private static final int SHOWN = 8;

    private static final int CYCLES = 3;

    private final ReviewOverview reviews;
    private final Cycles cycles;
    private final BoardSnapshots boards;
    private final Incidents incidents;

    HomeExtras(ReviewOverview reviews, Cycles cycles, BoardSnapshots boards, Incidents incidents) {
        this.reviews = reviews;
        this.cycles = cycles;
        this.boards = boards;
        this.incidents = incidents;
    }

    /** Open reviews of the person's people; empty for whoever manages nobody. */
    List<ReviewStatus> people(Actor actor) {
        return actor.has(Role.MANAGER)
                ? reviews.ofMyPeople(actor).stream()
                        .filter(status -> !status.review().isClosed())
                        .limit(SHOWN)
                        .toList()
                : List.of();
    }

    /** The newest running cycles in which something is stuck; empty for everybody but Library HR. */
    List<StuckCycle> stuck(Actor actor) {
        return actor.has(Role.HR)
                ? cycles.all().stream()
                        .filter(cycle -> cycle.is(Status.RUNNING) || cycle.is(Status.LAUNCHING))
                        .limit(CYCLES)
                        .map(cycle -> new StuckCycle(cycle, reasons(cycle)))
                        .filter(one -> !one.reasons().isEmpty())
                        .toList()
                : List.of();
    }

    private Map<Stuck, Long> reasons(ReviewCycle cycle) {
        Map<Stuck, Long> reasons = new TreeMap<>(boards.of(cycle, "").counts().stuck());
        reasons.values().removeIf(reviewsStuck -> reviewsStuck == 0);
        return reasons;
    }

    /** Steps that failed and are not tried again by themselves; 0 for everybody but Library HR. */
    long incidents(Actor actor) {
        return actor.has(Role.HR) ? incidents.count() : 0;
    }
}
