package org.evenhand.peerinput;

import java.util.List;
import java.util.Map;
import org.evenhand.record.DocumentRevision;
import org.evenhand.reviews.AskedAsPeer;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.springframework.stereotype.Component;

/** Whom the record names as peers of a review. */
@Component
public class AskedPeers implements AskedAsPeer {

    /** Person ids, in the agreement of the manager. */
    static final String ASKED = "asked";

    static final String ROWS = "peers";
    static final String ID = "id";
    static final String NAME = "name";

    private final ReviewFile file;
    private final PeerPolicy policy;

    AskedPeers(ReviewFile file, PeerPolicy policy) {
        this.file = file;
        this.policy = policy;
    }

    /** The same without whoever has left, or got a part in the review, before anybody was asked. */
    public List<String> askable(String caseId) {
        PerformanceReview review = file.review(caseId);
        return of(caseId).stream()
                .filter(person -> policy.against(review, person).isEmpty())
                .toList();
    }

    /** Only the nomination, the agreement and the promise are looked at: the last is kept when the others are asked. */
    @Override
    public boolean wasAsked(String caseId, String personId) {
        return file.latest(caseId, ReviewDocument.PEER_PROMISE).isPresent()
                && of(caseId).contains(personId);
    }

    /** Person ids of those who are asked: whom the manager agreed on, or without an answer whom the employee nominated. */
    public List<String> of(String caseId) {
        return file.latest(caseId, ReviewDocument.PEER_AGREEMENT)
                .map(DocumentRevision::content)
                .map(AskedPeers::agreed)
                .orElseGet(() -> nominated(caseId).stream()
                        .map(row -> String.valueOf(row.get(ID)))
                        .toList());
    }

    /** The rows of the nomination: id and name of each. */
    List<Map<?, ?>> nominated(String caseId) {
        return NamedPeers.rows(
                file.content(caseId, ReviewDocument.PEER_NOMINATION).get(ROWS));
    }

    private static List<String> agreed(Map<String, Object> agreement) {
        return agreement.get(ASKED) instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }
}
