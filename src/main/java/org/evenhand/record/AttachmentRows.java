package org.evenhand.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind {@link Attachments}. */
@Component
class AttachmentRows {

    private static final String SELECT = "select a.id, a.name, f.media_type, f.size, a.fingerprint, a.added_at"
            + " from attachment a join stored_file f on f.fingerprint = a.fingerprint ";
    private static final String DRAFT = DraftKey.MATCHES + " and not sent ";

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a draft, in the order in which they were added. */
    List<Attachment> of(DraftKey key) {
        return jdbc.sql(SELECT + DRAFT + "order by a.added_at, a.id")
                .params(key.caseId(), key.step(), key.personId())
                .query(AttachmentRows::read)
                .list();
    }

    Optional<Attachment> find(DraftKey key, String id) {
        return of(key).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Attachment add(DraftKey key, ReceivedFile file, Instant at) {
        String id = Ids.next();
        jdbc.sql("insert into attachment (id, case_id, step, person_id, name, fingerprint, added_at, sent)"
                        + " values (?, ?, ?, ?, ?, ?, ?, false)")
                .params(id, key.caseId(), key.step(), key.personId())
                .params(file.name(), file.fingerprint(), Timestamps.utc(at))
                .update();
        return new Attachment(id, file.name(), file.kind().mediaType(), file.size(), file.fingerprint(), at);
    }

    void remove(String id) {
        jdbc.sql("delete from attachment where id = ? and not sent").param(id).update();
    }

    void send(DraftKey key) {
        jdbc.sql("update attachment set sent = true" + DRAFT)
                .params(key.caseId(), key.step(), key.personId())
                .update();
    }

    private static Attachment read(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getString("id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("fingerprint"),
                Timestamps.required(row, "added_at"));
    }
}
