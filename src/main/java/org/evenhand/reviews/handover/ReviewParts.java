package org.evenhand.reviews.handover;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.CasePeople;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.record.NewRevision;
import org.evenhand.reviews.PartPolicy;
import org.evenhand.reviews.ParticipantChanged;
import org.evenhand.reviews.PastPart;
import org.evenhand.reviews.PastParts;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a part in a review to somebody else. The review, the process with all it called, every open task, the rights to
 * read, the ledger and the notices change in one transaction; drafts and documents stay with who wrote them.
 */
@Service
public class ReviewParts {

    private final PerformanceReviews reviews;
    private final PastParts past;
    private final ReviewReading reading;
    private final PartPolicy policy;
    private final Documents documents;
    private final Ledger ledger;
    private final CasePeople casePeople;
    private final Segments segments;
    private final RosterDecisions supervisors;
    private final LibraryCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReviewParts(
            PerformanceReviews reviews,
            PastParts past,
            ReviewReading reading,
            PartPolicy policy,
            Documents documents,
            Ledger ledger,
            CasePeople casePeople,
            Segments segments,
            RosterDecisions supervisors,
            LibraryCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.past = past;
        this.reading = reading;
        this.policy = policy;
        this.documents = documents;
        this.ledger = ledger;
        this.casePeople = casePeople;
        this.segments = segments;
        this.supervisors = supervisors;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Changes who has a part. Whoever sends a step of the case at this moment is either done before, or refused.
     *
     * @param expectedHolder who had the part when the actor looked
     * @throws Refusal INVALID with the policy that speaks against the person or the date, MOVED_ON when the review is
     *     closed or somebody else has the part by now
     */
    @Transactional
    public void change(String caseId, PartChange change, String expectedHolder, Actor by) {
        PerformanceReview review = reviews.lock(caseId);
        requireOpen(review);
        if (!change.role().holder(review).equals(expectedHolder)) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.handover.refused.changedMeanwhile");
        }
        requireDate(review, change.since());
        require(review, change.role(), change.toPerson());
        apply(review, change, by);
    }

    /** Hands a part on because of a conflict: to a substitute who may have it, or to nobody until HR has chosen one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void handOn(PerformanceReview review, PartChange change, Actor by) {
        apply(review, change, by);
    }

    /** @throws Refusal INVALID with what speaks against the person */
    void require(PerformanceReview review, ReviewRole role, String personId) {
        policy.against(review, role, personId).ifPresent(key -> {
            throw Refusal.because(Kind.INVALID, key);
        });
    }

    private void requireDate(PerformanceReview review, LocalDate since) {
        if (since.isBefore(review.periodStart()) || since.isAfter(calendar.dateOf(clock.instant()))) {
            throw Refusal.because(Kind.INVALID, "reviews.handover.refused.date");
        }
    }

    static void requireOpen(PerformanceReview review) {
        if (review.isClosed()) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.handover.refused.closed");
        }
    }

    /**
     * Keeps the manager as main author although the employee has moved to another: the other writes a segment of the
     * time still to come.
     *
     * @param change whose person supervises from now on and is not to be the main author
     */
    @Transactional
    public void keepMainAuthor(String caseId, PartChange change, String expectedHolder, Actor by) {
        PerformanceReview review = reviews.lock(caseId);
        requireOpen(review);
        if (!review.managerId().equals(expectedHolder)) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.handover.refused.changedMeanwhile");
        }
        requireDate(review, change.since());
        require(review, change.role(), change.toPerson());
        DocumentRevision reason = keepReason(caseId, change, expectedHolder, by);
        Map<String, Object> facts = Map.of(
                "role",
                "MANAGER",
                "to",
                change.toPerson(),
                "since",
                change.since().toString());
        ledger.append(caseId, Entry.by(by, "supervisionChanged", facts).naming(List.of(reason.fingerprint())));
        supervisors.decided(caseId, change.toPerson(), change.since(), clock.instant());
        segments.askOfNext(review, change.toPerson(), change.since(), by);
    }

    private DocumentRevision keepReason(String caseId, PartChange change, String from, Actor by) {
        return documents.add(new NewRevision(
                caseId,
                ReviewDocument.PARTICIPANT_CHANGE.name(),
                contentOf(change, from),
                by.personId(),
                by.onBehalfOf()));
    }

    private void apply(PerformanceReview review, PartChange change, Actor by) {
        String caseId = review.caseId();
        String from = change.role().holder(review);
        DocumentRevision reason = keepReason(caseId, change, from, by);
        // the head of the chain is the lock behind which nobody completes a step of this case any more
        ledger.append(caseId, entry(change, from, by).naming(List.of(reason.fingerprint())));
        if (!from.equals(ReviewRole.VACANT)) {
            past.add(part(review, change, from));
        }
        reviews.assign(caseId, change.role(), change.toPerson());
        casePeople.replace(caseId, change.role().variable(), from, change.toPerson(), by, "participantChanged");
        if (change.role() == ReviewRole.MANAGER && change.cause().leavesASegment()) {
            segments.ask(review, from, change.since().minusDays(1), by);
        }
        events.publishEvent(new ParticipantChanged(caseId, review.personId(), change.role(), from, change.toPerson()));
    }

    private PastPart part(PerformanceReview review, PartChange change, String from) {
        Instant now = clock.instant();
        return new PastPart(
                review.caseId(),
                change.role(),
                from,
                change.toPerson(),
                change.since(),
                reading.phase(reviews.get(review.caseId())),
                change.cause().name(),
                now);
    }

    /** Without the cause: in a conflict everybody is told of the change, and nobody of the reason. */
    private static Entry entry(PartChange change, String from, Actor by) {
        Map<String, Object> facts = Map.of(
                "role", change.role().name(),
                "from", from,
                "to", change.toPerson(),
                "since", change.since().toString());
        return change.cause().isAutomatic()
                ? Entry.automatic("participantChanged", facts)
                : Entry.by(by, "participantChanged", facts);
    }

    private static Map<String, Object> contentOf(PartChange change, String from) {
        return Map.of(
                "role", change.role().name(),
                "from", from,
                "to", change.toPerson(),
                "since", change.since().toString(),
                "cause", change.cause().name(),
                "reason", change.reason());
    }
}
