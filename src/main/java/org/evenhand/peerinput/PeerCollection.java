package org.evenhand.peerinput;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.peerinput.PeerAnswers.PeerAnswer;
import org.evenhand.peerinput.PeerInput.State;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Drafts;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Collects what peers write. The ledger says when they were asked, when it was closed and how many answers were deleted;
 * of a single answer it says nothing, because its time would point at whoever was at work then. See decision 43.
 */
@Service
public class PeerCollection {

    private final PeerInputs inputs;
    private final PeerAnswers answers;
    private final AskedPeers asked;
    private final PeerPromise promise;
    private final PeerInputSettings settings;
    private final PerformanceReviews reviews;
    private final Ledger ledger;
    private final Drafts drafts;
    private final LibraryCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PeerCollection(
            PeerInputs inputs,
            PeerAnswers answers,
            AskedPeers asked,
            PeerPromise promise,
            PeerInputSettings settings,
            PerformanceReviews reviews,
            Ledger ledger,
            Drafts drafts,
            LibraryCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.inputs = inputs;
        this.answers = answers;
        this.asked = asked;
        this.promise = promise;
        this.settings = settings;
        this.reviews = reviews;
        this.ledger = ledger;
        this.drafts = drafts;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Keeps the promise before the peers are asked.
     *
     * @param definition version of the process, as the ledger names it
     */
    @Transactional
    public void ask(String caseId, String definition) {
        DocumentRevision kept = promise.keep(caseId);
        Map<String, Object> facts = Map.of(
                "asked",
                asked.askable(caseId).size(),
                "document",
                ReviewDocument.PEER_PROMISE.name(),
                "revision",
                kept.revision());
        ledger.append(
                caseId,
                Entry.automatic("peersAsked", facts)
                        .naming(List.of(kept.fingerprint()))
                        .under(Map.of(ReviewDocument.PEER_INPUT, definition)));
    }

    /**
     * Takes one person's answers, or that they decline, in the transaction that completes their step. Whoever answers at
     * the same moment waits, so that nobody is refused because of another.
     *
     * @param written empty for somebody who declines
     * @throws Refusal MOVED_ON when it is closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void take(String caseId, List<PeerAnswer> written) {
        ledger.hold(caseId);
        if (inputs.lock(caseId).filter(input -> input.state() == State.OPEN).isEmpty()) {
            throw Refusal.because(Kind.MOVED_ON, "peerinput.refused.closed");
        }
        if (!written.isEmpty()) {
            inputs.countAnswer(caseId);
            answers.add(caseId, written);
        }
    }

    /**
     * Closes it: nobody can answer any more, what was typed and not sent is deleted, and so are answers that are too few.
     *
     * @return whether there are enough to be shown; the same again for whoever asks a second time
     */
    @Transactional
    public boolean close(String caseId) {
        ledger.hold(caseId);
        PeerInput input = inputs.lock(caseId).orElseThrow(() -> new IllegalStateException("nobody was nominated"));
        return input.state() == State.OPEN ? closeNow(input) : input.state() == State.SHOWN;
    }

    private boolean closeNow(PeerInput input) {
        String caseId = input.caseId();
        boolean enough = input.answers() >= settings.least();
        inputs.close(caseId, enough ? State.SHOWN : State.TOO_FEW, YearMonth.from(calendar.dateOf(clock.instant())));
        discardDrafts(caseId);
        ledger.append(caseId, Entry.automatic("peerInputClosed", Map.of("enough", enough)));
        if (!enough) {
            deleteAnswers(input);
        }
        tell(reviews.get(caseId), enough);
        return enough;
    }

    private void tell(PerformanceReview review, boolean enough) {
        Stream.of(review.personId(), review.managerId())
                .forEach(person -> events.publishEvent(new PeerInputClosed(review.caseId(), person, enough)));
    }

    /** Deletes what was written, typed or sent, once the review is filed or has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    void delete(String caseId) {
        inputs.lock(caseId).filter(input -> input.state() != State.DELETED).ifPresent(this::delete);
    }

    private void delete(PeerInput input) {
        discardDrafts(input.caseId());
        if (input.state() != State.TOO_FEW) {
            deleteAnswers(input);
        }
        inputs.deleted(input.caseId());
    }

    private void deleteAnswers(PeerInput input) {
        answers.delete(input.caseId());
        ledger.append(input.caseId(), Entry.automatic("peerInputDeleted", Map.of("peerAnswers", input.answers())));
    }

    private void discardDrafts(String caseId) {
        asked.of(caseId).forEach(person -> drafts.discard(caseId, GivePeerInput.STEP, person));
    }
}
