package org.evenhand.referees;

import java.util.List;
import org.evenhand.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code letter}. */
@Component
class LetterRows {

    private final JdbcClient jdbc;

    LetterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many more; what came before stays. */
    void want(String caseId, int letters) {
        int before = count(caseId);
        for (int number = before + 1; number <= before + letters; number++) {
            jdbc.sql("insert into letter (id, case_id, number, state) values (?, ?, ?, 'WANTED')")
                    .params(Ids.next(), caseId, number)
                    .update();
        }
    }

    int count(String caseId) {
        return jdbc.sql("select count(*) from letter where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    List<String> wanted(String caseId) {
        return jdbc.sql("select id from letter where case_id = ? and state = 'WANTED' order by number")
                .param(caseId)
                .query(String.class)
                .list();
    }

    int number(String id) {
        return jdbc.sql("select number from letter where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    int ready(String caseId) {
        return jdbc.sql("select count(*) from letter where case_id = ? and state = 'READY'")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    void set(String id, @Nullable String refereeId, String state) {
        jdbc.sql("update letter set referee_id = ?, state = ? where id = ?")
                .param(refereeId)
                .param(state)
                .param(id)
                .update();
    }

    void wantMissing(String caseId) {
        jdbc.sql("update letter set state = 'WANTED' where case_id = ? and state = 'NONE'")
                .param(caseId)
                .update();
    }
}
