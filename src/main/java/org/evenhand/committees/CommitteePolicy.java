package org.evenhand.committees;

import java.util.Map;
import java.util.Objects;
import org.evenhand.committees.ballot.Abstention;
import org.evenhand.committees.ballot.Majority;
import org.evenhand.committees.ballot.Standing;
import org.evenhand.committees.ballot.TallyRules;
import org.evenhand.committees.pool.PoolRules;
import org.evenhand.engine.UnrecordedDecisions;
import org.springframework.stereotype.Component;

/** What {@code committee-rules.dmn} and {@code committee-outcome.dmn} say. */
@Component
public class CommitteePolicy {

    private static final String KIND = "PROMOTION";

    private final UnrecordedDecisions tables;

    CommitteePolicy(UnrecordedDecisions tables) {
        this.tables = tables;
    }

    PoolRules pool() {
        Map<String, Object> row = row();
        return new PoolRules(
                number(row, "seats"), number(row, "alternates"), number(row, "quorum"), number(row, "coolingOffYears"));
    }

    CommitteeRules rules() {
        Map<String, Object> row = row();
        return new CommitteeRules(
                number(row, "seats"),
                new TallyRules(
                        number(row, "quorum"),
                        Abstention.valueOf(text(row, "abstention")),
                        Majority.valueOf(text(row, "majority"))),
                TieRule.valueOf(text(row, "tieRule")));
    }

    /**
     * What follows from a count: a {@link CommitteeOutcome}, {@code CHAIR_BREAKS} or {@code REDELIBERATE}.
     *
     * @param redeliberated whether the committee has come back to the talk because of a tie before
     */
    public String next(Standing standing, TieRule rule, boolean redeliberated) {
        return text(
                tables.evaluate(
                                "committeeOutcome",
                                Map.of(
                                        "standing", standing.name(),
                                        "tieRule", rule.name(),
                                        "redeliberated", redeliberated))
                        .onlyRow(),
                "next");
    }

    private Map<String, Object> row() {
        return tables.evaluate("committeeRules", Map.of("kind", KIND)).onlyRow();
    }

    private static int number(Map<String, Object> row, String output) {
        return ((Number) Objects.requireNonNull(row.get(output))).intValue();
    }

    private static String text(Map<String, Object> row, String output) {
        return String.valueOf(row.get(output));
    }
}
