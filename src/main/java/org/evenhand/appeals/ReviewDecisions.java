package org.evenhand.appeals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.calibration.SessionRows;
import org.evenhand.casework.CaseTexts;
import org.evenhand.parts.CaseConflicts;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.ActPage;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.AnnualReview;
import org.evenhand.reviews.AskedAsPeer;
import org.evenhand.reviews.DocumentRendering;
import org.evenhand.reviews.PastParts;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReadableDocument;
import org.evenhand.reviews.Relation;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Filed reviews: the associate director decided, and what can be repeated begins with the ratings, the assessment or the conversation. */
@Component
class ReviewDecisions implements Appealable {

    private static final List<String> STEPS = List.of("rateCriteria", "completeAssessment", "holdConversation");

    private final PerformanceReviews reviews;
    private final PastParts past;
    private final CaseConflicts conflicts;
    private final AskedAsPeer peers;
    private final SessionRows sessions;
    private final Documents documents;
    private final Ledger ledger;
    private final ReviewReading reading;
    private final DocumentRendering rendering;
    /** Asked for when it is needed: what it does leads back to the steps of all cases, these among them. */
    private final ObjectProvider<Acting> acting;

    private final LibraryCalendar calendar;
    private final CaseTexts texts;

    ReviewDecisions(
            PerformanceReviews reviews,
            PastParts past,
            CaseConflicts conflicts,
            AskedAsPeer peers,
            SessionRows sessions,
            Documents documents,
            Ledger ledger,
            ReviewReading reading,
            DocumentRendering rendering,
            ObjectProvider<Acting> acting,
            LibraryCalendar calendar,
            CaseTexts texts) {
        this.reviews = reviews;
        this.past = past;
        this.conflicts = conflicts;
        this.peers = peers;
        this.sessions = sessions;
        this.documents = documents;
        this.ledger = ledger;
        this.reading = reading;
        this.rendering = rendering;
        this.acting = acting;
        this.calendar = calendar;
        this.texts = texts;
    }

    @Override
    public String process() {
        return AnnualReview.PROCESS;
    }

    @Override
    public Optional<Decision> of(String caseId) {
        return reviews.find(caseId).flatMap(this::decision);
    }

    @Override
    public List<Decision> about(String personId) {
        return reviews.about(personId).stream()
                .flatMap(review -> decision(review).stream())
                .toList();
    }

    private Optional<Decision> decision(PerformanceReview review) {
        Instant filed = review.closedAt();
        return filed == null || !review.state().isFiled()
                ? Optional.empty()
                : Optional.of(new Decision(
                        review.caseId(),
                        process(),
                        review.personId(),
                        review.associateDirectorId(),
                        filed,
                        calendar.dateOf(filed)));
    }

    @Override
    public boolean tookPart(String caseId, String personId) {
        return reviews.get(caseId).relationOf(personId) != Relation.NONE
                || conflicts.has(caseId, personId)
                || past.of(caseId).stream().anyMatch(part -> part.personId().equals(personId))
                || peers.wasAsked(caseId, personId)
                || calibrated(caseId, personId);
    }

    /** Whether the person sat in a session that looked at this review. */
    private boolean calibrated(String caseId, String personId) {
        return documents.latest(caseId, ReviewDocument.CALIBRATED_RATING.name()).stream()
                .map(document -> String.valueOf(document.content().get("session")))
                .anyMatch(session -> sessions.members(session).contains(personId)
                        || sessions.find(session)
                                .filter(one -> one.criteriaMonitorId().equals(personId))
                                .isPresent());
    }

    @Override
    public List<String> steps() {
        return STEPS;
    }

    @Override
    public void openAgain(String caseId, Again again, Actor by) {
        done(acting.getObject()
                .actWith(
                        caseId,
                        "reopen-review",
                        by,
                        Map.of(
                                "reason",
                                again.toChange(),
                                "toChange",
                                again.toChange(),
                                "from",
                                again.step(),
                                "calibrate",
                                true)));
    }

    @Override
    public void putRight(String caseId, Finding finding, Actor by) {
        done(acting.getObject()
                .actWith(
                        caseId,
                        "correct-review",
                        by,
                        Map.of(
                                "wrong",
                                finding.wrong(),
                                "right",
                                finding.right(),
                                "reason",
                                texts.text("appeals.found"))));
    }

    private static void done(ActPage page) {
        if (!page.isDone()) {
            throw Refusal.because(Kind.INVALID, "appeals.refused.notCarriedOut");
        }
    }

    @Override
    public List<Original> original(String caseId) {
        PerformanceReview review = reviews.get(caseId);
        List<ReadableDocument> readable = reading.openToBothSides(review);
        List<Original> shown = new ArrayList<>();
        rendering.render(review, readable, ledger.of(caseId)).forEach((document, answers) -> {
            DocumentRevision revision = Objects.requireNonNull(document.document());
            shown.add(new Original(revision, "history.document." + revision.kind(), answers));
        });
        shown.sort(Comparator.comparing(one -> one.document().at()));
        return shown;
    }

    @Override
    public String addressOf(String caseId) {
        return "/cases/" + caseId;
    }
}
