package org.evenhand.committees;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code committee_seat}. */
@Repository
public class SeatRows {

    private final JdbcClient jdbc;

    SeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What somebody serves.
     *
     * @param now committees of this year
     * @param last the last year before; 0 for never
     */
    record Service(int now, int last) {}

    void insert(String caseId, Seat seat) {
        jdbc.sql("insert into committee_seat (case_id, person_id, place, state) values (?, ?, ?, ?)")
                .params(caseId, seat.personId(), seat.place(), seat.state().name())
                .update();
    }

    /** In the order in which they are seated. */
    public List<Seat> of(String caseId) {
        return jdbc.sql(
                        "select person_id, place, state from committee_seat where case_id = ? order by place, person_id")
                .param(caseId)
                .query((row, number) -> new Seat(
                        row.getString("person_id"), row.getInt("place"), Seat.State.valueOf(row.getString("state"))))
                .list();
    }

    /** Person ids of the members now, in the order in which they were seated. */
    public List<String> members(String caseId) {
        return of(caseId).stream().filter(Seat::isTaken).map(Seat::personId).toList();
    }

    /** Cases in which the person sits now. */
    public List<String> casesOf(String person) {
        return jdbc.sql("select s.case_id from committee_seat s join committee c on c.case_id = s.case_id"
                        + " where s.person_id = ? and s.state in ('SEATED', 'SITTING')"
                        + " and c.state in ('FORMED', 'REVEALED') order by s.case_id")
                .param(person)
                .query(String.class)
                .list();
    }

    void move(String caseId, Collection<String> people, Seat.State state) {
        people.forEach(person -> jdbc.sql("update committee_seat set state = ? where case_id = ? and person_id = ?")
                .params(state.name(), caseId, person)
                .update());
    }

    /** What everybody served up to that year, by person id; whoever never did is left out. */
    Map<String, Service> services(int year) {
        Map<String, Service> services = new HashMap<>();
        jdbc.sql("select s.person_id, count(case when c.serving_year = :year then 1 end) as serving,"
                        + " coalesce(max(case when c.serving_year < :year then c.serving_year end), 0) as last_year"
                        + " from committee_seat s join committee c on c.case_id = s.case_id"
                        + " where s.state in ('SEATED', 'SITTING') and c.state <> 'WITHDRAWN' and c.serving_year <= :year"
                        + " group by s.person_id")
                .param("year", year)
                .query(row -> {
                    services.put(
                            row.getString("person_id"), new Service(row.getInt("serving"), row.getInt("last_year")));
                });
        return services;
    }
}
