package org.evenhand.promotions;

import java.util.List;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Sha256;
import org.springframework.stereotype.Component;

/** The file as its candidate inspects it: each document by its fingerprint, so that nobody certifies what they have not seen. */
@Component
class InspectedFile {

    private final WrittenDocuments written;
    private final Ledger ledger;

    InspectedFile(WrittenDocuments written, Ledger ledger) {
        this.written = written;
        this.ledger = ledger;
    }

    /** Fingerprints of its documents, the oldest first; kept with what the candidate says of them. */
    List<String> of(Promotion promotion) {
        return written
                .readable(
                        promotion, PromotionReader.CANDIDATE, promotion.personId(), ledger.of(promotion.caseId()), null)
                .stream()
                .map(DocumentRevision::fingerprint)
                .toList();
    }

    /** The same in one word: another one as soon as anything of it is another. */
    String fingerprint(Promotion promotion) {
        return Sha256.of(String.join(" ", of(promotion)));
    }
}
