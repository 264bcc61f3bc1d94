package org.evenhand.committees;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.springframework.stereotype.Component;

/** The report of a committee and what its members said beside it, as its own page shows them. */
@Component
class WrittenReports {

    private final Documents documents;

    WrittenReports(Documents documents) {
        this.documents = documents;
    }

    /** What the chair wrote last; empty before. */
    Map<String, Object> of(String caseId) {
        return documents
                .latest(caseId, CommitteeDocument.REPORT)
                .map(DocumentRevision::content)
                .orElse(Map.of());
    }

    /** Whether it was written before the committee began to look again: a report follows the last reveal of its look. */
    boolean isEarlier(Committee committee) {
        String caseId = committee.caseId();
        return documents
                .latest(caseId, CommitteeDocument.REVEALED)
                .filter(last -> Voting.isBefore(committee, last.content())
                        || documents
                                .latest(caseId, CommitteeDocument.REPORT)
                                .filter(report -> report.at().isBefore(last.at()))
                                .isPresent())
                .isPresent();
    }

    /** Minority reports beside it, by person id. */
    Map<String, String> minority(String caseId) {
        Map<String, String> written = new LinkedHashMap<>();
        // of the report that stands, not of one before the file changed
        Instant report = documents
                .latest(caseId, CommitteeDocument.REPORT)
                .map(DocumentRevision::at)
                .orElse(Instant.EPOCH);
        documents.of(List.of(caseId), List.of(CommitteeDocument.REPORT_ANSWER)).stream()
                .filter(answer -> !answer.at().isBefore(report))
                .filter(answer -> "MINORITY".equals(answer.content().get("answer")))
                .forEach(answer -> written.put(answer.author(), Voting.text(answer.content(), "minority")));
        return written;
    }
}
