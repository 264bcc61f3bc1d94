package org.evenhand.appeals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.AnnualReview;
import org.evenhand.reviews.DocumentRendering;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReadableDocument;
import org.evenhand.reviews.RepeatedSteps;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** Filed reviews: the associate director decided, and any step from the ratings on can be repeated. */
@Component
class ReviewDecisions implements Appealable {

    private final PerformanceReviews reviews;
    private final InvolvedInReview involved;
    private final Ledger ledger;
    private final ReviewReading reading;
    private final DocumentRendering rendering;
    private final RemediedReview remedied;

    private final LibraryCalendar calendar;

    ReviewDecisions(
            PerformanceReviews reviews,
            InvolvedInReview involved,
            Ledger ledger,
            ReviewReading reading,
            DocumentRendering rendering,
            RemediedReview remedied,
            LibraryCalendar calendar) {
        this.reviews = reviews;
        this.involved = involved;
        this.ledger = ledger;
        this.reading = reading;
        this.rendering = rendering;
        this.remedied = remedied;
        this.calendar = calendar;
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
        return involved.is(reviews.get(caseId), personId);
    }

    @Override
    public List<String> steps() {
        return RepeatedSteps.ALL;
    }

    @Override
    public List<String> steps(String caseId) {
        return remedied.steps(reviews.get(caseId));
    }

    @Override
    public void openAgain(String caseId, Again again, Actor by) {
        remedied.openAgain(caseId, again, by);
    }

    @Override
    public void putRight(String caseId, Finding finding, Actor by) {
        remedied.putRight(caseId, finding, by);
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
