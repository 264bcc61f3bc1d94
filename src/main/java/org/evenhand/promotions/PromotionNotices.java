package org.evenhand.promotions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.promotions.PromotionRound.Status;
import org.evenhand.promotions.RoundNotices.Told;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells everybody eligible of a round, one batch in each transaction. A batch that was rolled back is repeated as if it had
 * never been; whose turn has been is never told again.
 */
@Service
@Transactional
public class PromotionNotices {

    private final RoundRows rounds;
    private final RoundNotices notices;
    private final PromotionOpening opening;
    private final People people;
    private final Ledger ledger;
    private final PromotionSettings settings;

    PromotionNotices(
            RoundRows rounds,
            RoundNotices notices,
            PromotionOpening opening,
            People people,
            Ledger ledger,
            PromotionSettings settings) {
        this.rounds = rounds;
        this.notices = notices;
        this.opening = opening;
        this.people = people;
        this.ledger = ledger;
        this.settings = settings;
    }

    /**
     * Opens the cases of the next batch, which tells the people; who cannot be opened is noted with the reason.
     *
     * @return whether everybody's turn has been
     */
    public boolean tellNextBatch(String roundId) {
        PromotionRound round = rounds.lock(roundId);
        int last = Math.min(round.handled() + settings.batchSize(), round.people());
        if (round.is(Status.TELLING)) {
            tell(round, last);
            rounds.handled(roundId, last);
        }
        if (last == round.people()) {
            rounds.move(roundId, Status.TELLING, Status.RUNNING);
        }
        return last == round.people();
    }

    /** Of the first batch only the first who can be told is, for whoever looks what all of them will read. */
    boolean tellFirst(String roundId) {
        PromotionRound round = rounds.lock(roundId);
        Actor planner = planner(round);
        return notices.told(roundId, 1, RoundOnlooker.NOTICES).stream()
                .anyMatch(told -> opens(round, told, people.get(told.personId()), planner));
    }

    private static Actor planner(PromotionRound round) {
        return new Actor(round.plannedBy(), Set.of(Role.HR), null);
    }

    private void tell(PromotionRound round, int last) {
        List<Told> batch = notices.told(round.id(), round.handled() + 1, last);
        Map<String, Person> known =
                people.withIds(batch.stream().map(Told::personId).toList());
        Actor planner = planner(round);
        long opened = batch.stream()
                .filter(told -> opens(round, told, known.get(told.personId()), planner))
                .count();
        ledger.append(
                round.id(),
                Entry.automatic("promotionsOpened", Map.of("first", round.handled() + 1, "last", last, "opened", (int)
                        opened)));
    }

    private boolean opens(PromotionRound round, Told told, @Nullable Person person, Actor planner) {
        if (person == null || !person.active()) {
            notices.notOpened(round.id(), told.number(), "promotions.notOpened.left");
            return false;
        }
        try {
            opening.open(round, person, false, planner);
            return true;
        } catch (Refusal reason) {
            notices.notOpened(round.id(), told.number(), reason.key());
            return false;
        }
    }
}
