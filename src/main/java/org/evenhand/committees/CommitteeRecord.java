package org.evenhand.committees;

import java.util.List;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.forms.FormSummary;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a committee has written, in words, for Library HR who takes its case along: what the page of the committee shows them,
 * and nothing that only its members know. Source: decision 168.
 */
@Service
public class CommitteeRecord {

    private static final List<String> KINDS = List.of(
            CommitteeDocument.REVEALED,
            CommitteeDocument.TALK,
            CommitteeDocument.TIE_BROKEN,
            CommitteeDocument.REPORT,
            CommitteeDocument.REPORT_ANSWER);

    private final CommitteeRows rows;
    private final Documents documents;
    private final CriteriaSets criteria;
    private final CommitteeWords words;

    CommitteeRecord(CommitteeRows rows, Documents documents, CriteriaSets criteria, CommitteeWords words) {
        this.rows = rows;
        this.documents = documents;
        this.criteria = criteria;
        this.words = words;
    }

    /** A document with its words. */
    public record Paper(DocumentRevision document, FormSummary words) {

        /** Whether a further one takes the place of the one before: votes of another round, and a report written anew. */
        public boolean isRewritten() {
            return document.kind().equals(CommitteeDocument.REVEALED)
                    || document.kind().equals(CommitteeDocument.REPORT);
        }
    }

    /** The oldest first; nothing of a case without a committee, nor for whoever is not in Library HR or is kept away. */
    @Transactional(readOnly = true)
    public List<Paper> of(String caseId, Actor actor) {
        if (!actor.has(Role.HR) || rows.keptAway(caseId).contains(actor.personId())) {
            return List.of();
        }
        return rows.find(caseId)
                .map(committee -> criteria.get(committee.criteriaSetId()))
                .map(set -> documents.of(List.of(caseId), KINDS).stream()
                        .filter(CommitteeRecord::isShown)
                        .map(document -> new Paper(document, words.of(document, set)))
                        .toList())
                .orElse(List.of());
    }

    /** Whether a member agrees with the report is its members' to know; a minority report is shown beside it. */
    private static boolean isShown(DocumentRevision document) {
        return !document.kind().equals(CommitteeDocument.REPORT_ANSWER)
                || "MINORITY".equals(document.content().get("answer"));
    }
}
