package org.evenhand.record;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a whole case as one JSON file that {@link CaseVerification} can check anywhere. */
@Component
public class CaseExport {

    private final Ledger ledger;
    private final LedgerHeads heads;
    private final Documents documents;

    CaseExport(Ledger ledger, LedgerHeads heads, Documents documents) {
        this.ledger = ledger;
        this.heads = heads;
        this.documents = documents;
    }

    /**
     * Writes the case as of one moment, in UTF-8; the stream stays open. An unchanged case gives the same bytes each
     * time.
     *
     * @throws Refusal {@code MISSING} if there is no such case, before anything is written
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(String caseId, OutputStream out) throws IOException {
        LedgerHead head = heads.of(caseId);
        List<DocumentRevision> written = documents.of(caseId);
        if (head.seq() == 0 && written.isEmpty()) {
            throw Refusal.because(Kind.MISSING, "record.refused.unknownCase");
        }
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CaseFile.write(head, ledger.of(caseId), written, writer);
    }
}
