package org.evenhand.cycles;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.LaunchRows.Opened;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the reviews of a launched cycle, one batch in each transaction. A batch that was rolled back is repeated as if
 * it had never been; a person whose turn has been is never opened again.
 */
@Service
@Transactional
public class Launches {

    private final CycleRows cycles;
    private final LaunchRows rows;
    private final EndingRows endings;
    private final CriteriaSets criteria;
    private final People people;
    private final PersonOpening opening;
    private final Ledger ledger;
    private final LaunchSettings settings;
    private final Clock clock;

    Launches(
            CycleRows cycles,
            LaunchRows rows,
            EndingRows endings,
            CriteriaSets criteria,
            People people,
            PersonOpening opening,
            Ledger ledger,
            LaunchSettings settings,
            Clock clock) {
        this.cycles = cycles;
        this.rows = rows;
        this.endings = endings;
        this.criteria = criteria;
        this.people = people;
        this.opening = opening;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** How far the launch of that cycle has come; empty before it is confirmed. */
    @Transactional(readOnly = true)
    public Optional<Launch> find(String cycleId) {
        return rows.find(cycleId);
    }

    /**
     * Those whose review could not be opened, in the order of the launch.
     *
     * @param after number of the last one seen, 0 for the beginning
     */
    @Transactional(readOnly = true)
    public List<NotOpened> notOpened(String cycleId, int after, int atMost) {
        return rows.notOpened(cycleId, after, atMost);
    }

    /** The ids of the cases opened so far, in the order of the launch. */
    @Transactional(readOnly = true)
    public List<String> cases(String cycleId) {
        return rows.cases(cycleId);
    }

    /**
     * Opens the next batch; whoever cannot be opened is noted with the reason.
     *
     * @return whether everybody's turn has been
     */
    public boolean openNextBatch(String cycleId) {
        var launch = rows.lock(cycleId);
        if (!launch.isFinished()) {
            openBatch(cycleOf(cycleId), launch);
        }
        return rows.find(cycleId).filter(Launch::isFinished).isPresent();
    }

    /**
     * Opens the review of one who could not be opened, once HR has mended the cause.
     *
     * @return the id of the new case
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING without such a cycle; MOVED_ON when the person's review
     *     is open or the cycle closed; otherwise with the reason that still stands
     */
    public String openLater(String cycleId, String personId, Actor by) {
        CycleAccess.requireHr(by);
        var cycle = cycleOf(cycleId);
        requireOpen(cycle);
        rows.lock(cycleId);
        requireUnlocked(cycle);
        var item = rows.notOpened(cycleId, personId)
                .orElseThrow(() -> Refusal.because(Kind.MOVED_ON, "cycles.refused.openedAlready"));
        var roll = Roll.withIds(List.of(personId), people);
        var caseId = opening.open(cycle, criteria.get(cycle.criteriaSetId()), roll, personId, by);
        rows.opened(cycleId, List.of(new Opened(item.number(), caseId)));
        rows.openedLater(cycleId);
        ledger.append(cycleId, Entry.by(by, "reviewOpenedLater", Map.of("case", caseId)));
        return caseId;
    }

    /** How many active people of the category have joined since the launch was confirmed; 0 before it runs. */
    @Transactional(readOnly = true)
    public long joined(ReviewCycle cycle) {
        return cycle.is(ReviewCycle.Status.RUNNING) ? rows.joined(cycle.id(), cycle.staffCategory()) : 0;
    }

    /**
     * Person ids of those who have joined since the launch, in order.
     *
     * @param after the last one seen, empty for the beginning
     */
    @Transactional(readOnly = true)
    public List<String> joined(ReviewCycle cycle, String after, int atMost) {
        return cycle.is(ReviewCycle.Status.RUNNING)
                ? rows.joined(cycle.id(), cycle.staffCategory(), after, atMost)
                : List.of();
    }

    /**
     * Opens the review of one who has joined since the launch, the same way as the launch does. Who cannot be opened is
     * noted with the reason, as there.
     *
     * @return the reason, or nothing when the review is open
     * @throws Refusal NOT_ALLOWED for anybody but HR; MISSING without such a cycle, or such a person in its category;
     *     MOVED_ON unless the cycle runs, or when the launch knows the person already
     */
    public Optional<NotOpened> openJoined(String cycleId, String personId, Actor by) {
        CycleAccess.requireHr(by);
        var cycle = cycleOf(cycleId);
        CycleRules.requireRunning(cycle);
        var launch = rows.lock(cycleId);
        requireUnlocked(cycle);
        var roll = Roll.withIds(List.of(personId), people);
        requireNew(cycle, roll, personId);
        int number = rows.add(launch, personId);
        try {
            var caseId = opening.open(cycle, criteria.get(cycle.criteriaSetId()), roll, personId, by);
            rows.opened(cycleId, List.of(new Opened(number, caseId)));
            rows.progressed(cycleId, number, 1, 0);
            ledger.append(cycleId, Entry.by(by, "reviewOpenedLater", Map.of("case", caseId)));
            return Optional.empty();
        } catch (Refusal reason) {
            return Optional.of(note(cycleId, NotOpened.because(number, personId, reason)));
        }
    }

    private NotOpened note(String cycleId, NotOpened person) {
        rows.notOpened(cycleId, person);
        rows.progressed(cycleId, person.number(), 0, 1);
        return person;
    }

    private void requireNew(ReviewCycle cycle, Roll roll, String personId) {
        if (rows.knows(cycle.id(), personId)) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.openedAlready");
        }
        if (roll.category(personId).filter(cycle.staffCategory()::equals).isEmpty()) {
            throw Refusal.because(Kind.MISSING, "cycles.refused.notInCategory");
        }
    }

