package org.evenhand.cycles.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.CycleLeads;
import org.evenhand.cycles.CycleReviews;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.Launch;
import org.evenhand.cycles.Launches;
import org.evenhand.cycles.LeftOuts;
import org.evenhand.cycles.NotOpened;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.cycles.web.CycleBoard.Progress;
import org.evenhand.engine.Incidents;
import org.evenhand.people.People;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the page of a cycle. */
@Component
class CycleBoards {

    /** People not opened on one page. */
    static final int PAGE_SIZE = 25;

    private final Cycles cycles;
    private final LeftOuts leftOuts;
    private final CycleLeads leads;
    private final Launches launches;
    private final CriteriaSets criteria;
    private final People people;
    private final CycleReviews reviews;
    private final Incidents incidents;

    CycleBoards(
            Cycles cycles,
            LeftOuts leftOuts,
            CycleLeads leads,
            Launches launches,
            CriteriaSets criteria,
            People people,
            CycleReviews reviews,
            Incidents incidents) {
        this.cycles = cycles;
        this.leftOuts = leftOuts;
        this.leads = leads;
        this.launches = launches;
        this.criteria = criteria;
        this.people = people;
        this.reviews = reviews;
        this.incidents = incidents;
    }

    CycleBoard of(ReviewCycle cycle, int after) {
        var launch = launches.find(cycle.id());
        var planned = cycle.is(Status.PLANNED);
        var steps = launch.map(begun -> cycles.openSteps(cycle.id())).orElse(Map.of());
        var notOpened = launches.notOpened(cycle.id(), after, PAGE_SIZE + 1);
        return new CycleBoard(
                cycle,
                criteria.get(cycle.criteriaSetId()),
                cycles.ending(cycle.id()),
                leftOuts.telling(cycle.id()),
                cycles.lockReason(cycle.id()),
                leads.changes(cycle.id()),
                cycles.openTask(cycle.id()).orElse(null),
                planned ? people.activeIn(cycle.staffCategory()).size() : 0,
                planned ? cycles.problemsOfLaunch(cycle) : List.of(),
                launch.map(this::progress).orElse(null),
                launch.map(this::states).orElse(Map.of()),
                steps,
                notOpened.stream().limit(PAGE_SIZE).toList(),
                next(notOpened));
    }

    /** @throws Refusal MOVED_ON before the launch */
    Progress progressOf(ReviewCycle cycle) {
        return launches.find(cycle.id())
                .map(this::progress)
                .orElseThrow(() -> Refusal.because(Kind.MOVED_ON, "cycles.refused.movedOn"));
    }

    private Progress progress(Launch launch) {
        return new Progress(launch, !launch.isFinished() && isStuck(launch.cycleId()));
    }

    private boolean isStuck(String cycleId) {
        return incidents.count() > 0
                && incidents.open().stream()
                        .anyMatch(incident -> incident.caseId().equals(cycleId));
    }

    private Map<String, Long> states(Launch launch) {
        long filed = reviews.filed(launch.cycleId());
        var states = new LinkedHashMap<String, Long>();
        states.put("cycles.state.waiting", (long) launch.people() - launch.handled());
        states.put("cycles.state.open", launch.opened() - filed);
        states.put("cycles.state.filed", filed);
        states.put("cycles.state.notOpened", (long) launch.notOpened());
        return states;
    }

    private static @Nullable Integer next(List<NotOpened> found) {
        return Optional.of(found)
                .filter(people -> people.size() > PAGE_SIZE)
                .map(people -> people.get(PAGE_SIZE - 1).number())
                .orElse(null);
    }
}
