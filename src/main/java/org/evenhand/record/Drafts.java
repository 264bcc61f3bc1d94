package org.evenhand.record;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people have written and not yet submitted. Every version is kept until the draft is discarded, and two tabs
 * never overwrite each other: the text that comes second is refused and kept beside the first.
 */
@Component
public class Drafts {

    private final DraftTables tables;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    Drafts(DraftTables tables, Clock clock, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.clock = clock;
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The newest version, if there is a draft that was not discarded. */
    public Optional<Draft> find(String caseId, String step, String personId) {
        return tables.newest(new DraftKey(caseId, step, personId));
    }

    /** All versions since the draft was begun, oldest first. */
    public List<Draft> versionsOf(String caseId, String step, String personId) {
        return tables.versions(new DraftKey(caseId, step, personId));
    }

    /** What a person has written in a case and not submitted: the newest version of each step's draft; one query. */
    public List<Draft> of(String caseId, String personId) {
        return tables.newest(caseId, personId);
    }

    /** The texts that came second, oldest first. */
    public List<DraftConflict> conflictsOf(String caseId, String step, String personId) {
        return tables.conflicts(new DraftKey(caseId, step, personId));
    }

    /**
     * Saves a further version, in a transaction of its own: call it outside any other. Saving what is saved already
     * changes nothing and answers with it, so a request that is sent twice does no harm.
     *
     * @param expectedVersion the version the person has before them, 0 if they saw no draft
     * @throws Refusal {@code MOVED_ON} if another tab saved meanwhile: the other text stays the newest version, and
     *     this one is among {@link #conflictsOf}
     */
    public Draft save(String caseId, String step, String personId, long expectedVersion, Map<String, Object> content) {
        DraftKey key = new DraftKey(caseId, step, personId);
        String text = CanonicalJson.of(content);
        Optional<Draft> same = find(caseId, step, personId)
                .filter(draft -> CanonicalJson.of(draft.content()).equals(text));
        return same.or(() -> saveOver(key, expectedVersion, text))
                .orElseThrow(() -> keepBeside(key, expectedVersion, text));
    }

    /** Forgets the draft with all its versions and conflicts, in the caller's transaction: it has been submitted. */
    @Transactional
    public void discard(String caseId, String step, String personId) {
        DraftKey key = new DraftKey(caseId, step, personId);
        tables.end(key, tables.head(key));
        tables.remove(key);
    }

    /**
     * Forgets the draft as {@link #discard(String, String, String)} does, if the version that was submitted is still
     * the newest. Until the caller's transaction ends no tab can save; one that tries is refused afterwards, and its
     * text is kept.
     *
     * @param submitted the version that was submitted, 0 if there was no draft
     * @throws Refusal {@code MOVED_ON} if another tab saved since
     */
    @Transactional
    public void discard(String caseId, String step, String personId, long submitted) {
        DraftKey key = new DraftKey(caseId, step, personId);
        if (submitted == 0 ? tables.head(key) != 0 : !tables.end(key, submitted)) {
            throw Refusal.because(Kind.MOVED_ON, "record.refused.draftChanged");
        }
        tables.remove(key);
    }

    /**
     * What is written for a step goes on under another name of it, in the caller's transaction; its earlier versions stay
     * where they are.
     */
    @Transactional
    public void carry(String caseId, String step, String toStep, String personId) {
        find(caseId, step, personId).ifPresent(draft -> {
            DraftKey key = new DraftKey(caseId, toStep, personId);
            long head = tables.head(key);
            Draft carried = tables.add(key, CanonicalJson.of(draft.content()), now());
            tables.advance(key, head, carried.version());
        });
    }

    private Optional<Draft> saveOver(DraftKey key, long expectedVersion, String text) {
        return ownTransaction.execute(status -> {
            Draft draft = tables.add(key, text, now());
            if (tables.advance(key, expectedVersion, draft.version())) {
                return Optional.of(draft);
            }
            status.setRollbackOnly();
            return Optional.empty();
        });
    }

    private Refusal keepBeside(DraftKey key, long expectedVersion, String text) {
        ownTransaction.executeWithoutResult(status -> tables.addConflict(key, expectedVersion, text, now()));
        return Refusal.because(Kind.MOVED_ON, "record.refused.draftChanged");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
