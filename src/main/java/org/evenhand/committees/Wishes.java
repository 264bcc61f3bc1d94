package org.evenhand.committees;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code committee_wish}: what Library HR has changed in what the solver proposes. */
@Repository
class Wishes {

    private final JdbcClient jdbc;

    Wishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is wished for one committee.
     *
     * @param wanted person ids of those who are to have a seat
     * @param outside those among them who come from outside the pool, with approval
     * @param setAside person ids of those who are to have none
     */
    record Wish(Set<String> wanted, Set<String> outside, Set<String> setAside) {

        static final Wish NONE = new Wish(Set.of(), Set.of(), Set.of());
    }

    void add(String caseId, String person, boolean wanted, boolean outside) {
        jdbc.sql("delete from committee_wish where case_id = ? and person_id = ?")
                .params(caseId, person)
                .update();
        jdbc.sql("insert into committee_wish (case_id, person_id, wanted, outside) values (?, ?, ?, ?)")
                .params(caseId, person, wanted, outside)
                .update();
    }

    /** By case id, for all cases of a round; one query. */
    Map<String, Wish> inRound(String roundId) {
        Map<String, Wish> wishes = new HashMap<>();
        jdbc.sql("select w.* from committee_wish w join committee c on c.case_id = w.case_id where c.round_id = ?")
                .param(roundId)
                .query(row -> {
                    Wish wish = wishes.computeIfAbsent(
                            row.getString("case_id"),
                            one -> new Wish(new HashSet<>(), new HashSet<>(), new HashSet<>()));
                    String person = row.getString("person_id");
                    (row.getBoolean("wanted") ? wish.wanted() : wish.setAside()).add(person);
                    if (row.getBoolean("outside")) {
                        wish.outside().add(person);
                    }
                });
        return wishes;
    }
}
