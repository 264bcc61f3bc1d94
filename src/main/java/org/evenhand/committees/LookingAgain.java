package org.evenhand.committees;

import java.util.List;
import java.util.Map;
import org.evenhand.committees.ballot.Ballots;
import org.evenhand.record.Drafts;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a committee look at a file again that has changed. What was revealed stays in the record; what was still sealed is
 * never opened. Once votes were revealed nobody joins it, also now. Source: processes.md, late or new material.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LookingAgain {

    private static final List<String> VOTES = List.of("castSealedVote", "castSecondVote");

    private final CommitteeRows rows;
    private final SeatRows seats;
    private final Voting voting;
    private final Ballots ballots;
    private final Drafts drafts;
    private final Ledger ledger;

    LookingAgain(CommitteeRows rows, SeatRows seats, Voting voting, Ballots ballots, Drafts drafts, Ledger ledger) {
        this.rows = rows;
        this.seats = seats;
        this.voting = voting;
        this.ballots = ballots;
        this.drafts = drafts;
        this.ledger = ledger;
    }

    /**
     * The committee of the case votes anew. Its process has to be ended, and called again, by whoever called it.
     *
     * @return whether it had looked; one that is not formed, or has not voted, finds the file as it is now
     */
    public boolean begin(String caseId) {
        ledger.hold(caseId);
        return rows.find(caseId).filter(this::hasLooked).map(this::anew).orElse(false);
    }

    private boolean hasLooked(Committee committee) {
        return committee.is(CommitteeState.REVEALED)
                || committee.is(CommitteeState.CLOSED)
                || committee.is(CommitteeState.FORMED)
                        && !voting.cast(committee.caseId(), committee.votingRound())
                                .isEmpty();
    }

    private boolean anew(Committee committee) {
        String caseId = committee.caseId();
        ballots.destroy(caseId);
        seats.members(caseId).forEach(member -> VOTES.forEach(step -> drafts.discard(caseId, step, member)));
        rows.lookAgain(caseId);
        ballots.begin(caseId, committee.votingRound() + 1);
        ledger.append(caseId, Entry.automatic("committeeLooksAgain", Map.of()));
        return true;
    }
}
