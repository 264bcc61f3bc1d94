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
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done in each case, as a hash chain per case. A changed, removed or inserted entry no longer fits its
 * neighbors. The chain alone does not stop somebody who can write to the database from computing it anew from the
 * change onwards: that shows only against a hash kept elsewhere, such as the receipt of an entry.
 */
@Component
public class Ledger {

    /** PostgreSQL takes at most 65,535 parameters. */
    private static final int CASES_PER_QUERY = 1_000;

    /** All columns of an entry that a query calls e. */
    static final String FIELDS_OF_E = EntryColumns.of("e");

    private static final String COLUMNS =
            "select case_id, seq, recorded_at, actor, on_behalf_of, kind, facts, document_fingerprints,"
                    + " definition_versions, salt, previous_hash, hash from ledger_entry ";

    private final JdbcClient jdbc;
    private final LedgerHeads heads;
    private final Documents documents;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Ledger(JdbcClient jdbc, LedgerHeads heads, Documents documents, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.documents = documents;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Appends to the chain of a case, in the caller's transaction. Whoever appends to the same case meanwhile waits
     * until that transaction ends, so append late and do nothing slow after it.
     *
     * @throws IllegalArgumentException if the entry names a document that the case does not hold
     */
    @Transactional
    public LedgerEntry append(String caseId, Entry entry) {
        requireDocuments(caseId, entry.documentFingerprints());
        LedgerHead head = heads.of(caseId);
        String facts = CanonicalJson.of(entry.facts());
        LedgerEntry next = LedgerEntry.after(head, entry, facts, now(), Salt.fresh());
        while (!heads.advance(head, next)) {
            head = heads.of(caseId);
            next = LedgerEntry.after(head, entry, facts, now(), Salt.fresh());
        }
        insert(next, facts);
        events.publishEvent(new EntryAppended(caseId, next.seq()));
        return next;
    }

    /**
     * Lets nobody else append to the case until the caller's transaction ends, and waits for whoever does now. Whoever
     * will change a case and append later takes this first, as a sent step does: two that take the same locks in another
     * order wait for each other for ever. A case in which nothing was done yet has no end to hold.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String caseId) {
        heads.hold(caseId);
    }

    /**
     * Lets nobody else append to the case until the caller's transaction ends, and waits for nobody: for work that can
     * come back later and must not stand in anybody's way.
     *
     * @return false when somebody is appending now
     */
    @Transactional
    public boolean holdIfFree(String caseId) {
        return heads.holdIfFree(caseId);
    }

    /** All entries of a case in their order; empty if nothing was ever done in it. */
    public List<LedgerEntry> of(String caseId) {
        return jdbc.sql(COLUMNS + "where case_id = ? order by seq")
                .param(caseId)
                .query(Ledger::read)
                .list();
    }

    /** The entries of a case after one of them, in their order. */
    public List<LedgerEntry> after(String caseId, long seq) {
        return jdbc.sql(COLUMNS + "where case_id = ? and seq > ? order by seq")
                .params(caseId, seq)
                .query(Ledger::read)
                .list();
    }

    /** Those of these entries that there are, in no order; one query. */
    public List<LedgerEntry> those(Collection<EntryKey> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + "where (case_id, seq) in (:keys)")
                        .param(
                                "keys",
                                keys.stream()
                                        .map(key -> new Object[] {key.caseId(), key.seq()})
                                        .toList())
                        .query(Ledger::read)
                        .list();
    }

    /** The entries of these kinds in these cases, case by case in their order; one query for each thousand cases. */
    public List<LedgerEntry> of(List<String> caseIds, Collection<String> kinds) {
        List<LedgerEntry> found = new ArrayList<>();
        for (int first = 0; first < caseIds.size(); first += CASES_PER_QUERY) {
            found.addAll(jdbc.sql(COLUMNS + "where case_id in (:cases) and kind in (:kinds) order by case_id, seq")
                    .param("cases", caseIds.subList(first, Math.min(first + CASES_PER_QUERY, caseIds.size())))
                    .param("kinds", kinds)
                    .query(Ledger::read)
                    .list());
        }
        return found;
    }

    /** All entries of a case with the end its chain should have, as of one moment; one query. */
    public CaseChain chain(String caseId) {
        List<LedgerEntry> entries = new ArrayList<>();
        LedgerHead[] head = {LedgerHead.beginning(caseId)};
        jdbc.sql("select h.seq as head_seq, h.hash as head_hash, " + FIELDS_OF_E
                        + " from ledger_head h left join ledger_entry e"
                        + " on e.case_id = h.case_id where h.case_id = ? order by e.seq")
                .param(caseId)
                .query(row -> {
                    head[0] = new LedgerHead(caseId, row.getLong("head_seq"), row.getString("head_hash"));
                    if (row.getString("kind") != null) {
                        entries.add(read(row, entries.size()));
                    }
                });
        return new CaseChain(head[0].seq(), head[0].hash(), entries);
    }

    /** Asked after the end of the chain was read, so that no entry seems older than the one before it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void requireDocuments(String caseId, List<String> fingerprints) {
        for (String fingerprint : fingerprints) {
            if (!documents.holds(caseId, fingerprint)) {
                throw new IllegalArgumentException("Case " + caseId + " holds no document " + fingerprint);
            }
        }
    }

    private void insert(LedgerEntry entry, String facts) {
        jdbc.sql("insert into ledger_entry (case_id, seq, recorded_at, actor, on_behalf_of, kind, facts,"
                        + " document_fingerprints, definition_versions, salt, previous_hash, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(entry.caseId())
                .param(entry.seq())
                .param(OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .param(entry.actor())
                .param(entry.onBehalfOf())
                .param(entry.kind())
                .param(facts)
                .param(CanonicalJson.of(entry.documentFingerprints()))
                .param(CanonicalJson.of(entry.definitionVersions()))
                .param(entry.salt())
                .param(entry.previousHash())
                .param(entry.hash())
                .update();
    }

    static LedgerEntry read(ResultSet row, int number) throws SQLException {
        return new LedgerEntry(
                row.getString("case_id"),
                row.getLong("seq"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("on_behalf_of"),
                row.getString("kind"),
                CanonicalJson.object(row.getString("facts")),
                CanonicalJson.strings(row.getString("document_fingerprints")),
                CanonicalJson.stringMap(row.getString("definition_versions")),
                row.getString("salt"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
