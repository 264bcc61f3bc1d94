package org.evenhand.history.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.history.OpenEntries;
import org.evenhand.history.search.OpenProse.Opens;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.LedgerEntry;

/**
 * Follows the ledger of one case and says what is new to be found: entries with their terms, and words of documents that
 * only now open. The same whether the case is followed at once or bit by bit.
 */
final class NewTerms {

    private static final String FILED = "reviewFiled";
    private static final String REOPENED = "reviewReopened";

    private final Subject subject;
    private final Map<String, DocumentRevision> documents = new HashMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<Long, Set<String>> terms = new HashMap<>();
    private CaseProgress progress;

    /** @param documents of the case, those that entries name */
    NewTerms(CaseProgress progress, Subject subject, List<DocumentRevision> documents) {
        this.progress = progress;
        this.subject = subject;
        documents.forEach(document -> this.documents.put(document.fingerprint(), document));
    }

    /**
     * Follows further entries.
     *
     * @param all entries of the case as far as they are known, these among them
     */
    void follow(List<LedgerEntry> further, List<LedgerEntry> all) {
        for (LedgerEntry entry : further) {
            if (entry.kind().equals(OpenEntries.CONSIDERED)) {
                progress = progress.considered();
            } else if (entry.kind().equals(REOPENED)) {
                progress = progress.reopenedWith(entry.seq());
            }
            if (progress.opened() && OpenEntries.mayBeFound(entry)) {
                entries.add(entry);
                of(entry).addAll(EntryTerms.of(entry, subject));
                addWords(entry, progress.filed() ? Set.of(Opens.AT_ONCE, Opens.WHEN_FILED) : Set.of(Opens.AT_ONCE));
            }
            if (entry.kind().equals(FILED)) {
                open(entry.seq(), all);
                progress = progress.filedWith(entry.seq());
            }
            progress = progress.at(entry.seq());
        }
    }

    /** Looks at entries that nobody searches. */
    void skip(List<LedgerEntry> further) {
        further.forEach(entry -> progress = progress.at(entry.seq()));
    }

    private void open(long filedWith, List<LedgerEntry> all) {
        all.stream()
                .filter(entry -> entry.seq() >= progress.unreadFrom() && entry.seq() <= filedWith)
                .filter(OpenEntries::mayBeFound)
                .forEach(entry -> addWords(entry, Set.of(Opens.WHEN_FILED)));
    }

    private void addWords(LedgerEntry entry, Set<Opens> now) {
        entry.documentFingerprints().stream()
                .map(documents::get)
                .filter(document -> document != null && now.contains(OpenProse.of(subject.process(), document.kind())))
                .flatMap(document -> OpenProse.wordsOf(document).stream())
                .forEach(word -> of(entry).add(Term.WORD.of(word)));
    }

    private Set<String> of(LedgerEntry entry) {
        return terms.computeIfAbsent(entry.seq(), number -> new TreeSet<>());
    }

    CaseProgress progress() {
        return progress;
    }

    /** That are found from now on. */
    List<LedgerEntry> entries() {
        return entries;
    }

    /** Whether words have opened at entries that were put in before. */
    boolean isAboutEarlierEntries() {
        return terms.size() > entries.size();
    }

    /** By number of the entry, of earlier ones too. */
    Map<Long, Set<String>> terms() {
        return terms;
    }
}
