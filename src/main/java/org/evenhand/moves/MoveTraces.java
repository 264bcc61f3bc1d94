package org.evenhand.moves;

import java.util.List;
import java.util.Map;
import org.evenhand.engine.MoveResult.ChangedStep;
import org.evenhand.engine.StepMoved;
import org.evenhand.people.Actor;
import org.evenhand.record.Drafts;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A moved case says under which version it goes on, what was written goes with its step, and whoever has it is told. */
@Component
class MoveTraces {

    private final Ledger ledger;
    private final Drafts drafts;
    private final ApplicationEventPublisher events;

    MoveTraces(Ledger ledger, Drafts drafts, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.drafts = drafts;
        this.events = events;
    }

    void leave(Move move, MovedCase one, List<ChangedStep> changed, Actor by) {
        ledger.append(
                one.caseId(),
                Entry.by(
                                by,
                                "movedToVersion",
                                Map.of(
                                        "process",
                                        move.processKey(),
                                        "oldVersion",
                                        move.from(),
                                        "newVersion",
                                        move.to(),
                                        "move",
                                        move.id()))
                        .under(Map.of(move.processKey(), "v" + move.to())));
        changed.forEach(step -> {
            String holder = step.after().assignee();
            if (holder != null && !step.before().step().equals(step.after().step())) {
                drafts.carry(one.caseId(), step.before().step(), step.after().step(), holder);
            }
            events.publishEvent(new StepMoved(step.before(), step.after()));
        });
    }
}
