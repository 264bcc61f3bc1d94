package org.evenhand.record.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All seals of the installation, and whose turn it is to make the next one. */
@Component
class SealRows {

    private static final String HEADS = "select head from seal ";

    private final JdbcClient jdbc;

    SealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the turn when the next seal is due; others wait until the transaction ends, and then find that it is not. */
    boolean takeTurn(Instant now, Instant next) {
        return jdbc.sql("update seal_turn set due_at = ? where id = 1 and due_at <= ?")
                        .params(Timestamps.utc(next), Timestamps.utc(now))
                        .update()
                == 1;
    }

    /** Waits for whoever has the turn, and takes it. */
    void holdTurn() {
        jdbc.sql("update seal_turn set due_at = due_at where id = 1").update();
    }

    void add(Seal seal) {
        jdbc.sql("insert into seal (number, size, head, sealed_at) values (?, ?, ?, ?)")
                .params(
                        seal.number(),
                        seal.size(),
                        seal.note().whole(),
                        Timestamps.utc(seal.head().at()))
                .update();
    }

    Optional<Seal> latest() {
        return one(HEADS + "order by number desc fetch first row only");
    }

    Optional<Seal> find(long number) {
        return jdbc.sql(HEADS + "where number = ?")
                .param(number)
                .query(String.class)
                .optional()
                .map(Seal::parse);
    }

    /** The first seal with at least so many entries: the one that a new entry went into. */
    Optional<Seal> firstOfSize(long atLeast) {
        return jdbc.sql(HEADS + "where size >= ? order by size fetch first row only")
                .param(atLeast)
                .query(String.class)
                .optional()
                .map(Seal::parse);
    }

    /** Seals below a number, newest first. */
    List<Seal> before(long number, int most) {
        return jdbc
                .sql(HEADS + "where number < ? order by number desc fetch first " + most + " rows only")
                .param(number)
                .query(String.class)
                .list()
                .stream()
                .map(Seal::parse)
                .toList();
    }

    /** Seals above a number, oldest first. */
    List<Seal> after(long number, int most) {
        return jdbc
                .sql(HEADS + "where number > ? order by number fetch first " + most + " rows only")
                .param(number)
                .query(String.class)
                .list()
                .stream()
                .map(Seal::parse)
                .toList();
    }

    private Optional<Seal> one(String query) {
        return jdbc.sql(query).query(String.class).optional().map(Seal::parse);
    }
}
