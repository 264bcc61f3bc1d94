package org.evenhand.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.DocumentRevision;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReadableDocument;
import org.evenhand.reviews.ReviewDocument;

/**
 * A case as one person sees it.
 *
 * @param waitsFor open steps, the longest open first
 * @param documents those the person may read, by kind, newest revision first
 * @param intact whether each of these documents has the fingerprint under which the ledger names it
 */
public record CaseView(
        OpenedCase opened,
        Timeline timeline,
        List<OpenTask> waitsFor,
        Map<ReviewDocument, List<ReadableDocument>> documents,
        boolean intact) {

    public PerformanceReview review() {
        return opened.review();
    }

    /** The step that waits for the person who looks. */
    public List<OpenTask> own() {
        String person = opened.actor().personId();
        return waitsFor.stream().filter(task -> person.equals(task.assignee())).toList();
    }

    /** Person ids of everybody the page names. */
    public List<String> people() {
        PerformanceReview review = review();
        Stream<String> parties = Stream.of(
                review.personId(), review.managerId(), review.departmentHeadId(), review.associateDirectorId());
        Stream<String> authors = documents.values().stream()
                .flatMap(List::stream)
                .map(ReadableDocument::document)
                .map(DocumentRevision::author);
        return Stream.of(parties, authors, timeline.people().stream())
                .flatMap(people -> people)
                .distinct()
                .toList();
    }

    static Map<ReviewDocument, List<ReadableDocument>> newestFirst(List<ReadableDocument> documents) {
        Map<ReviewDocument, List<ReadableDocument>> byKind = new LinkedHashMap<>();
        for (ReadableDocument document : documents) {
            byKind.merge(document.kind(), List.of(document), (older, newest) -> Stream.concat(
                            newest.stream(), older.stream())
                    .toList());
        }
        return byKind;
    }
}
