package org.evenhand.promotions;

import java.time.Clock;
import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.promotions.PromotionRound.Status;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who is not on the list of a round nominates themselves, as long as others can still opt out. */
@Service
public class SelfNomination {

    private final RoundRows rounds;
    private final Promotions promotions;
    private final PromotionOpening opening;
    private final People people;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;

    SelfNomination(
            RoundRows rounds,
            Promotions promotions,
            PromotionOpening opening,
            People people,
            Ledger ledger,
            LibraryCalendar calendar,
            Clock clock) {
        this.rounds = rounds;
        this.promotions = promotions;
        this.opening = opening;
        this.people = people;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whether the person can: holds the rank, has no case in the round, and the round still takes nominations. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(PromotionRound round, Person person) {
        return round.is(Status.RUNNING)
                && !clock.instant().isAfter(calendar.endOf(round.plan().intentBy()))
                && round.plan().sought().isNextFor(person)
                && !promotions.takesPart(round.id(), person.id());
    }

    /**
     * Opens the person's case; they are considered at once.
     *
     * @return the case
     * @throws Refusal MISSING; NOT_ALLOWED when it is not open to them, or they take part already; INVALID when somebody
     *     would have two parts
     */
    @Transactional
    public Promotion nominate(String roundId, Actor by) {
        people.lock(by.personId());
        PromotionRound round = rounds.get(roundId);
        Person person = people.get(by.personId());
        if (!isOpenTo(round, person)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "promotions.refused.nomination");
        }
        Promotion promotion = opening.open(round, person, true, by);
        ledger.append(promotion.caseId(), Entry.by(by, "selfNominated", Map.of("round", roundId)));
        return promotions.get(promotion.caseId());
    }
}
