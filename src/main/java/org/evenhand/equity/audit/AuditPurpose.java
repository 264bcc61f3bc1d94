package org.evenhand.equity.audit;

import org.evenhand.record.Documents;
import org.springframework.stereotype.Component;

/** What the exact tier was opened for, in the words of whoever requested it last. */
@Component
class AuditPurpose {

    private final Documents documents;

    AuditPurpose(Documents documents) {
        this.documents = documents;
    }

    String of(String auditId) {
        return documents
                .latest(auditId, AuditDocument.REQUEST)
                .map(document -> String.valueOf(document.content().get("purpose")))
                .orElse("");
    }
}
