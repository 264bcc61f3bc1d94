package org.evenhand.committees.step;

import java.util.Map;
import org.evenhand.committees.ballot.Ballots;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** The first vote, after reading and before any talk. */
@Component
class CastSealedVote extends CastVote {

    CastSealedVote(CommitteeContext context, Ballots ballots) {
        super("castSealedVote", context, ballots);
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        return Map.of(ROWS, rows(committee(task)));
    }
}
