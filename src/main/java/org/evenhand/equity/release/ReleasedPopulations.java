package org.evenhand.equity.release;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in the populations of released tables, as hashes of pseudonyms. */
@Repository
class ReleasedPopulations {

    private static final int ROWS_PER_INSERT = 500;

    private final JdbcClient jdbc;

    ReleasedPopulations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them; two queries however many there are. */
    Membership all() {
        Membership membership = new Membership();
        jdbc.sql("select population, member from table_release_member order by population, member")
                .query(row -> {
                    membership.add(row.getString("population"), row.getString("member"));
                });
        return membership;
    }

    /** Keeps its members, once. */
    void keep(Population population) {
        boolean kept = jdbc.sql("select 1 from table_release_member where population = ? fetch first row only")
                .param(population.fingerprint())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!kept) {
            List<String> members = List.copyOf(population.members());
            for (int first = 0; first < members.size(); first += ROWS_PER_INSERT) {
                insert(population, members.subList(first, Math.min(first + ROWS_PER_INSERT, members.size())));
            }
        }
    }

    private void insert(Population population, List<String> members) {
        String rows = String.join(", ", members.stream().map(member -> "(?, ?)").toList());
        jdbc.sql("insert into table_release_member (population, member) values " + rows)
                .params(members.stream()
                        .flatMap(member -> List.<Object>of(population.fingerprint(), member).stream())
                        .toList())
                .update();
    }
}
