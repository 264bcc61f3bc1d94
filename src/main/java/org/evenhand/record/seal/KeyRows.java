package org.evenhand.record.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public halves of all keys that have sealed here. */
@Component
class KeyRows {

    private final JdbcClient jdbc;

    KeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a key down at its first use. */
    void know(SealKey key, Instant at) {
        List<KnownKey> known = all();
        if (known.stream().noneMatch(one -> one.key().equals(key.open()))) {
            SignedNote endorsement = key.endorsement();
            jdbc.sql("insert into seal_key (number, line, endorsement, first_used_at) values (?, ?, ?, ?)")
                    .param(known.size() + 1)
                    .param(key.open().line())
                    .param(endorsement == null ? null : endorsement.whole())
                    .param(Timestamps.utc(at))
                    .update();
        }
    }

    /** In the order in which they were used first. */
    List<KnownKey> all() {
        return jdbc.sql("select line, endorsement, first_used_at from seal_key order by number")
                .query(KeyRows::read)
                .list();
    }

    private static KnownKey read(ResultSet row, int number) throws SQLException {
        String endorsement = row.getString("endorsement");
        return new KnownKey(
                VerifierKey.parse(row.getString("line")),
                endorsement == null ? null : SignedNote.parse(endorsement),
                Timestamps.required(row, "first_used_at"));
    }
}
