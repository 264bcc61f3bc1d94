package org.evenhand.reviews.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.evenhand.cycles.PlannedAbsences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a rehearsal who will be away, and never why. */
@Component
class AbsencesAhead implements PlannedAbsences {

    private final JdbcClient jdbc;

    AbsencesAhead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who does not know when they come back is away to the last day asked for. */
    @Override
    public List<Away> between(LocalDate first, LocalDate last) {
        return jdbc.sql("select person_id, first_day, last_day from absence where canceled = false"
                        + " and first_day <= :last and (last_day is null or last_day >= :first)"
                        + " order by person_id, first_day")
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new Away(
                        row.getString("person_id"),
                        row.getObject("first_day", LocalDate.class),
                        Objects.requireNonNullElse(row.getObject("last_day", LocalDate.class), last)))
                .list();
    }
}
