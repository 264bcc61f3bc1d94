package org.evenhand.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.forms.FormSummary;
import org.evenhand.reviews.DocumentRendering;
import org.evenhand.reviews.ReadableDocument;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;

/** Documents of a case with what was answered in them. */
@Service
public class ReadDocuments {

    private final ReviewReading reading;
    private final DocumentRendering rendering;
    private final PartChangeSummary partChanges;
    private final CriteriaChangeSummary criteriaChanges;

    ReadDocuments(
            ReviewReading reading,
            DocumentRendering rendering,
            PartChangeSummary partChanges,
            CriteriaChangeSummary criteriaChanges) {
        this.criteriaChanges = criteriaChanges;
        this.reading = reading;
        this.rendering = rendering;
        this.partChanges = partChanges;
    }

    /** A document with its answers, as its own form shows them. */
    public record Shown(ReadableDocument readable, FormSummary summary) {

        /** Whether it has parts under headings of their own. */
        public boolean hasSections() {
            return summary.parts().stream().anyMatch(FormSummary.Section.class::isInstance);
        }

        /** Names it on a page that shows each kind once, and every rebuttal. */
        public String anchor() {
            return place(readable);
        }

        /** What was answered to the question with this key, outside of lists; empty when it was not asked. */
        List<String> answer(String key) {
            return summary.parts().stream()
                    .filter(FormSummary.Answers.class::isInstance)
                    .flatMap(part -> ((FormSummary.Answers) part).answers().stream())
                    .filter(answer -> answer.inputId().equals("f-" + key))
                    .flatMap(answer -> answer.lines().stream())
                    .toList();
        }
    }

    /** @throws Refusal MISSING when there is no such document, or the person may not read it */
    public Shown one(OpenedCase opened, String kind, int revision) {
        List<ReadableDocument> wanted = reading.documents(opened.review(), opened.actor()).stream()
                .filter(document -> document.kind().name().equals(kind)
                        && document.document().revision() == revision)
                .toList();
        return wanted.stream()
                .flatMap(document -> shown(opened, document).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "history.refused.noDocument"));
    }

    /**
     * The version before, as the person may read it: the newest of the earlier ones that they may.
     *
     * @throws Refusal MISSING when there is no such document, none before it, or the person may not read one of them
     */
    public Shown before(OpenedCase opened, String kind, int revision) {
        return reading.documents(opened.review(), opened.actor()).stream()
                .filter(document -> document.kind().name().equals(kind)
                        && document.document().revision() < revision)
                .reduce((earlier, later) -> later)
                .flatMap(document -> shown(opened, document).stream().findFirst())
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "history.refused.noEarlierVersion"));
    }

    private List<Shown> shown(OpenedCase opened, ReadableDocument document) {
        Map<String, Object> content = document.document().content();
        return switch (document.kind()) {
            case PARTICIPANT_CHANGE -> List.of(new Shown(document, partChanges.of(content)));
            case CRITERIA_REPLACEMENT -> List.of(new Shown(document, criteriaChanges.of(content)));
            default -> shown(opened, List.of(document));
        };
    }

    /** A later rebuttal takes the place of none. */
    private static String place(ReadableDocument document) {
        String kind = document.kind().name();
        return document.kind() == ReviewDocument.REBUTTAL
                ? kind + document.document().revision()
                : kind;
    }

    /**
     * The newest of each kind, and every rebuttal, in the order in which they come to be.
     *
     * @throws Refusal MISSING while the review is not filed; NOT_ALLOWED while the reader has yet to rate the same
     *     employee in another review
     */
    public List<Shown> filed(OpenedCase opened) {
        Map<String, ReadableDocument> newest = newest(opened);
        if (opened.readable().sealsEarlierRatings()) {
            throw Refusal.because(Kind.NOT_ALLOWED, "history.refused.sealedUntilRated");
        }
        if (opened.chain().contentDeletedAt() != null) {
            throw Refusal.because(Kind.MISSING, "history.refused.contentDeleted");
        }
        if (!newest.containsKey(ReviewDocument.FILED_REVIEW.name())) {
            throw Refusal.because(Kind.MISSING, "history.refused.notFiled");
        }
        return deeper(opened, newest);
    }

    /** The newest of each kind that the person may read now, and every rebuttal; nothing once the content is deleted. */
    public List<Shown> readable(OpenedCase opened) {
        if (opened.chain().contentDeletedAt() != null) {
            return List.of();
        }
        Map<String, ReadableDocument> newest = newest(opened);
        List<Shown> all = new ArrayList<>(deeper(opened, newest));
        for (String reason :
                List.of(ReviewDocument.PARTICIPANT_CHANGE.name(), ReviewDocument.CRITERIA_REPLACEMENT.name())) {
            if (newest.containsKey(reason)) {
                all.addAll(shown(opened, newest.get(reason)));
            }
        }
        return all;
    }

    private Map<String, ReadableDocument> newest(OpenedCase opened) {
        Map<String, ReadableDocument> newest = new LinkedHashMap<>();
        reading.documents(opened.review(), opened.actor()).forEach(document -> newest.put(place(document), document));
        return newest;
    }

    private List<Shown> deeper(OpenedCase opened, Map<String, ReadableDocument> newest) {
        return shown(opened, List.copyOf(newest.values())).stream()
                .map(shown -> new Shown(shown.readable(), Deeper.of(shown.summary())))
                .toList();
    }

    private List<Shown> shown(OpenedCase opened, List<ReadableDocument> documents) {
        return rendering.render(opened.review(), documents, opened.chain().entries()).entrySet().stream()
                .map(entry -> new Shown(entry.getKey(), entry.getValue()))
                .toList();
    }
}
