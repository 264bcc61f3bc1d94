package org.evenhand.history.copies;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.evenhand.appeals.AppealPage;
import org.evenhand.casework.CaseTexts;
import org.evenhand.forms.FormSummary;
import org.evenhand.history.Deeper;
import org.evenhand.history.OpenedCase;
import org.evenhand.history.ReadDocuments;
import org.evenhand.history.TimelineEntry;
import org.evenhand.history.TimelineEntry.What;
import org.evenhand.history.Timelines;
import org.evenhand.history.copies.CasePaper.Absent;
import org.evenhand.history.copies.CasePaper.Document;
import org.evenhand.promotions.PromotionPage;
import org.evenhand.promotions.WrittenDocuments;
import org.evenhand.record.CaseExport;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PerformanceReview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a paper of a case: the words of its own page, where they stand in the ledger, and what is left out. */
@Component
class CasePapers {

    private static final String STEP_COMPLETED = "stepCompleted";

    private final Timelines timelines;
    private final ReadDocuments reviewDocuments;
    private final CaseExport export;
    private final Ledger ledger;
    private final LastSealed sealed;
    private final CaseTexts texts;

    CasePapers(
            Timelines timelines,
            ReadDocuments reviewDocuments,
            CaseExport export,
            Ledger ledger,
            LastSealed sealed,
            CaseTexts texts) {
        this.timelines = timelines;
        this.reviewDocuments = reviewDocuments;
        this.export = export;
        this.ledger = ledger;
        this.sealed = sealed;
        this.texts = texts;
    }

    CasePaper of(CaseFolder folder) {
        OpenedCase review = folder.review();
        PromotionPage promotion = folder.promotion();
        if (review != null) {
            return paper(folder, period(review.review()), timelines.of(review).entries(), ofReview(review), null);
        }
        if (promotion != null) {
            return paper(
                    folder,
                    promotion.round().plan().name(),
                    lines(promotion.entries(), "promotions.entry."),
                    Stream.concat(
                                    promotion.documents().stream().map(CasePapers::written),
                                    folder.committee().stream()
                                            .map(one -> new Document(one.document(), one.words(), null)))
                            .toList(),
                    promotion.findingsText());
        }
        AppealPage appeal = Objects.requireNonNull(folder.appeal());
        List<Document> documents = appeal.documents().stream()
                .map(one -> new Document(one.document(), one.answers(), null))
                .toList();
        return paper(folder, appeal.decision(), lines(appeal.entries(), "appeals.entry."), documents, null);
    }

    private CasePaper paper(
            CaseFolder folder,
            String about,
            List<TimelineEntry> lines,
            List<Document> documents,
            @Nullable FormSummary findings) {
        List<LedgerEntry> entries = ledger.of(folder.caseId());
        return new CasePaper(
                folder.seen(),
                folder.kind(),
                about,
                entries.get(entries.size() - 1),
                sealed.in(entries),
                lines,
                documents,
                findings,
                absent(folder));
    }

    private List<Absent> absent(CaseFolder folder) {
        return export.leftOut(folder.caseId(), folder.reach()).stream()
                .map(one -> new Absent(name(folder.kind().documentKey(one.kind())), one.revision(), one.deletedAt()))
                .toList();
    }

    private String name(String key) {
        return texts.has(key) ? key : "history.casePdf.another";
    }

    private String period(PerformanceReview review) {
        return texts.text("history.case.period", texts.date(review.periodStart()), texts.date(review.periodEnd()));
    }

    private List<Document> ofReview(OpenedCase opened) {
        return reviewDocuments.readable(opened).stream()
                .map(shown -> new Document(shown.readable().document(), shown.summary(), null))
                .toList();
    }

    /** A letter names its referee, who has no account. */
    private static Document written(WrittenDocuments.Written one) {
        DocumentRevision document = one.document();
        Object referee = document.content().get("refereeName");
        return new Document(document, Deeper.of(one.answers()), referee == null ? null : String.valueOf(referee));
    }

    private List<TimelineEntry> lines(List<LedgerEntry> entries, String words) {
        return entries.stream().map(entry -> line(entry, words)).toList();
    }

    private TimelineEntry line(LedgerEntry entry, String words) {
        boolean automatic = entry.actor().equals(Entry.SYSTEM);
        String key = entry.kind().equals(STEP_COMPLETED)
                ? "casework.step." + entry.facts().get("step")
                : words + entry.kind();
        return new TimelineEntry(
                automatic ? What.AUTOMATIC : What.DONE,
                entry.at(),
                texts.has(key) ? texts.text(key) : entry.kind(),
                automatic ? null : entry.actor(),
                entry.onBehalfOf(),
                null,
                List.of(),
                null,
                entry);
    }
}
