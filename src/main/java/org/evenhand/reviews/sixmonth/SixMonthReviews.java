package org.evenhand.reviews.sixmonth;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseTexts;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.ReportingLine;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewKind;
import org.evenhand.reviews.ReviewStart;
import org.evenhand.reviews.ReviewState;
import org.evenhand.reviews.ReviewsOfOneTime;
import org.evenhand.reviews.Signatories;
import org.evenhand.shared.Ids;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Six-month reviews of new staff: who is due, and the opening of one. */
@Service
@Transactional
public class SixMonthReviews {

    private final NewStaff newStaff;
    private final People people;
    private final CriteriaSets criteria;
    private final ReviewStart start;
    private final ReviewsOfOneTime ofOneTime;
    private final CaseTexts texts;
    private final SixMonthSettings settings;
    private final LibraryCalendar calendar;
    private final Clock clock;

    SixMonthReviews(
            NewStaff newStaff,
            People people,
            CriteriaSets criteria,
            ReviewStart start,
            ReviewsOfOneTime ofOneTime,
            CaseTexts texts,
            SixMonthSettings settings,
            LibraryCalendar calendar,
            Clock clock) {
        this.newStaff = newStaff;
        this.people = people;
        this.criteria = criteria;
        this.start = start;
        this.ofOneTime = ofOneTime;
        this.texts = texts;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Those whose review is due or will be within a month, the one due for longest first.
     *
     * @param after id of the last one seen, empty for the beginning
     */
    @Transactional(readOnly = true)
    public List<NewStaffMember> due(String after, int atMost) {
        LocalDate today = today();
        LocalDate last = today.plus(SixMonthSettings.AHEAD).minus(SixMonthSettings.SIX_MONTHS);
        return newStaff.hired(earliestHire(today), last, after, atMost);
    }

    /**
     * Somebody whose review can be opened today.
     *
     * @throws Refusal NOT_ALLOWED for anybody but HR, and for one's own; MISSING without such a person; MOVED_ON when
     *     the person has left or the review is open or filed; INVALID before six months or long after
     */
    @Transactional(readOnly = true)
    public NewStaffMember dueNow(String personId, Actor by) {
        SixMonthRules.requireMayOpen(personId, by);
        SixMonthRules.requireHere(people.get(personId));
        NewStaffMember found = newStaff.find(personId)
                .orElseThrow(() -> Refusal.because(Kind.MOVED_ON, "reviews.sixMonth.refused.opened"));
        LocalDate today = today();
        if (!found.isDue(today)) {
            throw Refusal.because(Kind.INVALID, "reviews.sixMonth.refused.early", texts.date(found.dueOn()));
        }
        if (found.hiredOn().isBefore(earliestHire(today))) {
            throw Refusal.because(Kind.INVALID, "reviews.sixMonth.refused.late", settings.dueMonths());
        }
        return found;
    }

    /**
     * Who is above the person.
     *
     * @throws Refusal INVALID when nobody is
     */
    @Transactional(readOnly = true)
    public ReportingLine line(Person person) {
        return SixMonthRules.led(people.lineOf(person.id()));
    }

    /** Whether the reporting line above the person is too short, so that the final signatory signs. */
    @Transactional(readOnly = true)
    public boolean needsFinalSignatory(Person person) {
        return SixMonthRules.ends(people.lineOf(person.id()));
    }

    /** The windows of a review that is opened today. */
    public SixMonthPlan.Windows windows() {
        LocalDate today = today();
        return new SixMonthPlan.Windows(
                calendar.plusBusinessDays(today, settings.selfReviewDays()),
                calendar.plusBusinessDays(today, settings.conversationDays()),
                calendar.plusBusinessDays(today, settings.ratingsDays()));
    }

    /**
     * Opens the review, and links it with an annual review of the same time.
     *
     * @return the id of the new case
     * @throws Refusal as {@link #dueNow}, and INVALID when the criteria are not published or not for the person, or
     *     when nobody could assess or sign
     */
    public String open(String personId, SixMonthPlan plan, Actor by) {
        SixMonthRules.requireMayOpen(personId, by);
        people.lock(personId);
        NewStaffMember member = dueNow(personId, by);
        Person person = people.get(personId);
        CriteriaSet set = SixMonthRules.usable(criteria.find(plan.criteriaSetId()), person);
        ReportingLine line = line(person);
        if (SixMonthRules.ends(line)) {
            SixMonthRules.requireHere(people.get(plan.finalSignatory()));
        }
        Signatories signatories = Signatories.of(personId, line, plan.finalSignatory());
        PerformanceReview review = review(member, signatories, set);
        start.begin(review, false, factsOf(review), by);
        ofOneTime.link(review, by);
        return review.caseId();
    }

    private static Map<String, Object> factsOf(PerformanceReview review) {
        return Map.of(
                "kind", review.kind().name(),
                "criteriaSet", review.criteriaSetId(),
                "periodFrom", review.periodStart().toString(),
                "periodTo", review.periodEnd().toString());
    }

    private PerformanceReview review(NewStaffMember member, Signatories signatories, CriteriaSet set) {
        SixMonthPlan.Windows windows = windows();
        return new PerformanceReview(
                Ids.next(),
                ReviewKind.SIX_MONTH,
                null,
                member.personId(),
                signatories.manager(),
                signatories.departmentHead(),
                signatories.associateDirector(),
                set.id(),
                member.periodStart(),
                member.periodEnd(),
                windows.selfReviewDue(),
                windows.conversationBy(),
                windows.ratingsDue(),
                ReviewState.OPEN,
                clock.instant(),
                null,
                null,
                null,
                null,
                null);
    }

    private LocalDate earliestHire(LocalDate today) {
        return today.minusMonths(settings.dueMonths());
    }

    /** The present day in the library's zone. */
    public LocalDate today() {
        return calendar.dateOf(clock.instant());
    }
}
