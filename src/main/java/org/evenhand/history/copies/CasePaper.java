package org.evenhand.history.copies;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.evenhand.forms.FormSummary;
import org.evenhand.history.SeenCase;
import org.evenhand.history.TimelineEntry;
import org.evenhand.history.fairness.CaseKind;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.LedgerEntry;
import org.evenhand.record.SealedEntry;
import org.jspecify.annotations.Nullable;

/**
 * A case to read on paper.
 *
 * @param about which one it is, in words
 * @param last entry of its ledger when it was made
 * @param sealed the last one that is sealed; null when none is yet
 * @param findings what the committee of a promotion came to; null when there is nothing to read
 * @param absent what somebody wrote that is left out
 */
public record CasePaper(
        SeenCase seen,
        CaseKind kind,
        String about,
        LedgerEntry last,
        @Nullable Sealed sealed,
        List<TimelineEntry> lines,
        List<Document> documents,
        @Nullable FormSummary findings,
        List<Absent> absent) {

    public CasePaper {
        lines = List.copyOf(lines);
        documents = List.copyOf(documents);
        absent = List.copyOf(absent);
    }

    /**
     * A document with its answers.
     *
     * @param author in words for whoever has no account; null for the person id in the document
     */
    public record Document(DocumentRevision revision, FormSummary answers, @Nullable String author) {

        /** Whether it has parts under headings of their own, and so begins a page. */
        public boolean isLong() {
            return answers.parts().stream().anyMatch(FormSummary.Section.class::isInstance);
        }

        /** Its place in the file. */
        public String anchor() {
            return revision.kind() + "-" + revision.revision();
        }
    }

    /** An entry with its place in the tree of seals. */
    public record Sealed(LedgerEntry entry, SealedEntry at) {}

    /**
     * A document that is named alone.
     *
     * @param name message key
     * @param deletedAt when it was deleted under retention; null when Library HR may not read it
     */
    public record Absent(String name, int revision, @Nullable Instant deletedAt) {}

    /** Person ids of everybody it names. */
    public List<String> people() {
        return Stream.concat(
                        Stream.of(seen.personId()),
                        Stream.concat(
                                lines.stream().flatMap(line -> Stream.of(line.actor(), line.onBehalfOf())),
                                documents.stream().map(one -> one.revision().author())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
