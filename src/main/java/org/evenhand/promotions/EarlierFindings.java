package org.evenhand.promotions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.committees.CommitteeOutcome;
import org.evenhand.committees.Voting;
import org.evenhand.forms.FormSummary;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/**
 * What a committee had come to before everybody looked again. Whoever could read it still can: what was said of the file as
 * it was is not unsaid. Of a look that was broken off before the committee was done there is nothing. Source: processes.md,
 * two rules.
 */
@Component
public class EarlierFindings {

    private static final List<String> KINDS =
            List.of(CommitteeDocument.REVEALED, CommitteeDocument.REPORT, CommitteeDocument.REPORT_ANSWER);

    private final Documents documents;
    private final CommitteeReports reports;
    private final FindingsText texts;
    private final LibraryCalendar calendar;

    EarlierFindings(Documents documents, CommitteeReports reports, FindingsText texts, LibraryCalendar calendar) {
        this.calendar = calendar;
        this.documents = documents;
        this.reports = reports;
        this.texts = texts;
    }

    /**
     * One earlier look.
     *
     * @param doneAt when the committee was done
     */
    public record Earlier(Instant doneAt, DocumentRevision report, FormSummary text) {}

    /** The oldest first; as the ledger has it. */
    List<Earlier> of(Promotion promotion, List<LedgerEntry> entries) {
        if (entries.stream().noneMatch(entry -> entry.kind().equals("committeeLooksAgain"))) {
            return List.of();
        }
        Map<String, DocumentRevision> written = documents.of(List.of(promotion.caseId()), KINDS).stream()
                .collect(Collectors.toMap(DocumentRevision::fingerprint, Function.identity()));
        List<Earlier> earlier = new ArrayList<>();
        List<Earlier> done = new ArrayList<>();
        Look look = new Look();
        for (LedgerEntry entry : entries) {
            look.takes(entry, written);
            if (entry.kind().equals("committeeClosed")) {
                done.add(read(promotion, look, entry.at()));
            } else if (entry.kind().equals("committeeLooksAgain")) {
                earlier.addAll(done);
                done.clear();
                look = new Look();
            }
        }
        return List.copyOf(earlier);
    }

    private Earlier read(Promotion promotion, Look look, Instant doneAt) {
        DocumentRevision report = look.newest(CommitteeDocument.REPORT);
        return new Earlier(
                doneAt,
                report,
                texts.ofEarlierLook(
                        calendar.dateOf(doneAt),
                        reports.found(
                                promotion,
                                CommitteeOutcome.valueOf(Voting.text(report.content(), "outcome")),
                                report.content(),
                                look.newest(CommitteeDocument.REVEALED).content(),
                                look.answers())));
    }

    /** What a committee has written since it began to look. */
    private static final class Look {

        private final Map<String, DocumentRevision> newest = new HashMap<>();
        private final List<DocumentRevision> answers = new ArrayList<>();

        void takes(LedgerEntry entry, Map<String, DocumentRevision> written) {
            entry.documentFingerprints().stream()
                    .flatMap(fingerprint -> Stream.ofNullable(written.get(fingerprint)))
                    .forEach(this::takes);
        }

        private void takes(DocumentRevision document) {
            newest.put(document.kind(), document);
            if (document.kind().equals(CommitteeDocument.REPORT)) {
                answers.clear();
            } else if (document.kind().equals(CommitteeDocument.REPORT_ANSWER)) {
                answers.add(document);
            }
        }

        DocumentRevision newest(String kind) {
            return Objects.requireNonNull(newest.get(kind));
        }

        List<DocumentRevision> answers() {
            return answers;
        }
    }
}
