package org.evenhand.calibration;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.calibration.CalibrationSession.State;
import org.evenhand.calibration.SessionCase.Outcome;
import org.evenhand.calibration.SessionCase.Viewer;
import org.evenhand.engine.FormOf;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.reviews.AnnualReview;
import org.evenhand.reviews.ReviewDocument;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the reviews of a signed session go on, one batch in each transaction. A review whose turn has been is never told
 * twice; one that has left the session meanwhile is left alone.
 */
@Service
@Transactional
public class Continuing {

    private static final int BATCH = 20;
    private static final String FORM = "calibrated-rating";

    private final SessionRows rows;
    private final SessionCases cases;
    private final WaitingReviews waiting;
    private final SessionRules rules;
    private final CaseRatings ratings;
    private final SessionRecord record;
    private final Processes processes;
    private final FormOf forms;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;

    Continuing(
            SessionRows rows,
            SessionCases cases,
            WaitingReviews waiting,
            SessionRules rules,
            CaseRatings ratings,
            SessionRecord record,
            Processes processes,
            FormOf forms,
            Documents documents,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.waiting = waiting;
        this.rules = rules;
        this.ratings = ratings;
        this.record = record;
        this.processes = processes;
        this.forms = forms;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Lets the next batch go on.
     *
     * @return whether every review's turn has been
     */
    public boolean continueNext(String sessionId) {
        CalibrationSession session = rows.lock(sessionId);
        List<SessionCase> left = cases.of(sessionId).stream()
                .filter(one -> one.outcome() == Outcome.WAITING)
                .toList();
        List<SessionCase> batch = left.subList(0, Math.min(BATCH, left.size()));
        settle(session, batch);
        boolean all = batch.size() == left.size();
        if (all) {
            rows.close(sessionId, clock.instant());
            ledger.append(sessionId, Entry.automatic("calibrationClosed", counts(sessionId)));
        }
        return all;
    }

    /** Lets a review go on that was paused when its turn came. */
    void resume(String caseId) {
        waiting.lockedSessionOf(caseId)
                .flatMap(rows::find)
                .filter(session -> !session.is(State.OPEN))
                .ifPresent(session -> settle(
                        session,
                        cases.of(session.id()).stream()
                                .filter(one -> one.caseId().equals(caseId) && one.outcome() == Outcome.HELD)
                                .toList()));
    }

    private void settle(CalibrationSession session, List<SessionCase> batch) {
        Viewer chair = rules.viewer(session.chairId());
        Viewer monitor = rules.viewer(session.criteriaMonitorId());
        Map<String, CaseRating> confirmed =
                ratings.of(batch.stream().map(SessionCase::caseId).toList());
        Map<String, Object> content =
                record.of(session.id()).map(DocumentRevision::content).orElse(Map.of());
        Map<String, Map<?, ?>> changes = SessionRecord.changes(content);
        for (SessionCase one : batch) {
            ledger.hold(one.caseId());
            if (isStillHere(session, one)) {
                Optional<CaseRating> rating = Optional.ofNullable(confirmed.get(one.caseId()));
                if (one.isOpenTo(chair) && rules.mayMonitor(monitor, one) && rating.isPresent()) {
                    Calibrated calibrated = new Calibrated(
                            session, one, rating.get(), content.get("heldOn"), changes.get(one.caseId()));
                    goOn(calibrated);
                } else {
                    leaveOut(session, one);
                }
            }
        }
    }

    /** Whoever ended, paused or was let go meanwhile is not told anything. */
    private boolean isStillHere(CalibrationSession session, SessionCase one) {
        if (waiting.lockedSessionOf(one.caseId()).filter(session.id()::equals).isEmpty()) {
            cases.settle(session.id(), one.caseId(), Outcome.LEFT_OUT);
            return false;
        }
        if (processes.isPaused(one.caseId())) {
            cases.settle(session.id(), one.caseId(), Outcome.HELD);
            return false;
        }
        return true;
    }

    private void leaveOut(CalibrationSession session, SessionCase one) {
        cases.settle(session.id(), one.caseId(), Outcome.LEFT_OUT);
        waiting.release(one.caseId());
    }

    private void goOn(Calibrated calibrated) {
        String caseId = calibrated.one().caseId();
        Actor chair = actor(calibrated.session().chairId());
        DocumentRevision document = documents.add(new NewRevision(
                caseId, ReviewDocument.CALIBRATED_RATING.name(), calibrated.content(), chair.personId(), null));
        ledger.append(caseId, entry(calibrated, document, chair));
        cases.settle(calibrated.session().id(), caseId, calibrated.isChanged() ? Outcome.CHANGED : Outcome.KEPT);
        processes.correlate(
                "calibrationClosed",
                caseId,
                Map.of(AnnualReview.TO_BE_CALIBRATED, false),
                actor(calibrated.session().criteriaMonitorId()));
    }

    private Entry entry(Calibrated calibrated, DocumentRevision document, Actor chair) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("document", document.kind());
        facts.put("revision", document.revision());
        facts.put("session", calibrated.session().id());
        facts.put("ratingChanged", calibrated.isChanged());
        if (calibrated.isBecauseOfCap()) {
            facts.put("becauseOfCap", true);
        }
        int version = forms.current(AnnualReview.PROCESS, FORM).version();
        return Entry.by(chair, "ratingCalibrated", facts)
                .naming(List.of(document.fingerprint()))
                .under(Map.of(AnnualReview.PROCESS, "v" + version));
    }

    private Map<String, Object> counts(String sessionId) {
        List<SessionCase> settled = cases.of(sessionId);
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Outcome outcome : List.of(Outcome.KEPT, Outcome.CHANGED, Outcome.HELD, Outcome.LEFT_OUT)) {
            long count =
                    settled.stream().filter(one -> one.outcome() == outcome).count();
            counts.put(outcome.name(), (int) count);
        }
        return counts;
    }

    private static Actor actor(String person) {
        return new Actor(person, Set.of(Role.STAFF), null);
    }
}
