package org.evenhand.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.metrics.Figure.Table;
import org.evenhand.metrics.MeasuredRounds.Content;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.Queries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a promotion round went, all candidates together. Source: issue of the metrics. */
@EvenhandTest
@Policies("How a promotion round went")
class RoundMetricsPolicyTests {

    @Autowired
    RoundFigures figures;

    @Autowired
    Ledger ledger;

    @Test
    void lettersPerPromotionAreShownForTenPromotionsAndNotForNine() {
        assertThat(row(round(10, 5), Table.LETTERS, "all").numbers()).containsExactly(10L, 5L, 5L);
        assertThat(row(round(9, 5), Table.LETTERS, "all").isShown()).isFalse();
    }

    @Test
    void tellsWhatHalfOfThePromotionsAndNinetyOfHundredReached() {
        Content round = round(20, 5);
        List<String> cases = List.copyOf(round.candidates().keySet());
        cases.subList(0, 8).forEach(one -> round.letters().put(one, 4));
        cases.subList(0, 2).forEach(one -> round.letters().put(one, 1));

        assertThat(row(round, Table.LETTERS, "all").numbers()).containsExactly(20L, 5L, 4L);
        round.letters().put(cases.get(2), 2);
        assertThat(row(round, Table.LETTERS, "all").numbers()).containsExactly(20L, 5L, 2L);
    }

    @Test
    void aRoundThatAsksForNoLettersTellsNothingOfThem() {
        Content round = round(12, 5);
        round.letters().clear();

        assertThat(row(round, Table.LETTERS, "all").isShown()).isFalse();
        assertThat(row(round, Table.PROMOTIONS, "all").numbers()).containsExactly(12L);
    }

    @Test
    void moreTimeForTheDossierIsShownFromTenTimesOn() {
        Content round = round(12, 5);
        List<String> cases = List.copyOf(round.candidates().keySet());
        cases.subList(0, 9).forEach(this::isGivenMoreTime);
        assertThat(row(round, Table.WINDOWS, "dossier").isShown()).isFalse();
        isGivenMoreTime(cases.get(9));

        assertThat(row(round, Table.WINDOWS, "dossier").numbers()).containsExactly(10L);
    }

    @Test
    void latenessOfAFewIsNotShownHoweverOftenTheyWereLate() {
        Content round = round(12, 5);
        round.candidates()
                .keySet()
                .forEach(one -> ledger.append(
                        one,
                        Entry.automatic("institutionLate", Map.of("step", "weighRecommendations", "daysLate", 3))));

        assertThat(row(round, Table.LATENESS, "library").isShown()).isFalse();
    }

    @Test
    void aRoundIsMeasuredWithAsManyQuestionsForManyPromotionsAsForOne() throws Exception {
        int few = Queries.of(() -> figures.of(round(1, 5))).size();

        assertThat(Queries.of(() -> figures.of(round(30, 5)))).hasSize(few);
        assertThat(few).isLessThanOrEqualTo(3);
    }

    private void isGivenMoreTime(String caseId) {
        ledger.append(caseId, Entry.automatic("dossierExtended", Map.of("until", "2028-06-01")));
    }

    /** So many promotions with so many letters each. */
    private static Content round(int promotions, int letters) {
        Map<String, String> candidates = new HashMap<>();
        Map<String, Integer> came = new HashMap<>();
        for (int i = 0; i < promotions; i++) {
            String caseId = UUID.randomUUID().toString();
            candidates.put(caseId, "candidate-" + i);
            came.put(caseId, letters);
        }
        return new Content(candidates, came, List.of("promotionCase"), List.of("declareIntent"));
    }

    private Figure row(Content round, Table table, String name) {
        return figures.of(round).stream()
                .filter(figure -> figure.table() == table && figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
