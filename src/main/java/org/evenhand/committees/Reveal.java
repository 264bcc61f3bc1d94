package org.evenhand.committees;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.committees.ballot.Ballots;
import org.evenhand.committees.ballot.Tally;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Drafts;
import org.evenhand.record.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the votes of a round, all together in one transaction, and counts them. Only the process calls it, when all are in
 * or the time is over; nothing else in the application opens a sealed vote.
 */
@Service
@Transactional
public class Reveal {

    private static final List<String> STEPS = List.of("castSealedVote", "castSecondVote");

    private final CommitteeRows rows;
    private final Seating seating;
    private final Voting voting;
    private final OpenedVotes votes;
    private final Ballots ballots;
    private final CommitteePolicy policy;
    private final CriteriaSets criteria;
    private final RevealRecord record;
    private final Drafts drafts;
    private final Ledger ledger;
    private final Clock clock;

    Reveal(
            CommitteeRows rows,
            Seating seating,
            Voting voting,
            OpenedVotes votes,
            Ballots ballots,
            CommitteePolicy policy,
            CriteriaSets criteria,
            RevealRecord record,
            Drafts drafts,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.seating = seating;
        this.voting = voting;
        this.votes = votes;
        this.ballots = ballots;
        this.policy = policy;
        this.criteria = criteria;
        this.record = record;
        this.drafts = drafts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Reveals the first votes, if enough members have voted; otherwise nothing is opened and voting can go on.
     *
     * @return whether it did
     */
    public boolean first(String caseId) {
        ledger.hold(caseId);
        Committee committee = rows.get(caseId);
        if (committee.votingRound() > committee.firstRound()) {
            return true;
        }
        Map<String, DocumentRevision> sealed = counted(committee);
        if (sealed.size() < committee.formedRules().quorum()) {
            return false;
        }
        reveal(committee, sealed, Map.of());
        return true;
    }

    /**
     * Reveals the votes after a talk, with what they changed, and counts. Whoever did not vote again has said the same as
     * before.
     *
     * @return a {@link CommitteeOutcome}, {@code CHAIR_BREAKS} or {@code REDELIBERATE}
     */
    public String again(String caseId) {
        ledger.hold(caseId);
        Committee committee = rows.get(caseId);
        Map<String, Map<String, Object>> before = voting.last(caseId);
        Tally tally = reveal(committee, counted(committee), before);
        String next = policy.next(
                tally.standing(),
                committee.formedRules().tieRule(),
                committee.votingRound() > committee.firstRound() + 1);
        List.of(CommitteeOutcome.values()).stream()
                .filter(outcome -> outcome.name().equals(next))
                .forEach(outcome -> rows.outcome(caseId, outcome));
        return next;
    }

    /** Sealed votes of those who are members still. */
    private Map<String, DocumentRevision> counted(Committee committee) {
        Map<String, DocumentRevision> sealed =
                new LinkedHashMap<>(voting.sealed(committee.caseId(), committee.votingRound()));
        sealed.keySet().retainAll(seating.sitting(committee.caseId()));
        return sealed;
    }

    private Tally reveal(
            Committee committee, Map<String, DocumentRevision> sealed, Map<String, Map<String, Object>> before) {
        String caseId = committee.caseId();
        int round = committee.votingRound();
        OpenedVotes.Opened opened = votes.open(committee, sealed, before);
        Tally tally = Tally.of(RevealedVotes.overall(opened.votes()), committee.tallyRules());
        Map<String, Object> content =
                RevealedVotes.content(committee, criteria.get(committee.criteriaSetId()), opened, tally);
        record.write(committee, content, sealed, tally, opened.changes().size());
        ballots.release(caseId, round, clock.instant());
        seating.sitting(caseId).forEach(member -> STEPS.forEach(step -> drafts.discard(caseId, step, member)));
        rows.revealed(caseId);
        ballots.begin(caseId, round + 1);
        return tally;
    }
}
