package org.evenhand.cycles;

import java.time.Clock;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.OutcomesAwaited;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a confirmed plan that passed its checkpoint into a launch: for whom reviews are opened is settled here. */
@Service
public class LaunchBeginning {

    private final CycleRows rows;
    private final LaunchRows launches;
    private final CycleRules rules;
    private final People people;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LaunchBeginning(
            CycleRows rows,
            LaunchRows launches,
            CycleRules rules,
            People people,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.launches = launches;
        this.rules = rules;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Begins the launch, unless the plan has aged while its checkpoint waited for an answer.
     *
     * @return whether it has begun
     */
    @Transactional
    public boolean begin(String cycleId) {
        var cycle = rows.find(cycleId).orElseThrow(CycleAccess::missing);
        if (!rules.problemsOfLaunch(cycle).isEmpty()) {
            return false;
        }
        if (!rows.launch(cycleId)) {
            CycleRules.requirePlanned(rows.find(cycleId).orElseThrow(CycleAccess::missing));
        }
        var everybody =
                people.activeIn(cycle.staffCategory()).stream().map(Person::id).toList();
        launches.insert(cycleId, cycle.plannedBy(), clock.instant(), everybody);
        events.publishEvent(new OutcomesAwaited(OutcomeKind.REVIEW_CYCLE, cycleId));
        return true;
    }
}
