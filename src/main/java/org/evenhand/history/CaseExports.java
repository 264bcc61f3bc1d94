package org.evenhand.history;

import org.evenhand.record.CaseCopy;
import org.evenhand.record.CaseExport;
import org.evenhand.reviews.ReadableReview;
import org.evenhand.reviews.Reader;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewPhase;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;

/**
 * Hands a whole case out to Library HR. An export holds every document, so that it follows the rule for reading them:
 * HR exports what HR may read, a filed review in which HR has no part.
 */
@Service
public class CaseExports {

    private final CaseExport export;
    private final CaseLog log;

    CaseExports(CaseExport export, CaseLog log) {
        this.export = export;
        this.log = log;
    }

    /** Whether the person may have the whole case. */
    public static boolean isOpenTo(OpenedCase opened) {
        ReviewPhase from = ReadableReview.from(ReviewDocument.FILED_REVIEW, Reader.HR);
        return opened.isAudit() && from != null && opened.readable().phase().reached(from);
    }

    /**
     * The case with its files, which {@code audit verify} checks. That the person took it stands in the ledger, and so in
     * the copy too.
     *
     * @throws Refusal NOT_ALLOWED when the case is not filed, or the person takes part in it
     */
    public CaseCopy take(OpenedCase opened) {
        if (!isOpenTo(opened)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "history.refused.export");
        }
        log.exported(opened.caseId(), opened.actor());
        return export.copy(opened.caseId());
    }
}
