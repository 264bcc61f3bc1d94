package org.evenhand.committees;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.committees.ballot.Ballots;
import org.evenhand.committees.ballot.Tally;
import org.evenhand.committees.ballot.Vote;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.criteria.Criterion;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Drafts;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
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
    private final Ballots ballots;
    private final CommitteePolicy policy;
    private final CriteriaSets criteria;
    private final Documents documents;
    private final Drafts drafts;
    private final Ledger ledger;
    private final Clock clock;

    Reveal(
            CommitteeRows rows,
            Seating seating,
            Voting voting,
            Ballots ballots,
            CommitteePolicy policy,
            CriteriaSets criteria,
            Documents documents,
            Drafts drafts,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.seating = seating;
        this.voting = voting;
        this.ballots = ballots;
        this.policy = policy;
        this.criteria = criteria;
        this.documents = documents;
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
        List<Map<String, Object>> votes = new ArrayList<>();
        List<Map<String, Object>> changes = new ArrayList<>();
        for (String member : seating.sitting(caseId)) {
            DocumentRevision vote = sealed.get(member);
            Map<String, Object> earlier = before.get(member);
            if (vote != null) {
                Ballots.Opened opened = ballots.open(
                        new Ballots.Of(caseId, round, member),
                        String.valueOf(vote.content().get(Voting.SEALED)));
                votes.add(row(member, opened, vote.fingerprint()));
                if (earlier != null) {
                    changes.addAll(VoteChanges.between(member, earlier, opened.content()));
                }
            } else if (earlier != null) {
                votes.add(Map.of(Voting.MEMBER, member, Voting.CONTENT, earlier, "unchanged", true));
            }
        }
        Tally tally = Tally.of(overall(votes), committee.tallyRules());
        write(committee, content(committee, votes, changes, tally), sealed, tally, changes.size());
        ballots.release(caseId, round, clock.instant());
        seating.sitting(caseId).forEach(member -> STEPS.forEach(step -> drafts.discard(caseId, step, member)));
        rows.revealed(caseId);
        ballots.begin(caseId, round + 1);
        return tally;
    }

    private static Map<String, Object> row(String member, Ballots.Opened opened, String fingerprint) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(Voting.MEMBER, member);
        row.put(Voting.CONTENT, opened.content());
        row.put("fingerprint", fingerprint);
        row.put("key", opened.key());
        return row;
    }

    private Map<String, Object> content(
            Committee committee, List<Map<String, Object>> votes, List<Map<String, Object>> changes, Tally tally) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(Voting.ROUND, committee.votingRound());
        content.put(Voting.VOTES, votes);
        content.put("changes", changes);
        content.put("count", counted(tally));
        List<Map<String, Object>> byCriterion = new ArrayList<>();
        for (Criterion criterion : criteria.get(committee.criteriaSetId()).criteria()) {
            Map<String, Object> row =
                    new LinkedHashMap<>(counted(Tally.of(on(criterion.key(), votes), committee.tallyRules())));
            row.put("key", criterion.key());
            byCriterion.add(row);
        }
        content.put("countByCriterion", byCriterion);
        return content;
    }

    private static Map<String, Object> counted(Tally tally) {
        Map<String, Object> counted = new LinkedHashMap<>();
        counted.put("inFavor", tally.inFavor());
        counted.put("against", tally.against());
        counted.put("abstained", tally.abstained());
        counted.put("standing", tally.standing().name());
        return counted;
    }

    private static List<Vote> overall(List<Map<String, Object>> votes) {
        return Voting.votes(Map.of(Voting.VOTES, votes)).values().stream()
                .map(vote -> Vote.valueOf(Voting.text(vote, VoteChanges.OVERALL)))
                .toList();
    }

    private static List<Vote> on(String criterion, List<Map<String, Object>> votes) {
        return Voting.votes(Map.of(Voting.VOTES, votes)).values().stream()
                .flatMap(vote -> Voting.rows(vote, "criteria").stream())
                .filter(row -> criterion.equals(row.get("key")))
                .map(row -> Vote.valueOf(Voting.text(row, "vote")))
                .toList();
    }

    private void write(
            Committee committee,
            Map<String, Object> content,
            Map<String, DocumentRevision> sealed,
            Tally tally,
            int changes) {
        DocumentRevision document = documents.add(
                new NewRevision(committee.caseId(), CommitteeDocument.REVEALED, content, Entry.SYSTEM, null));
        List<String> fingerprints = new ArrayList<>(
                sealed.values().stream().map(DocumentRevision::fingerprint).toList());
        fingerprints.add(Objects.requireNonNull(document.fingerprint()));
        ledger.append(
                committee.caseId(),
                Entry.automatic(
                                "committeeVotesRevealed",
                                Map.of(
                                        Voting.ROUND,
                                        committee.votingRound(),
                                        Voting.VOTES,
                                        tally.cast(),
                                        "changes",
                                        changes))
                        .naming(fingerprints));
    }
}
