package org.evenhand.committees.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of counting on both sides of its limit. */
class TallyTests {

    @ParameterizedTest(name = "{0} in favor, {1} against, {2} abstained, quorum {3}, {4}, {5}: {6}")
    @CsvSource({
        "2, 1, 0, 3, NOT_COUNTED, SIMPLE, IN_FAVOR",
        "1, 2, 0, 3, NOT_COUNTED, SIMPLE, AGAINST",
        "2, 2, 0, 3, NOT_COUNTED, SIMPLE, TIED",
        "0, 0, 3, 3, NOT_COUNTED, SIMPLE, TIED",
        "2, 0, 0, 3, NOT_COUNTED, SIMPLE, NO_QUORUM",
        "2, 0, 1, 3, NOT_COUNTED, SIMPLE, IN_FAVOR",
        "3, 0, 0, 4, NOT_COUNTED, SIMPLE, NO_QUORUM",
        "0, 0, 0, 3, NOT_COUNTED, SIMPLE, NO_QUORUM",
        "2, 1, 1, 3, NOT_COUNTED, SIMPLE, IN_FAVOR",
        "2, 1, 1, 3, COUNTS_AGAINST, SIMPLE, TIED",
        "2, 1, 2, 3, COUNTS_AGAINST, SIMPLE, AGAINST",
        "0, 0, 3, 3, COUNTS_AGAINST, SIMPLE, AGAINST",
        "4, 2, 0, 3, NOT_COUNTED, TWO_THIRDS, IN_FAVOR",
        "3, 2, 0, 3, NOT_COUNTED, TWO_THIRDS, AGAINST",
        "2, 1, 2, 3, NOT_COUNTED, TWO_THIRDS, IN_FAVOR",
        "2, 1, 2, 3, COUNTS_AGAINST, TWO_THIRDS, AGAINST",
        "2, 2, 0, 3, NOT_COUNTED, TWO_THIRDS, TIED"
    })
    void comesToWhatTheRulesSay(
            int inFavor,
            int against,
            int abstained,
            int quorum,
            Abstention abstention,
            Majority majority,
            Standing expected) {
        List<Vote> votes = new ArrayList<>(Collections.nCopies(inFavor, Vote.IN_FAVOR));
        votes.addAll(Collections.nCopies(against, Vote.AGAINST));
        votes.addAll(Collections.nCopies(abstained, Vote.ABSTAIN));

        assertThat(Tally.of(votes, new TallyRules(quorum, abstention, majority)))
                .isEqualTo(new Tally(inFavor, against, abstained, expected));
    }
}
