package org.evenhand.personnel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.casework.CaseTexts;
import org.evenhand.disclosure.NegativeEntry;
import org.evenhand.disclosure.OwnRecord;
import org.evenhand.forms.FormSummary;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.DocumentRendering;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReadableDocument;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.reviews.Written;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reviews: of one that is over everything; of an open one what the employee can read, and entries they were told of. What
 * is not written to the end yet is no record.
 */
@Component
@Order(1)
class ReviewRecords implements RecordSource {

    private final PerformanceReviews reviews;
    private final ReviewReading reading;
    private final DocumentRendering rendering;
    private final Documents documents;
    private final Ledger ledger;
    private final OwnRecord told;
    private final CaseTexts texts;

    ReviewRecords(
            PerformanceReviews reviews,
            ReviewReading reading,
            DocumentRendering rendering,
            Documents documents,
            Ledger ledger,
            OwnRecord told,
            CaseTexts texts) {
        this.reviews = reviews;
        this.reading = reading;
        this.rendering = rendering;
        this.documents = documents;
        this.ledger = ledger;
        this.told = told;
        this.texts = texts;
    }

    @Override
    public List<RecordItem> of(String personId) {
        Actor person = new Actor(personId, Set.of(), null);
        Set<String> entries =
                told.noticesTo(person).stream().map(ReviewRecords::named).collect(Collectors.toSet());
        return reviews.about(personId).stream()
                .sorted(Comparator.comparing(PerformanceReview::openedAt))
                .flatMap(review -> of(review, person, entries).stream())
                .toList();
    }

    private static String named(NegativeEntry entry) {
        return entry.caseId() + entry.documentKind() + entry.revision();
    }

    private List<RecordItem> of(PerformanceReview review, Actor person, Set<String> entries) {
        Map<String, ReadableDocument> readable = reading.documents(review, person).stream()
                .collect(Collectors.toMap(one -> one.document().fingerprint(), Function.identity()));
        List<ReadableDocument> all = new ArrayList<>();
        for (DocumentRevision document : documents.of(review.caseId())) {
            boolean open = readable.containsKey(document.fingerprint());
            if (open || review.isClosed() || entries.contains(named(document))) {
                Written.of(document)
                        .map(written -> new ReadableDocument(written.kind(), document, false, document.isIntact()))
                        .ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing((ReadableDocument one) -> one.document().at())
                .thenComparing(ReadableDocument::kind));
        Map<String, FormSummary> answers = new HashMap<>();
        rendering
                .render(review, all, ledger.of(review.caseId()))
                .forEach((one, summary) -> answers.put(one.document().fingerprint(), summary));
        String of = texts.text(
                review.kind().key("personnel.of"), texts.date(review.periodStart()), texts.date(review.periodEnd()));
        return all.stream()
                .map(one -> new RecordItem(
                        one.document(),
                        texts.text("history.document." + one.kind()),
                        of,
                        readable.containsKey(one.document().fingerprint()),
                        answers.get(one.document().fingerprint())))
                .toList();
    }

    private static String named(DocumentRevision document) {
        return document.caseId() + document.kind() + document.revision();
    }
}
