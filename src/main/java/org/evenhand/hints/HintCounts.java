package org.evenhand.hints;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How often each rule asked and was dismissed, and nothing else: no text, person, case or time. A rule dismissed in more
 * than 70 % of at least 50 showings asks no more (equity.md, language hints).
 */
@Repository
class HintCounts {

    private static final int SHOWINGS = 50;
    private static final int PERCENT = 70;

    private final JdbcClient jdbc;

    HintCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void shown(Collection<String> rules) {
        rules.forEach(this::shown);
    }

    private void shown(String rule) {
        if (oneMore(rule) == 0) {
            begin(rule);
        }
    }

    private int oneMore(String rule) {
        return jdbc.sql("update language_hint set shown = shown + 1 where rule = :rule")
                .param("rule", rule)
                .update();
    }

    private void begin(String rule) {
        try {
            jdbc.sql("insert into language_hint (rule, shown, dismissed) values (:rule, 1, 0)")
                    .param("rule", rule)
                    .update();
        } catch (DuplicateKeyException somebodyElseBegan) {
            oneMore(rule);
        }
    }

    /** Never more often than it was shown: a page that was loaded again may dismiss twice. */
    void dismissed(String rule) {
        jdbc.sql("update language_hint set dismissed = dismissed + 1 where rule = :rule and dismissed < shown")
                .param("rule", rule)
                .update();
    }

    Set<String> retired() {
        List<String> rules = jdbc.sql(
                        "select rule from language_hint where shown >= :showings and dismissed * 100 > shown * :percent")
                .param("showings", SHOWINGS)
                .param("percent", PERCENT)
                .query(String.class)
                .list();
        return Set.copyOf(rules);
    }
}
