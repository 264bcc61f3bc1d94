package org.evenhand.disclosure;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.evenhand.notifications.NoticeKind;
import org.evenhand.notifications.NoticeWritten;
import org.evenhand.promotions.PromotionDocument;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Ledger;
import org.evenhand.record.RevisionAdded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices when a promotion itself tells its candidate of an entry: by the step to inspect the file, in which the
 * recommendation stands, and by the notice that the decision is open to them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PromotionTellings {

    private static final String INSPECT = "certifyFile";

    private static final Set<NoticeKind> OF_STEP =
            Set.of(NoticeKind.TASK_OPENED, NoticeKind.TASK_HANDED_OVER, NoticeKind.REMINDER);

    private final EntryRows rows;
    private final Tellings tellings;
    private final Ledger ledger;
    private final Clock clock;

    PromotionTellings(EntryRows rows, Tellings tellings, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.tellings = tellings;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener
    void on(NoticeWritten notice) {
        String caseId = notice.caseId();
        if (caseId == null || notice.waitsForDigest()) {
            return;
        }
        if (notice.kind() == NoticeKind.PROMOTION_DECIDED) {
            tell(caseId, notice.personId(), entry -> true, ToldHow.DECISION_OPEN, notice.noticeId());
        } else if (OF_STEP.contains(notice.kind()) && INSPECT.equals(notice.step())) {
            tell(caseId, notice.personId(), PromotionTellings::isInFile, ToldHow.FILE_TO_INSPECT, notice.noticeId());
        }
    }

    /** Whoever certifies the file has read the recommendation. */
    @EventListener
    void on(RevisionAdded event) {
        DocumentRevision answer = event.revision();
        if (answer.kind().equals(PromotionDocument.FILE_CERTIFICATE.name())) {
            tell(answer.caseId(), answer.author(), PromotionTellings::isInFile, ToldHow.RECEIVED, null);
            rows.readInCase(answer.caseId(), clock.instant());
        }
    }

    private static boolean isInFile(NegativeEntry entry) {
        return entry.documentKind().equals(PromotionDocument.RECOMMENDATION.name());
    }

    private void tell(
            String caseId, String personId, Predicate<NegativeEntry> open, ToldHow how, @Nullable String notice) {
        Predicate<NegativeEntry> theirs = open.and(entry -> entry.personId().equals(personId));
        if (rows.untold(caseId).stream().anyMatch(theirs)) {
            ledger.hold(caseId);
            List<NegativeEntry> untold =
                    rows.untold(caseId).stream().filter(theirs).toList();
            if (!untold.isEmpty()) {
                tellings.byEvenhand(untold, how, notice);
            }
        }
    }
}
