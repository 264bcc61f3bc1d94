package org.evenhand.rehearsal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.Rehearsals;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.rehearsal.Assumptions.Habit;
import org.evenhand.rehearsal.Rehearsal.State;
import org.evenhand.reviews.LatenessSettings;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What HR does with rehearsals: starts them, reads them, accepts one. */
@Service
@Transactional
public class RehearsalDesk implements Rehearsals {

    private final Cycles cycles;
    private final RehearsalRows rows;
    private final RehearsalInputs inputs;
    private final RehearsalSettings settings;
    private final LatenessSettings lateness;
    private final RehearsalPlay play;
    private final Ledger ledger;
    private final Clock clock;

    RehearsalDesk(
            Cycles cycles,
            RehearsalRows rows,
            RehearsalInputs inputs,
            RehearsalSettings settings,
            LatenessSettings lateness,
            RehearsalPlay play,
            Ledger ledger,
            Clock clock) {
        this.cycles = cycles;
        this.rows = rows;
        this.inputs = inputs;
        this.settings = settings;
        this.lateness = lateness;
        this.play = play;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How people can be assumed to act, by name. */
    public List<String> habits() {
        return settings.habits().stream().map(Habit::name).toList();
    }

    /** The rehearsals of a cycle, the newest first. */
    @Transactional(readOnly = true)
    public List<Rehearsal> of(String cycleId) {
        return rows.of(cycleId);
    }

    /** The report of a rehearsal; empty until it is done. */
    @Transactional(readOnly = true)
    public Optional<RehearsalReport> report(String rehearsalId) {
        return rows.report(rehearsalId).map(RehearsalJson::report);
    }

    /** What a rehearsal of the plan as it is now would read, as JSON for the command line. */
    @Transactional(readOnly = true)
    public String input(ReviewCycle cycle, String habit) {
        return RehearsalJson.write(input(cycle, cycles.revision(cycle.id()), habit));
    }

    /**
     * Starts to rehearse the plan as it is now, beside everything else.
     *
     * @return the rehearsal; the one that runs already, if there is one
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING without such a cycle or habit; MOVED_ON when it is launched
     */
    public Rehearsal start(String cycleId, String habit, Actor by) {
        ReviewCycle cycle = planned(cycleId, by);
        Optional<Rehearsal> running = rows.of(cycleId).stream()
                .filter(one -> one.runs(clock.instant()))
                .findFirst();
        return running.orElseGet(() -> begin(cycle, habit, by));
    }

    /**
     * Accepts a rehearsal, so that exactly this plan can be launched.
     *
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING; MOVED_ON when the cycle is launched, the plan has changed
     *     since, the rehearsal is not done, or it is accepted already
     */
    public void accept(String cycleId, String rehearsalId, Actor by) {
        ReviewCycle cycle = planned(cycleId, by);
        Rehearsal rehearsal = rows.find(rehearsalId)
                .filter(one -> one.cycleId().equals(cycleId))
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "rehearsal.refused.missing"));
        if (rehearsal.planRevision() != cycles.revision(cycleId)) {
            throw Refusal.because(Kind.MOVED_ON, "rehearsal.refused.planChanged", cycle.name());
        }
        if (!rows.accept(rehearsalId, by.personId(), clock.instant())) {
            throw Refusal.because(Kind.MOVED_ON, "rehearsal.refused.notOpen");
        }
        ledger.append(
                cycleId,
                Entry.by(
                        by,
                        "rehearsalAccepted",
                        Map.of("rehearsal", rehearsalId, "planRevision", rehearsal.planRevision())));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean accepted(String cycleId, long planRevision) {
        return rows.isAccepted(cycleId, planRevision);
    }

    private Rehearsal begin(ReviewCycle cycle, String habit, Actor by) {
        long revision = cycles.revision(cycle.id());
        RehearsalInput input = input(cycle, revision, habit);
        var now = clock.instant();
        Rehearsal begun = new Rehearsal(
                UUID.randomUUID().toString(),
                cycle.id(),
                revision,
                habit,
                State.RUNNING,
                by.personId(),
                now,
                now,
                input.people().size(),
                0,
                null,
                null);
        rows.insert(begun);
        play.afterCommit(begun, input);
        return begun;
    }

    private RehearsalInput input(ReviewCycle cycle, long revision, String habit) {
        return inputs.of(cycle, revision, settings.with(habit, lateness));
    }

    private ReviewCycle planned(String cycleId, Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "rehearsal.refused.hrOnly");
        }
        ReviewCycle cycle = cycles.get(cycleId);
        if (!cycle.is(Status.PLANNED)) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.launchedAlready", cycle.name());
        }
        return cycle;
    }
}
