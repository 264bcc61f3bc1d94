package org.evenhand.reviews;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From which phase on each kind of document may be read, and by whom. This table is the one place; pages, exports and
 * task pages ask it. Source: processes.md, annual review; equity.md, sealed-rating.
 */
record ReadingRule(
        @Nullable ReviewPhase subject,
        @Nullable ReviewPhase manager,
        @Nullable ReviewPhase leadership,
        @Nullable ReviewPhase humanResources) {

    private static final Map<ReviewDocument, ReadingRule> TABLE = table();

    static boolean allows(ReviewDocument document, Reader reader, ReviewPhase phase) {
        ReviewPhase from = from(document, reader);
        return from != null && phase.reached(from);
    }

    /** From when on, for those who ask beforehand; null for never. */
    static @Nullable ReviewPhase from(ReviewDocument document, Reader reader) {
        ReadingRule rule = TABLE.get(document);
        return rule == null ? null : rule.from(reader);
    }

    private @Nullable ReviewPhase from(Reader reader) {
        return switch (reader) {
            case SUBJECT -> subject;
            case MANAGER -> manager;
            case LEADERSHIP -> leadership;
            case HR -> humanResources;
            case FORMER, NOBODY -> null;
        };
    }

    private static Map<ReviewDocument, ReadingRule> table() {
        ReadingRule both = rule(ReviewPhase.WRITING);
        ReadingRule draft = rule(ReviewPhase.SHARED);
        ReadingRule rating =
                new ReadingRule(ReviewPhase.SIGNED, ReviewPhase.WRITING, ReviewPhase.TALKED, ReviewPhase.FILED);
        Map<ReviewDocument, ReadingRule> table = new EnumMap<>(ReviewDocument.class);
        table.put(ReviewDocument.POSITION_CONFIRMATION, both);
        table.put(ReviewDocument.POSITION_CORRECTION, both);
        table.put(ReviewDocument.SELF_REVIEW, both);
        table.put(ReviewDocument.SEALED_RATING, draft);
        table.put(ReviewDocument.ASSESSMENT, draft);
        table.put(ReviewDocument.CHECKPOINT_ANSWER, draft);
        table.put(ReviewDocument.WAIVER, draft);
        table.put(ReviewDocument.CONVERSATION, both);
        table.put(ReviewDocument.CONVERSATION_CONFIRMATION, both);
        table.put(ReviewDocument.OVERALL_RATING, rating);
        table.put(ReviewDocument.RATING_REVIEW, rating);
        table.put(ReviewDocument.RATING_CONFIRMATION, rating);
        table.put(ReviewDocument.CALIBRATED_RATING, rating);
        table.put(ReviewDocument.WITHOUT_CALIBRATION, rating);
        table.put(ReviewDocument.SENT_BACK, rating);
        table.put(ReviewDocument.SIGNATURE_DEPARTMENT_HEAD, rating);
        table.put(ReviewDocument.SIGNATURE_ASSOCIATE_DIRECTOR, rating);
        table.put(ReviewDocument.RECEIPT, both);
        table.put(ReviewDocument.SEGMENT, draft);
        table.put(ReviewDocument.PARTICIPANT_CHANGE, new ReadingRule(null, null, null, ReviewPhase.WRITING));
        table.put(
                ReviewDocument.HANDED_OVER_DRAFT,
                new ReadingRule(ReviewPhase.FILED, ReviewPhase.WRITING, ReviewPhase.FILED, ReviewPhase.FILED));
        table.put(
                ReviewDocument.DEADLINE_EXTENSION,
                new ReadingRule(ReviewPhase.WRITING, ReviewPhase.WRITING, ReviewPhase.TALKED, ReviewPhase.WRITING));
        table.put(
                ReviewDocument.FILED_REVIEW,
                new ReadingRule(ReviewPhase.FILED, ReviewPhase.FILED, ReviewPhase.FILED, ReviewPhase.FILED));
        // why somebody left is between them and Library HR
        table.put(ReviewDocument.ENDING, new ReadingRule(ReviewPhase.WRITING, null, null, ReviewPhase.WRITING));
        table.put(ReviewDocument.REOPENING, everybody());
        table.put(ReviewDocument.CRITERIA_REPLACEMENT, everybody());
        table.put(ReviewDocument.CORRECTION, everybody());
        table.put(ReviewDocument.LINK, new ReadingRule(ReviewPhase.WRITING, null, null, ReviewPhase.WRITING));
        // who was asked is between the two who agreed on it; Library HR sees it in the filed review
        ReadingRule asked = new ReadingRule(ReviewPhase.WRITING, ReviewPhase.WRITING, null, ReviewPhase.FILED);
        table.put(ReviewDocument.PEER_NOMINATION, asked);
        table.put(ReviewDocument.PEER_AGREEMENT, asked);
        table.put(ReviewDocument.PEER_PROMISE, everybody());
        table.put(ReviewDocument.REBUTTAL, both);
        return table;
    }

    private static ReadingRule everybody() {
        return new ReadingRule(ReviewPhase.WRITING, ReviewPhase.WRITING, ReviewPhase.WRITING, ReviewPhase.WRITING);
    }

    private static ReadingRule rule(ReviewPhase subject) {
        return new ReadingRule(subject, ReviewPhase.WRITING, ReviewPhase.TALKED, ReviewPhase.FILED);
    }
}
