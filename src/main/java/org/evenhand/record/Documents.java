package org.evenhand.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of all cases. A revision, once added, is never changed; a correction is a further revision. What is in it
 * leaves with {@link ContentDeletion} alone, and is then not found here any more; its fingerprint stays.
 */
@Component
public class Documents {

    /** PostgreSQL takes at most 65,535 parameters. */
    private static final int CASES_PER_QUERY = 1_000;

    private static final String COLUMNS =
            "select case_id, kind, revision, author, on_behalf_of, written_at, content, salt, fingerprint"
                    + " from document_revision d where d.deleted_at is null and ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Documents(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Adds the next revision of its kind, in the caller's transaction, and tells it as {@link RevisionAdded}.
     *
     * @throws Refusal {@code MOVED_ON} if somebody else adds the same revision at the same time, {@code INVALID} if
     *     the content holds text or numbers that cannot be kept exactly
     */
    @Transactional
    public DocumentRevision add(NewRevision written) {
        String content = written.canonicalContent();
        int revision = latestRevision(written.caseId(), written.kind()) + 1;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        DocumentRevision document = DocumentRevision.of(written, content, revision, at, Salt.fresh());
        insert(document, content);
        events.publishEvent(new RevisionAdded(document));
        return document;
    }

    public Optional<DocumentRevision> latest(String caseId, String kind) {
        return jdbc.sql(COLUMNS + "case_id = ? and kind = ? order by revision desc fetch first row only")
                .params(caseId, kind)
                .query(Documents::read)
                .optional();
    }

    /** The newest revision of each of these kinds that the case has, in one query. */
    public List<DocumentRevision> latest(String caseId, Collection<String> kinds) {
        return jdbc.sql(COLUMNS + "case_id = :case and kind in (:kinds) and revision = (select max(n.revision)"
                        + " from document_revision n where n.case_id = d.case_id and n.kind = d.kind)")
                .param("case", caseId)
                .param("kinds", kinds)
                .query(Documents::read)
                .list();
    }

    public Optional<DocumentRevision> find(String caseId, String kind, int revision) {
        return jdbc.sql(COLUMNS + "case_id = ? and kind = ? and revision = ?")
                .params(caseId, kind, revision)
                .query(Documents::read)
                .optional();
    }

    /** All revisions of a case, ordered by kind and revision. */
    public List<DocumentRevision> of(String caseId) {
        return jdbc.sql(COLUMNS + "case_id = ?").param(caseId).query(Documents::read).list().stream()
                .sorted(DocumentRevision.ORDER)
                .toList();
    }

    /**
     * A revision without its content.
     *
     * @param deletedAt when the content was deleted under retention; null while it is kept
     */
    record Named(String kind, int revision, String fingerprint, @Nullable Instant deletedAt) {}

    /** The same without what is in them, and with those whose content is deleted. */
    List<Named> namesOf(String caseId) {
        return jdbc
                .sql("select kind, revision, fingerprint, deleted_at from document_revision where case_id = ?")
                .param(caseId)
                .query((row, number) -> new Named(
                        row.getString("kind"),
                        row.getInt("revision"),
                        row.getString("fingerprint"),
                        Timestamps.optional(row, "deleted_at")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Named::kind).thenComparing(Named::revision))
                .toList();
    }

    /** All revisions of these kinds in these cases, oldest revision first; one query for each thousand cases. */
    public List<DocumentRevision> of(Collection<String> caseIds, Collection<String> kinds) {
        List<String> cases = caseIds.stream().distinct().toList();
        List<DocumentRevision> found = new ArrayList<>();
        for (int first = 0; first < cases.size(); first += CASES_PER_QUERY) {
            found.addAll(jdbc.sql(COLUMNS + "case_id in (:cases) and kind in (:kinds) order by revision")
                    .param("cases", cases.subList(first, Math.min(first + CASES_PER_QUERY, cases.size())))
                    .param("kinds", kinds)
                    .query(Documents::read)
                    .list());
        }
        return found;
    }

    /** When what was written in a case was deleted under retention; empty while it is kept. */
    public Optional<Instant> deletedAt(String caseId) {
        return jdbc.sql("select max(deleted_at) as at from document_revision where case_id = ?")
                .param(caseId)
                .query((row, number) -> Optional.ofNullable(Timestamps.optional(row, "at")))
                .single();
    }

    boolean holds(String caseId, String fingerprint) {
        return jdbc.sql("select count(*) from document_revision where case_id = ? and fingerprint = ?")
                        .params(caseId, fingerprint)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int latestRevision(String caseId, String kind) {
        return jdbc.sql("select coalesce(max(revision), 0) from document_revision where case_id = ? and kind = ?")
                .params(caseId, kind)
                .query(Integer.class)
                .single();
    }

    private void insert(DocumentRevision document, String content) {
        try {
            jdbc.sql("insert into document_revision"
                            + " (case_id, kind, revision, author, on_behalf_of, written_at, content, salt, fingerprint)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(document.caseId())
                    .param(document.kind())
                    .param(document.revision())
                    .param(document.author())
                    .param(document.onBehalfOf())
                    .param(OffsetDateTime.ofInstant(document.at(), ZoneOffset.UTC))
                    .param(content)
                    .param(document.salt())
                    .param(document.fingerprint())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.because(Kind.MOVED_ON, "record.refused.documentChanged");
        }
    }

    private static DocumentRevision read(ResultSet row, int number) throws SQLException {
        return new DocumentRevision(
                row.getString("case_id"),
                row.getString("kind"),
                row.getInt("revision"),
                row.getString("author"),
                row.getString("on_behalf_of"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                CanonicalJson.object(row.getString("content")),
                row.getString("salt"),
                row.getString("fingerprint"));
    }
}
