package org.evenhand.peerinput;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.peerinput.PeerAnswers.PeerAnswer;
import org.evenhand.peerinput.PeerInput.State;
import org.evenhand.people.Actor;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.PeerInputStanding;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReadableReview;
import org.evenhand.reviews.ReviewPhase;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows what peers wrote: to the manager once the own ratings are committed, to the employee with the draft, to nobody
 * else, and only when it is closed with enough answers. Source: equity.md, sealed-rating.
 */
@Service
public class PeerInputReading implements PeerInputStanding {

    private final PeerInputs inputs;
    private final PeerAnswers answers;
    private final PeerInputSettings settings;
    private final ReviewReading reading;
    private final Ledger ledger;

    PeerInputReading(
            PeerInputs inputs, PeerAnswers answers, PeerInputSettings settings, ReviewReading reading, Ledger ledger) {
        this.inputs = inputs;
        this.answers = answers;
        this.settings = settings;
        this.reading = reading;
        this.ledger = ledger;
    }

    /**
     * What was written about somebody.
     *
     * @param month in which it was closed; no answer has a time of its own
     * @param questions each with its answers, in the order of the form
     */
    public record Shown(PerformanceReview review, YearMonth month, List<Question> questions) {}

    /** A question as it was asked, with the answers in an order of its own. */
    public record Question(String text, List<String> answers) {}

    /**
     * Everything that may be shown.
     *
     * @throws Refusal MISSING when there is no such review for this person, or nothing to be shown in it; NOT_ALLOWED for
     *     whoever may not read it, or not yet
     */
    @Transactional(readOnly = true)
    public Shown of(String caseId, Actor actor) {
        PerformanceReview review = reading.review(caseId, actor);
        if (!mayRead(review, actor)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "peerinput.refused.notYours");
        }
        PeerInput input =
                shown(caseId).orElseThrow(() -> Refusal.because(Kind.MISSING, "peerinput.refused.nothingShown"));
        return new Shown(review, Objects.requireNonNull(input.closedIn()), questions(caseId));
    }

    /** Whether there is something that this person may read now. */
    boolean isOpenTo(PerformanceReview review, Actor actor) {
        return shown(review.caseId()).isPresent() && mayRead(review, actor);
    }

    @Override
    public Standing of(String caseId) {
        return inputs.find(caseId).map(PeerInputReading::standing).orElse(Standing.NONE);
    }

    private static Standing standing(PeerInput input) {
        return switch (input.state()) {
            case OPEN -> Standing.OPEN;
            case SHOWN -> Standing.SHOWN;
            case TOO_FEW -> Standing.TOO_FEW;
            case DELETED -> Standing.NONE;
        };
    }

    private Optional<PeerInput> shown(String caseId) {
        return inputs.find(caseId).filter(input -> input.state() == State.SHOWN);
    }

    private boolean mayRead(PerformanceReview review, Actor actor) {
        ReadableReview readable = reading.readable(review, actor, ledger.of(review.caseId()));
        return switch (readable.reader()) {
            case MANAGER -> readable.phase().reached(ReviewPhase.RATED) && !readable.sealsEarlierRatings();
            case SUBJECT -> readable.phase().reached(ReviewPhase.SHARED);
            case LEADERSHIP, FORMER, HR, NOBODY -> false;
        };
    }

    /** A question that too few have answered is left out: an answer hides among others to the same question. */
    private List<Question> questions(String caseId) {
        Map<String, List<String>> byQuestion = new LinkedHashMap<>();
        for (PeerAnswer answer : answers.of(caseId)) {
            byQuestion
                    .computeIfAbsent(answer.question(), question -> new ArrayList<>())
                    .add(answer.text());
        }
        return byQuestion.entrySet().stream()
                .filter(question -> question.getValue().size() >= settings.least())
                .map(question -> new Question(question.getKey(), List.copyOf(question.getValue())))
                .toList();
    }
}
