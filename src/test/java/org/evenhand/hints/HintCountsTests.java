package org.evenhand.hints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
class HintCountsTests {

    @Autowired
    HintCounts counts;

    @Autowired
    LanguageHints hints;

    @Autowired
    JdbcClient jdbc;

    final String rule = "r" + UUID.randomUUID();

    @AfterEach
    void othersAreStillAsked() {
        jdbc.sql("delete from language_hint").update();
    }

    @ParameterizedTest(name = "shown {0} times, dismissed {1} times")
    @CsvSource({"49, 49, false", "50, 35, false", "50, 36, true", "100, 70, false", "100, 71, true", "50, 0, false"})
    void retiresARuleDismissedInMoreThanSeventyPercentOfFiftyShowings(int shown, int dismissed, boolean retired) {
        for (int i = 0; i < shown; i++) {
            counts.shown(List.of(rule));
        }
        for (int i = 0; i < dismissed; i++) {
            counts.dismissed(rule);
        }

        assertThat(counts.retired().contains(rule)).isEqualTo(retired);
    }

    @Test
    void neverCountsMoreDismissalsThanShowings() {
        counts.dismissed(rule);
        counts.shown(List.of(rule));
        counts.dismissed(rule);
        counts.dismissed(rule);

        assertThat(row(rule)).containsEntry("shown", 1L).containsEntry("dismissed", 1L);
    }

    @Test
    void asksNoMoreAboutARetiredRule() {
        jdbc.sql("insert into language_hint (rule, shown, dismissed) values ('abrasive', 50, 50)")
                .update();

        assertThat(hints.in(Map.of("text", "abrasive and bossy")).get("text"))
                .extracting(hint -> hint.rule().id())
                .containsExactly("bossy");
    }

    @Test
    void countsAShowingOnceForAPageAndNothingItDoesNotKnow() {
        var found = hints.in(Map.of("a", "abrasive", "b", "abrasive and bossy")).values();
        hints.shown(found, List.of("bossy", "invented"));
        hints.dismissed("invented");
        hints.dismissed("abrasive");

        assertThat(row("abrasive")).containsEntry("shown", 1L).containsEntry("dismissed", 1L);
        assertThat(jdbc.sql("select rule from language_hint")
                        .query(String.class)
                        .list())
                .containsExactly("abrasive");
    }

    /** What the table can hold is the whole of what is kept. */
    @Test
    void keepsNothingButARuleAndTwoNumbers() {
        counts.shown(List.of(rule));

        assertThat(row(rule)).containsOnlyKeys("rule", "shown", "dismissed");
    }

    private Map<String, Object> row(String of) {
        return jdbc.sql("select * from language_hint where rule = :rule")
                .param("rule", of)
                .query()
                .singleRow();
    }
}
