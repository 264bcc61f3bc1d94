package org.evenhand.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.reviews.ReadableDocument;
import org.evenhand.reviews.Reader;
import org.evenhand.reviews.ReviewReading;
import org.springframework.stereotype.Service;

/** Gathers the page of a case; eight queries, however long the case is. */
@Service
public class CaseViews {

    private final Cases cases;
    private final Timelines timelines;
    private final ReviewReading reading;
    private final Inbox inbox;

    CaseViews(Cases cases, Timelines timelines, ReviewReading reading, Inbox inbox) {
        this.cases = cases;
        this.timelines = timelines;
        this.reading = reading;
        this.inbox = inbox;
    }

    /** @throws org.evenhand.shared.Refusal of kind MISSING when there is none, or none for this person */
    public CaseView of(String caseId, Actor actor) {
        OpenedCase opened = cases.open(caseId, actor);
        List<ReadableDocument> documents = reading.documents(opened.review(), actor);
        return new CaseView(
                opened,
                timelines.of(opened),
                waitsFor(opened),
                CaseView.newestFirst(documents),
                isIntact(opened, documents));
    }

    /** Where it goes on is for those who take part now. */
    private List<OpenTask> waitsFor(OpenedCase opened) {
        return opened.reader() == Reader.FORMER
                ? List.of()
                : inbox.openIn(opened.caseId()).stream().map(InboxItem::task).toList();
    }

    private static boolean isIntact(OpenedCase opened, List<ReadableDocument> documents) {
        Set<String> named = opened.chain().entries().stream()
                .flatMap(entry -> entry.documentFingerprints().stream())
                .collect(Collectors.toSet());
        return documents.stream()
                .allMatch(document ->
                        document.intact() && named.contains(document.document().fingerprint()));
    }
}