    private void openBatch(ReviewCycle cycle, Launch launch) {
        var by = new Actor(launch.confirmedBy(), Set.of(Role.HR), null);
        int last = Math.min(launch.handled() + settings.batchSize(), launch.people());
        var batch = rows.waiting(cycle.id(), launch.handled() + 1, last);
        int opened = open(batch, cycle, by);
        rows.progressed(cycle.id(), last, opened, batch.size() - opened);
        ledger.append(
                cycle.id(), Entry.automatic("reviewsOpened", countsOf(launch, last, opened, batch.size() - opened)));
        if (last == launch.people()) {
            rows.finished(cycle.id(), clock.instant());
            cycles.run(cycle.id());
        }
    }

    private static Map<String, Object> countsOf(Launch before, int last, int opened, int notOpened) {
        return Map.of("first", before.handled() + 1, "last", last, "opened", opened, "notOpened", notOpened);
    }

    private int open(List<LaunchRows.Waiting> batch, ReviewCycle cycle, Actor by) {
        var set = criteria.get(cycle.criteriaSetId());
        var roll = Roll.withIds(batch.stream().map(LaunchRows.Waiting::personId).toList(), people);
        var opened = new ArrayList<Opened>();
        for (var waiting : batch) {
            try {
                opened.add(new Opened(waiting.number(), opening.open(cycle, set, roll, waiting.personId(), by)));
            } catch (Refusal reason) {
                rows.notOpened(cycle.id(), NotOpened.because(waiting.number(), waiting.personId(), reason));
            }
        }
        rows.opened(cycle.id(), opened);
        return opened.size();
    }

    private ReviewCycle cycleOf(String cycleId) {
        return cycles.find(cycleId).orElseThrow(CycleAccess::missing);
    }

    private static void requireOpen(ReviewCycle cycle) {
        if (!cycle.is(ReviewCycle.Status.LAUNCHING)) {
            CycleRules.requireRunning(cycle);
        }
    }

    /** Asked behind the lock of the row, so that nobody locks the cycle while a review is being opened in it. */
    private void requireUnlocked(ReviewCycle cycle) {
        if (endings.isLockedHolding(cycle.id()).orElse(false)) {
            throw Refusal.because(Kind.MOVED_ON, "cycles.refused.locked", cycle.name());
        }
    }
}
