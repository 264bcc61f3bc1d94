package org.evenhand.committees;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.committees.ballot.Ballots;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.people.Actor;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a capability needs that has cases with a committee, such as promotions:
 *
 * <ol>
 *   <li>{@link #need} as soon as a case is to have one. Library HR then forms all committees of the round together, under
 *       {@code /hr/committees}; {@link CommitteeFormed} tells it.
 *   <li>Once the case is {@linkplain #isFormed formed} and its file can be read, its process calls the process
 *       {@code committeeReview} with the same business key and the variable {@code caseId}. It hands back
 *       {@code committeeOutcome}, a {@link CommitteeOutcome} by name. Members come to the file by
 *       {@link CommitteeMaterial}, and {@link #isSitting} says who may read it.
 *   <li>{@link #withdraw} when the case ends before.
 * </ol>
 *
 * All documents, entries and steps of the committee are the case's own; kinds are those of {@link CommitteeDocument}.
 */
@Service
@Transactional
public class Committees {

    private final CommitteeRows rows;
    private final SeatRows seats;
    private final Ranks ranks;
    private final CriteriaSets criteria;
    private final Ballots ballots;
    private final Ledger ledger;

    Committees(CommitteeRows rows, SeatRows seats, Ranks ranks, CriteriaSets criteria, Ballots ballots, Ledger ledger) {
        this.rows = rows;
        this.seats = seats;
        this.ranks = ranks;
        this.criteria = criteria;
        this.ballots = ballots;
        this.ledger = ledger;
    }

    /**
     * Says that a case needs a committee.
     *
     * @throws Refusal INVALID when the ladder of ranks does not know the rank that is sought; MISSING without such
     *     criteria; MOVED_ON when the case has a committee already
     */
    public void need(NewCommittee needed, Actor by) {
        if (!knowsRank(needed.rankSought())) {
            throw Refusal.because(Kind.INVALID, "committees.refused.unknownRank", needed.rankSought());
        }
        if (rows.find(needed.caseId()).isPresent()) {
            throw Refusal.because(Kind.MOVED_ON, "committees.refused.needed");
        }
        criteria.get(needed.criteriaSetId());
        rows.insert(needed);
        ledger.append(
                needed.caseId(),
                Entry.by(
                        by, "committeeNeeded", Map.of("keptAway", needed.parts().size())));
    }

    /** Whether the ladder of ranks knows that grade, so that a committee for it can be formed. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean knowsRank(String rank) {
        return ranks.of(rank) >= 0;
    }

    /**
     * Somebody has got another part in the case, and can sit in its committee no more. Whoever sits already stands aside
     * by {@link StandingAside}.
     *
     * @param part a code such as {@code REFEREE}
     */
    public void keepAway(String caseId, String person, String part) {
        if (rows.find(caseId).isPresent() && !rows.keptAway(caseId).contains(person)) {
            rows.keepAway(caseId, person, part);
        }
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Committee> find(String caseId) {
        return rows.find(caseId);
    }

    /** Whether Library HR has confirmed its committee. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isFormed(String caseId) {
        return rows.find(caseId)
                .filter(one -> !one.is(CommitteeState.NEEDED) && !one.is(CommitteeState.WITHDRAWN))
                .isPresent();
    }

    /** Whether the person is a member who has declared to have no conflict, and so may read the file. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isSitting(String caseId, String person) {
        return seats.of(caseId).stream()
                .anyMatch(seat -> seat.personId().equals(person) && seat.is(Seat.State.SITTING));
    }

    /** Whether the person sits in the committee or did, for however short a time; alternates did not. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean hasSat(String caseId, String person) {
        return seats.of(caseId).stream()
                .anyMatch(seat -> seat.personId().equals(person) && !seat.is(Seat.State.ALTERNATE));
    }

    /** Whether the person was ever named for it, as an alternate too. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isNamed(String caseId, String person) {
        return seats.of(caseId).stream().anyMatch(seat -> seat.personId().equals(person));
    }

    /** Person ids of the members now, whether they have declared or not; without alternates. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<String> members(String caseId) {
        return seats.members(caseId);
    }

    /** What it came to; empty before the votes are counted. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<CommitteeOutcome> outcomeOf(String caseId) {
        return rows.find(caseId).map(Committee::outcome);
    }

    /**
     * The case has ended without its committee: what is sealed stays so for ever. Its process has to be ended by whoever
     * called it. Does nothing for a case without a committee, or whose committee is done.
     */
    public void withdraw(String caseId, Actor by) {
        rows.find(caseId)
                .filter(one -> one.is(CommitteeState.NEEDED) || one.isAtWork())
                .ifPresent(one -> {
                    ledger.hold(caseId);
                    ballots.destroy(caseId);
                    rows.end(caseId, CommitteeState.WITHDRAWN);
                    ledger.append(caseId, Entry.by(by, "committeeWithdrawn", Map.of()));
                });
    }
}
