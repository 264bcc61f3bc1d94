package org.evenhand.committees;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.committees.ballot.Ballots;
import org.evenhand.committees.ballot.Tally;
import org.evenhand.committees.ballot.Vote;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.Criterion;

/** How the votes of a round are written down once they are open. */
final class RevealedVotes {

    private RevealedVotes() {}

    static Map<String, Object> row(String member, Ballots.Opened opened, String fingerprint) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(Voting.MEMBER, member);
        row.put(Voting.CONTENT, opened.content());
        row.put("fingerprint", fingerprint);
        row.put("key", opened.key());
        return row;
    }

    /** The document: who voted how and why, what the talk changed, and the counts, on the whole and by criterion. */
    static Map<String, Object> content(
            Committee committee, CriteriaSet criteria, OpenedVotes.Opened opened, Tally tally) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(Voting.ROUND, committee.votingRound());
        content.put(Voting.VOTES, opened.votes());
        content.put("changes", opened.changes());
        content.put("count", counted(tally));
        List<Map<String, Object>> byCriterion = new ArrayList<>();
        for (Criterion criterion : criteria.criteria()) {
            Map<String, Object> row =
                    new LinkedHashMap<>(counted(Tally.of(on(criterion.key(), opened.votes()), committee.tallyRules())));
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

    static List<Vote> overall(List<Map<String, Object>> votes) {
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
}
