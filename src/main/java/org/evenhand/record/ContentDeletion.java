package org.evenhand.record;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what was written in a case, once it may go: contents of documents with their salts, drafts, and what is attached.
 * Kinds, authors, times and fingerprints stay, and an entry of the case names every one, so that the chain still verifies
 * and an export says what is missing and why. The bytes of files go by {@link FileSweep} when no other case has them.
 */
@Component
public class ContentDeletion {

    /** The entry that says which documents lost their content. */
    public static final String ENTRY = "contentDeleted";

    private static final List<String> OF_THE_CASE = List.of("draft_version", "draft_conflict", "draft_head");

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;

    ContentDeletion(JdbcClient jdbc, Documents documents, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Within the caller's transaction, which holds the case and has found that nothing keeps it.
     *
     * @param facts why: the run, the rule, the day on which it was due
     * @return how many documents lost their content
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int delete(String caseId, Map<String, Object> facts) {
        List<String> fingerprints = documents.namesOf(caseId).stream()
                .filter(name -> name.deletedAt() == null)
                .map(Documents.Named::fingerprint)
                .toList();
        jdbc.sql("update document_revision set content = '{}', salt = '', deleted_at = ?"
                        + " where case_id = ? and deleted_at is null")
                .params(Timestamps.utc(clock.instant().truncatedTo(ChronoUnit.MILLIS)), caseId)
                .update();
        OF_THE_CASE.forEach(table -> jdbc.sql("delete from " + table + " where case_id = ?")
                .param(caseId)
                .update());
        jdbc.sql("delete from attachment where case_id = ?").param(caseId).update();
        ledger.append(caseId, Entry.automatic(ENTRY, facts).naming(fingerprints));
        return fingerprints.size();
    }
}
