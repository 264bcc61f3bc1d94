package org.evenhand.disclosure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.notifications.NoticeKind;
import org.evenhand.notifications.NoticeWritten;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Ledger;
import org.evenhand.record.RevisionAdded;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices when the review itself tells an employee of an entry: somebody is told of what they can read and are written to
 * about. What waits for a weekly digest has told nobody yet.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellingWatch {

    private static final Map<NoticeKind, ToldHow> OF_CASE = Map.of(
            NoticeKind.DRAFT_SHARED, ToldHow.DRAFT_SHARED,
            NoticeKind.REVIEW_FILED, ToldHow.FILED,
            NoticeKind.REVIEW_CHANGED, ToldHow.CHANGED);

    private static final Set<NoticeKind> OF_STEP =
            Set.of(NoticeKind.TASK_OPENED, NoticeKind.TASK_HANDED_OVER, NoticeKind.REMINDER);

    private static final String RECEIVE = "receiveReview";

    /** Steps in which the employee answers what they have read. */
    private static final Set<String> ANSWERS =
            Set.of(ReviewDocument.CONVERSATION_CONFIRMATION.name(), ReviewDocument.RECEIPT.name());

    private final PerformanceReviews reviews;
    private final SeenRatings seen;
    private final EntryRows rows;
    private final Tellings tellings;
    private final Ledger ledger;
    private final Clock clock;

    TellingWatch(
            PerformanceReviews reviews,
            SeenRatings seen,
            EntryRows rows,
            Tellings tellings,
            Ledger ledger,
            Clock clock) {
        this.ledger = ledger;
        this.reviews = reviews;
        this.seen = seen;
        this.rows = rows;
        this.tellings = tellings;
        this.clock = clock;
    }

    @EventListener
    void on(NoticeWritten notice) {
        ToldHow how = how(notice);
        String caseId = notice.caseId();
        if (how != null && caseId != null && !notice.waitsForDigest()) {
            tell(caseId, notice.personId(), how, notice.noticeId());
        }
    }

    @EventListener
    void on(RevisionAdded event) {
        DocumentRevision answer = event.revision();
        if (ANSWERS.contains(answer.kind())) {
            tell(answer.caseId(), answer.author(), ToldHow.RECEIVED, null);
            rows.readInCase(answer.caseId(), clock.instant());
        }
    }

    private void tell(String caseId, String personId, ToldHow how, @Nullable String noticeId) {
        if (!untold(caseId, personId).isEmpty()) {
            // who tells at the same time is waited for, and then nothing may be left to tell
            ledger.hold(caseId);
            List<NegativeEntry> readable = readable(untold(caseId, personId), reviews.get(caseId));
            if (!readable.isEmpty()) {
                tellings.byEvenhand(readable, how, noticeId);
            }
        }
    }

    private List<NegativeEntry> untold(String caseId, String personId) {
        return rows.untold(caseId).stream()
                .filter(entry -> entry.personId().equals(personId))
                .toList();
    }

    private List<NegativeEntry> readable(List<NegativeEntry> entries, PerformanceReview review) {
        Set<List<Object>> open = seen.readable(review).stream()
                .map(revision -> List.<Object>of(revision.kind(), revision.revision()))
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> open.contains(List.<Object>of(entry.documentKind(), entry.revision())))
                .toList();
    }

    private static @Nullable ToldHow how(NoticeWritten notice) {
        boolean toReceive = OF_STEP.contains(notice.kind()) && RECEIVE.equals(notice.step());
        return Optional.ofNullable(OF_CASE.get(notice.kind())).orElse(toReceive ? ToldHow.TO_BE_RECEIVED : null);
    }
}
