package org.evenhand.committees;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.committees.ballot.Ballots;
import org.evenhand.record.DocumentRevision;
import org.springframework.stereotype.Component;

/** The sealed votes of a round as {@link Reveal} opens them, with what the talk changed; nobody else asks for it. */
@Component
class OpenedVotes {

    private final Seating seating;
    private final Ballots ballots;

    OpenedVotes(Seating seating, Ballots ballots) {
        this.seating = seating;
        this.ballots = ballots;
    }

    /** Votes as they are written down, and the changes against the votes before, both by member. */
    record Opened(List<Map<String, Object>> votes, List<Map<String, Object>> changes) {}

    /** @param before what members had voted in the round before; empty in the first */
    Opened open(Committee committee, Map<String, DocumentRevision> sealed, Map<String, Map<String, Object>> before) {
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
                votes.add(RevealedVotes.row(member, opened, vote.fingerprint()));
                if (earlier != null) {
                    changes.addAll(VoteChanges.between(member, earlier, opened.content()));
                }
            } else if (earlier != null) {
                votes.add(Map.of(Voting.MEMBER, member, Voting.CONTENT, earlier, "unchanged", true));
            }
        }
        return new Opened(votes, changes);
    }
}
