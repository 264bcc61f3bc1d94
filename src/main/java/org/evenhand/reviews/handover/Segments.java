package org.evenhand.reviews.handover;

import java.time.LocalDate;
import java.util.Map;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.PerformanceReview;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks whoever supervised for a part of the period to write down what they saw. Source: processes.md, transfer in mid-year. */
@Component
class Segments {

    private static final String MESSAGE = "segmentRequested";

    private final Supervision supervision;
    private final SegmentSettings settings;
    private final People people;
    private final Processes processes;
    private final Ledger ledger;

    Segments(Supervision supervision, SegmentSettings settings, People people, Processes processes, Ledger ledger) {
        this.supervision = supervision;
        this.settings = settings;
        this.people = people;
        this.processes = processes;
        this.ledger = ledger;
    }

    /** Asks whoever supervises from that day on, when what is left of the period is long enough. */
    @Transactional(propagation = Propagation.MANDATORY)
    void askOfNext(PerformanceReview review, String supervisor, LocalDate since, Actor by) {
        if (new Supervision.Time(since, review.periodEnd()).days() >= settings.requiredFromDays()) {
            request(review, supervisor, review.periodEnd(), by);
        }
    }

    /** Asks whoever supervised long enough, up to that day; of whoever has left, Library HR sees that it is missing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ask(PerformanceReview review, String supervisor, LocalDate until, Actor by) {
        if (supervision.of(review, supervisor, until).days() >= settings.requiredFromDays()) {
            request(review, supervisor, until, by);
        }
    }

    private void request(PerformanceReview review, String supervisor, LocalDate until, Actor by) {
        boolean here = people.find(supervisor).filter(Person::active).isPresent();
        ledger.append(
                review.caseId(),
                Entry.by(
                        by,
                        here ? MESSAGE : "segmentMissing",
                        Map.of("role", "MANAGER", "of", supervisor, "until", until.toString())));
        if (here) {
            processes.trigger(MESSAGE, review.caseId(), Map.of("segmentAuthor", supervisor), by);
        }
    }
}
