package org.evenhand.promotions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.people.Person;
import org.evenhand.reviews.ReviewState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether there is a review of the time that somebody has been in their present rank. What it says is not asked. */
@Repository
class RankReviews {

    /** As {@code promotion-eligibility.dmn} names it. */
    enum Standing {
        NONE,
        /** Opened and not finished by the institution, or the person was not on duty in its period. */
        PENDING,
        FILED
    }

    /** PostgreSQL takes at most 65,535 parameters. */
    private static final int PEOPLE_PER_QUERY = 5_000;

    private final JdbcClient jdbc;

    RankReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By person id; one query for each five thousand people. */
    Map<String, Standing> of(Collection<Person> people) {
        Map<String, LocalDate> since = new HashMap<>();
        people.forEach(person -> since.put(person.id(), person.inGradeSince()));
        Map<String, Standing> standings = new HashMap<>();
        List<String> ids = List.copyOf(since.keySet());
        for (int from = 0; from < ids.size(); from += PEOPLE_PER_QUERY) {
            read(ids.subList(from, Math.min(from + PEOPLE_PER_QUERY, ids.size())), since, standings);
        }
        return standings;
    }

    private void read(List<String> ids, Map<String, LocalDate> since, Map<String, Standing> standings) {
        jdbc.sql("select person_id, state, period_end from performance_review where person_id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    String person = row.getString("person_id");
                    LocalDate end = row.getObject("period_end", LocalDate.class);
                    if (!end.isBefore(since.getOrDefault(person, end))) {
                        standings.merge(
                                person, standing(ReviewState.valueOf(row.getString("state"))), RankReviews::better);
                    }
                });
    }

    private static Standing standing(ReviewState state) {
        if (state.isFiled()) {
            return Standing.FILED;
        }
        return state == ReviewState.OPEN || state == ReviewState.NOT_RATED_ABSENT ? Standing.PENDING : Standing.NONE;
    }

    private static Standing better(Standing one, Standing other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
