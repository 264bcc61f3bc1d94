package org.evenhand.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the newest assessment to the employee, at least two business days before the conversation. */
@Service
public class DraftSharing {

    private final ReviewFile file;
    private final PerformanceReviews reviews;
    private final Ledger ledger;
    private final LibraryCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DraftSharing(
            ReviewFile file,
            PerformanceReviews reviews,
            Ledger ledger,
            LibraryCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.file = file;
        this.reviews = reviews;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public void share(String caseId) {
        PerformanceReview review = reviews.lock(caseId);
        DocumentRevision draft = file.latest(caseId, ReviewDocument.ASSESSMENT)
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "reviews.refused.noAssessment"));
        LocalDate today = calendar.dateOf(clock.instant());
        reviews.share(caseId, draft.revision(), today);
        ledger.append(
                caseId,
                Entry.automatic("draftShared", Map.of("revision", draft.revision()))
                        .naming(List.of(draft.fingerprint())));
        events.publishEvent(new DraftShared(caseId, review.personId()));
    }
}
