package org.evenhand.committees;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of a committee change in its seats, inside the transaction that completes them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SeatActs {

    private final CommitteeRows rows;
    private final SeatRows seats;
    private final Voting voting;
    private final People people;

    SeatActs(CommitteeRows rows, SeatRows seats, Voting voting, People people) {
        this.rows = rows;
        this.seats = seats;
        this.voting = voting;
        this.people = people;
    }

    /**
     * A member has said whether there is a conflict; who has one leaves at once.
     *
     * @throws Refusal MOVED_ON when the person is no member any more
     */
    public void declare(String caseId, String member, boolean conflict) {
        if (!seats.members(caseId).contains(member)) {
            throw Refusal.because(Kind.MOVED_ON, "committees.refused.noMember");
        }
        seats.move(caseId, List.of(member), conflict ? Seat.State.ASIDE : Seat.State.SITTING);
        if (conflict && !rows.keptAway(caseId).contains(member)) {
            rows.keepAway(caseId, member, "CONFLICT");
        }
    }

    /** Challenges were accepted: these people leave, members and alternates alike. */
    public void remove(String caseId, Collection<String> challenged) {
        seats.move(caseId, challenged, Seat.State.ASIDE);
    }

    /** What speaks against that person as a further member, as a message key; empty when nothing does. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<String> against(String caseId, String person) {
        if (people.find(person).filter(Person::active).isEmpty()) {
            return Optional.of("committees.problem.notHere");
        }
        if (rows.keptAway(caseId).contains(person)) {
            return Optional.of("committees.problem.keptAway");
        }
        return seats.of(caseId).stream()
                        .anyMatch(seat -> seat.personId().equals(person) && !seat.is(Seat.State.ALTERNATE))
                ? Optional.of("committees.problem.seatedBefore")
                : Optional.empty();
    }

    /** Somebody from outside the pool is seated, with approval; an alternate can be called so out of turn. */
    public void seat(String caseId, String person) {
        List<Seat> all = seats.of(caseId);
        if (all.stream().anyMatch(seat -> seat.personId().equals(person))) {
            seats.move(caseId, List.of(person), Seat.State.SEATED);
        } else {
            seats.insert(caseId, new Seat(person, all.size(), Seat.State.SEATED));
        }
    }

    /** Members who have not voted in time leave, so that alternates can be seated for them. */
    public List<String> removeSilent(String caseId) {
        List<String> silent = silent(caseId);
        seats.move(caseId, silent, Seat.State.ASIDE);
        return silent;
    }

    /** Sitting members whose vote of the present round is not in. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<String> silent(String caseId) {
        Set<String> cast = voting.cast(caseId, rows.get(caseId).votingRound());
        return seats.of(caseId).stream()
                .filter(seat -> seat.is(Seat.State.SITTING) && !cast.contains(seat.personId()))
                .map(Seat::personId)
                .toList();
    }

    /** The chair has broken a tie. */
    public void breakTie(String caseId, CommitteeOutcome outcome) {
        rows.outcome(caseId, outcome);
    }
}
