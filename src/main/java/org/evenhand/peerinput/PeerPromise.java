package org.evenhand.peerinput;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evenhand.casework.CaseTexts;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.NewRevision;
import org.evenhand.reviews.ReviewDocument;
import org.springframework.stereotype.Component;

/**
 * What whoever is asked is promised. It is kept before anybody is asked, and the form shows what was kept: nobody can read
 * another promise than the record has, whatever becomes of the messages meanwhile.
 */
@Component
class PeerPromise {

    private static final String PROMISE = "promise";
    private static final int SENTENCES = 6;

    private final Documents documents;
    private final CaseTexts texts;
    private final PeerInputSettings settings;

    PeerPromise(Documents documents, CaseTexts texts, PeerInputSettings settings) {
        this.documents = documents;
        this.texts = texts;
        this.settings = settings;
    }

    /** Keeps the promise in the record of the review. */
    DocumentRevision keep(String caseId) {
        List<String> sentences = IntStream.rangeClosed(1, SENTENCES)
                .mapToObj(number -> texts.text("peerinput.promise." + number, settings.least(), settings.least() - 1))
                .toList();
        return documents.add(new NewRevision(
                caseId,
                ReviewDocument.PEER_PROMISE.name(),
                Map.of(PROMISE, String.join("\n", sentences)),
                Entry.SYSTEM,
                null));
    }

    /** The promise as it was kept, a sentence each. */
    List<String> kept(String caseId) {
        return documents
                .latest(caseId, ReviewDocument.PEER_PROMISE.name())
                .map(document ->
                        String.valueOf(document.content().get(PROMISE)).lines().toList())
                .orElse(List.of());
    }
}
