package org.evenhand.record;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cases made without database or clock, as lists that a test can tamper with before writing them out. */
final class SampleCase {

    private static final Instant AT = Instant.parse("2026-11-20T15:00:00.250Z");

    final List<LedgerEntry> entries = new ArrayList<>();
    final List<DocumentRevision> documents = new ArrayList<>();
    private LedgerHead head;

    private final boolean salted;

    private SampleCase(String caseId, boolean salted) {
        head = LedgerHead.beginning(caseId);
        this.salted = salted;
    }

    static SampleCase empty() {
        return new SampleCase("case-1", true);
    }

    static SampleCase named(String caseId) {
        return new SampleCase(caseId, true);
    }

    LedgerHead head() {
        return head;
    }

    /** A short review: a self-review submitted twice, a rating, and steps without a document. */
    static SampleCase aReview() {
        return review(empty());
    }

    /** The same as it was written before there were salts. */
    static SampleCase aReviewWithoutSalts() {
        return review(new SampleCase("case-1", false));
    }

    private static SampleCase review(SampleCase sample) {
        sample.did("REVIEW_OPENED", Map.of("cycle", "2026", "late", false));
        sample.wrote("SELF_REVIEW", Map.of("text", "naïve 🌍 \"quoted\" \\ back\n\u0001 שלום", "goals", List.of(1, 2)));
        sample.did("POSITION_CONFIRMED", Map.of("steps", List.of("a", "b")));
        sample.wrote("SELF_REVIEW", Map.of("text", "again", "weight", 0.30000000000000004));
        sample.wrote("SEALED_RATING", Map.of("ratings", List.of(Map.of("rating", 4, "key", "service"))));
        sample.did("REVIEW_FILED", Map.of());
        return sample;
    }

    /** A case of any length, every third entry with a document. */
    static SampleCase ofLength(int entries) {
        SampleCase sample = empty();
        for (int number = 1; number <= entries; number++) {
            if (number % 3 == 0) {
                sample.wrote("SELF_REVIEW", Map.of("number", number));
            } else {
                sample.did("STEP_DONE", Map.of("number", number));
            }
        }
        return sample;
    }

    void did(String kind, Map<String, Object> facts, String... fingerprints) {
        Entry entry = new Entry("p-1", null, kind, facts, List.of(fingerprints), Map.of("annualReview", "1.0.0"));
        LedgerEntry next =
                LedgerEntry.after(head, entry, CanonicalJson.of(entry.facts()), AT.plusSeconds(head.seq()), salt());
        entries.add(next);
        head = new LedgerHead(head.caseId(), next.seq(), next.hash());
    }

    void wrote(String kind, Map<String, Object> content) {
        long before = documents.stream()
                .filter(written -> written.kind().equals(kind))
                .count();
        NewRevision written = new NewRevision(head.caseId(), kind, content, "p-1", null);
        DocumentRevision document =
                DocumentRevision.of(written, written.canonicalContent(), (int) before + 1, AT, salt());
        documents.add(document);
        did(kind + "_SUBMITTED", Map.of(), document.fingerprint());
    }

    /** Not random: the same sample is the same each time. */
    private String salt() {
        return salted ? "%032x".formatted(entries.size() * 2 + documents.size()) : "";
    }

    String json() {
        try {
            StringWriter out = new StringWriter();
            FirstForm.write(head, entries, documents, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }
}
