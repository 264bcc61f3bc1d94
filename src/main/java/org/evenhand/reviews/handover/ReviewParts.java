package org.evenhand.reviews.handover;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.parts.PartChange;
import org.evenhand.parts.PartHandover;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.PartPolicy;
import org.evenhand.reviews.PastPart;
import org.evenhand.reviews.PastParts;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
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
    private final PartHandover handover;
    private final Ledger ledger;
    private final Segments segments;
    private final RosterDecisions supervisors;
    private final LibraryCalendar calendar;
    private final Clock clock;

    ReviewParts(
            PerformanceReviews reviews,
            PastParts past,
            ReviewReading reading,
            PartPolicy policy,
            PartHandover handover,
            Ledger ledger,
            Segments segments,
            RosterDecisions supervisors,
            LibraryCalendar calendar,
            Clock clock) {
        this.reviews = reviews;
        this.past = past;
        this.reading = reading;
        this.policy = policy;
        this.handover = handover;
        this.ledger = ledger;
        this.segments = segments;
        this.supervisors = supervisors;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Changes who has a part. Whoever sends a step of the case at this moment is either done before, or refused.
     *
     * @param expectedHolder who had the part when the actor looked
     * @throws Refusal INVALID with the policy that speaks against the person or the date, MOVED_ON when the review is
     *     closed or somebody else has the part by now
     */
    @Transactional
    public void change(String caseId, PartChange<ReviewRole> change, String expectedHolder, Actor by) {
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
    void handOn(PerformanceReview review, PartChange<ReviewRole> change, Actor by) {
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
    public void keepMainAuthor(String caseId, PartChange<ReviewRole> change, String expectedHolder, Actor by) {
        PerformanceReview review = reviews.lock(caseId);
        requireOpen(review);
        if (!review.managerId().equals(expectedHolder)) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.handover.refused.changedMeanwhile");
        }
        requireDate(review, change.since());
        require(review, change.role(), change.toPerson());
        DocumentRevision reason = handover.keepReason(caseId, change, Map.of("from", expectedHolder), by);
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

    private void apply(PerformanceReview review, PartChange<ReviewRole> change, Actor by) {
        String caseId = review.caseId();
        String from = change.role().holder(review);
        handover.record(caseId, change, from, by, Map.of());
        if (!from.equals(ReviewRole.VACANT)) {
            past.add(part(review, change, from));
        }
        reviews.assign(caseId, change.role(), change.toPerson());
        handover.carryOut(caseId, review.personId(), change, from, by);
        if (change.role() == ReviewRole.MANAGER && change.cause().leavesASegment()) {
            segments.ask(review, from, change.since().minusDays(1), by);
        }
    }

    private PastPart part(PerformanceReview review, PartChange<ReviewRole> change, String from) {
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
}
