package org.evenhand.reviews;

import org.evenhand.people.RosterChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews are listed by the name that the person has now; a roster may have changed it. */
@Component
class NamesOfReviews {

    private static final String NAME = "(select p.sort_key from person p where p.id = performance_review.person_id)";

    private final JdbcClient jdbc;

    NamesOfReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever comes back can have another name as well as whoever stayed. */
    @EventListener
    void on(RosterChanged event) {
        jdbc.sql("update performance_review set sort_key = " + NAME + " where sort_key <> " + NAME)
                .update();
    }
}
