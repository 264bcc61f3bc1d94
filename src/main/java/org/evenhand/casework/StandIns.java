package org.evenhand.casework;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Delegation;
import org.evenhand.people.Delegations;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/**
 * Who does a step for whom. Asked anew at every look, save and send, so that a delegation that was revoked, is over, or
 * has come to concern the delegate's own review opens nothing. Source: processes.md, delegation.
 */
@Component
public class StandIns {

    private final Delegations delegations;
    private final List<StandInRule> rules;
    private final Inbox inbox;

    StandIns(Delegations delegations, List<StandInRule> rules, Inbox inbox) {
        this.delegations = delegations;
        this.rules = rules;
        this.inbox = inbox;
    }

    /**
     * The person as they act on a step: for themselves, or on behalf of whoever has it.
     *
     * @param found the step's open task, if it is open
     * @throws Refusal NOT_ALLOWED when a delegation is over, or a rule keeps this delegate from this step
     */
    public Actor acting(Optional<OpenTask> found, Actor actor) {
        OpenTask task = found.orElse(null);
        String holder = task == null ? null : task.assignee();
        if (task == null || holder == null || holder.equals(actor.personId())) {
            return actor;
        }
        List<Delegation> granted = delegations.between(holder, actor.personId());
        if (granted.isEmpty()) {
            return actor;
        }
        requireRunning(granted);
        against(task, actor.personId()).ifPresent(StandIns::refuse);
        return new Actor(actor.personId(), actor.roles(), holder);
    }

    /** The soonest due steps the person may do for others. */
    public List<InboxItem> inboxOf(Actor actor) {
        Set<String> holders = delegations.runningTo(actor.personId()).stream()
                .map(Delegation::personId)
                .collect(Collectors.toSet());
        return inbox.heldBy(holders, processKeys(), actor.personId());
    }

    /** @throws Refusal NOT_ALLOWED for whoever may not come near the case, whatever they have or had */
    public void requireWelcome(Optional<String> caseId, Actor actor) {
        caseId.flatMap(id -> rules.stream()
                        .map(rule -> rule.keptAway(id, actor.personId()))
                        .flatMap(Optional::stream)
                        .findFirst())
                .ifPresent(StandIns::refuse);
    }

    /** Whether the step is one that a single person has at a time, and another may do for them. */
    boolean isDoneByOne(OpenTask task) {
        return processKeys().contains(task.processKey());
    }

    private Collection<String> processKeys() {
        return rules.stream().flatMap(rule -> rule.processKeys().stream()).collect(Collectors.toSet());
    }

    private void requireRunning(List<Delegation> granted) {
        if (granted.stream().noneMatch(delegations::isRunning)) {
            boolean ahead = granted.stream().anyMatch(delegations::isAhead);
            refuse(ahead ? "casework.refused.delegationAhead" : "casework.refused.delegationOver");
        }
    }

    private Optional<String> against(OpenTask task, String delegate) {
        return rules.stream()
                .filter(rule -> rule.processKeys().contains(task.processKey()))
                .findFirst()
                .map(rule -> rule.against(task, delegate))
                .orElse(Optional.of("casework.refused.neverDelegated"));
    }

    private static void refuse(String key) {
        throw Refusal.because(Kind.NOT_ALLOWED, Objects.requireNonNull(key));
    }
}
