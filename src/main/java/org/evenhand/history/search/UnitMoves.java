package org.evenhand.history.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.people.RosterChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works in another unit is found under that one; what happened before with it. */
@Component
class UnitMoves {

    /** Stands among what waits, and is no case. */
    static final String ROSTER = "~roster";

    private static final String MOVED = "select u.person_id, u.unit as from_unit, p.unit as to_unit"
            + " from search_unit u join person p on p.id = u.person_id where p.unit <> u.unit";

    private final JdbcClient jdbc;
    private final ProgressRows progress;
    private final TermRows terms;

    UnitMoves(JdbcClient jdbc, ProgressRows progress, TermRows terms) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.terms = terms;
    }

    private record Move(String personId, String from, String to) {}

    @EventListener
    void on(RosterChanged changed) {
        progress.await(ROSTER);
    }

    /** For whoever holds the turn. */
    void follow() {
        List<Move> moves = jdbc.sql(MOVED)
                .query((row, number) ->
                        new Move(row.getString("person_id"), row.getString("from_unit"), row.getString("to_unit")))
                .list();
        moves.forEach(this::follow);
    }

    private void follow(Move move) {
        terms.move(Term.UNIT.of(move.from()), Term.UNIT.of(move.to()), Term.PERSON.of(move.personId()));
        jdbc.sql("update search_unit set unit = ? where person_id = ?")
                .params(move.to(), move.personId())
                .update();
    }

    /** Remembers under which unit people were put in. */
    void remember(Collection<Subject> subjects) {
        List<String> people = subjects.stream()
                .flatMap(subject -> Stream.ofNullable(subject.personId()))
                .distinct()
                .toList();
        if (!people.isEmpty()) {
            jdbc.sql(
                            "insert into search_unit (person_id, unit) select p.id, p.unit from person p where p.id in (:people)"
                                    + " and not exists (select 1 from search_unit u where u.person_id = p.id)")
                    .param("people", people)
                    .update();
        }
    }
}
