package org.evenhand.reviews.sixmonth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.evenhand.casework.StepPage;
import org.evenhand.criteria.ACriteriaDraft;
import org.evenhand.criteria.CriteriaDraft;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.LinkedReviews;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewKind;
import org.evenhand.reviews.ReviewState;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.evenhand.testsupport.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Six-month review of new staff")
class SixMonthPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    SixMonthReviews sixMonth;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    LinkedReviews links;

    @Autowired
    CriteriaSets criteria;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    TestClock clock;

    private NewcomerWorld library;

    @BeforeEach
    void somebodyNew() {
        library = new NewcomerWorld(beans);
    }

    @Test
    void isDueSixMonthsAfterTheHireAndAnnouncedAMonthBefore() {
        LocalDate today = sixMonth.today();
        library.hired(library.newcomer, today.minusMonths(6));
        assertThat(due()).extracting(NewStaffMember::personId).contains(library.newcomer);
        assertThat(of(library.newcomer).isDue(today)).isTrue();

        library.hired(library.newcomer, today.minusMonths(6).plusDays(1));
        assertThat(of(library.newcomer).isDue(today)).isFalse();

        library.hired(library.newcomer, today.minusMonths(5).plusDays(2));
        assertThat(due()).extracting(NewStaffMember::personId).doesNotContain(library.newcomer);
    }

    @Test
    void isAskedOfNobodyWhoWasHiredMoreThanAYearAgo() {
        library.hired(library.newcomer, sixMonth.today().minusMonths(12).minusDays(1));
        assertThat(due()).extracting(NewStaffMember::personId).doesNotContain(library.newcomer);
        assertThatThrownBy(library::opens).isInstanceOf(Refusal.class);
    }

    @Test
    void looksAtTheFirstSixMonthsAndGivesEverybodyTheSameTimeFromTheOpening() {
        LocalDate today = sixMonth.today();
        PerformanceReview review = reviews.get(library.opens());

        assertThat(review.kind()).isEqualTo(ReviewKind.SIX_MONTH);
        assertThat(review.cycleId()).isNull();
        assertThat(review.periodStart()).isEqualTo(NewcomerWorld.HIRED);
        assertThat(review.periodEnd()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(review.selfReviewDue()).isEqualTo(calendar.plusBusinessDays(today, 10));
        assertThat(review.conversationBy()).isEqualTo(calendar.plusBusinessDays(today, 20));
        assertThat(review.ratingsDue()).isEqualTo(calendar.plusBusinessDays(today, 25));
    }

    @Test
    void opensLateWithTheWholeTimeAllTheSame() {
        clock.advance(Duration.ofDays(60));
        PerformanceReview late = reviews.get(library.opens());
        assertThat(late.selfReviewDue()).isEqualTo(calendar.plusBusinessDays(sixMonth.today(), 10));
        assertThat(late.periodEnd()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void runsThroughTheStepsOfTheAnnualReviewToTheFiledReview() {
        String review = library.opens();
        assertThat(library.world.waitsFor(review).processKey()).isEqualTo("annualReview");
        library.goesToTheEnd(review);
        assertThat(reviews.get(review).state()).isEqualTo(ReviewState.FILED_RECEIVED);
        assertThat(documents.latest(review, "FILED_REVIEW")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"completeAssessment", "proposeRating", "reviewRating", "confirmRating"})
    void neverHasTheHighestLevelAsOverallRating(String step) {
        String review = library.opens();
        library.goesTo(review, step);
        StepPage page = library.world.sees(review);
        assertThat(levels(page, "overallScale")).containsExactly("1", "2", "3");
        assertThat(page.context().get("withheldLevel")).isEqualTo("Level 4");

        Map<String, Object> highest = new LinkedHashMap<>(library.answers(page));
        highest.put("overall", "4");
        highest.put("changeReason", "Six outstanding months.");
        assertThat(library.world.checks(review, highest).errors()).isNotEmpty();
        assertThatThrownBy(() -> library.world.sends(review, highest)).isInstanceOf(Refusal.class);
        assertThat(library.world.waitsFor(review).step()).isEqualTo(step);
    }

    @Test
    void ratesEachCriterionOnTheWholeScaleWithoutAskingTheReasonForTheLevelBelow() {
        String review = library.opens();
        library.goesTo(review, "rateCriteria");
        library.world.sends(review, rated(library.answers(library.world.sees(review)), "4"));
        library.world.runsWhatIsDue(review);
        assertThat(levels(library.world.sees(review), "scale")).contains("4");

        library.world.sends(review, rated(library.answers(library.world.sees(review)), "4"));
        library.world.runsWhatIsDue(review);
        assertThat(library.world.waitsFor(review).step()).isEqualTo("holdConversation");
    }

    @Test
    void givesTheHighestLevelInAnAnnualReviewAsBefore() {
        String review = library.world.reviewsOfEverybody().get(0);
        library.goesTo(review, "rateCriteria");
        assertThat(levels(library.world.sees(review), "overallScale")).contains("4");
        assertThat(library.world.sees(review).context().get("withheldLevel")).isEqualTo("");
    }

    @Test
    void isLinkedWithTheAnnualReviewOfTheSameTimeWhicheverIsOpenedFirst() {
        String annual = library.world.reviewsOfEverybody().get(0);
        String sixMonths = library.opens();
        assertThat(linked(annual)).containsExactly(sixMonths);
        assertThat(linked(sixMonths)).containsExactly(annual);

        String next = library.world.reviewsOfEverybody().get(0);
        assertThat(linked(next)).containsExactly(sixMonths);
        assertThat(ledger.of(sixMonths))
                .filteredOn(entry -> entry.kind().equals("reviewLinked"))
                .hasSize(2);
    }

    @Test
    void isOpenedOncePerEmploymentUnlessItWasOpenedInError() {
        String review = library.opens();
        refused(library::opens, "reviews.sixMonth.refused.opened");
        assertThat(due()).extracting(NewStaffMember::personId).doesNotContain(library.newcomer);

        reviews.close(review, ReviewState.OPENED_IN_ERROR, clock.instant());
        assertThat(due()).extracting(NewStaffMember::personId).contains(library.newcomer);
        String again = library.opens();
        assertThat(again).isNotEqualTo(review);

        library.hired(library.newcomer, LocalDate.of(2026, 12, 1));
        clock.advance(Duration.ofDays(190));
        assertThat(library.opens()).isNotEqualTo(again);
    }

    @Test
    void isOpenedOnceByTwoWhoOpenItAtTheSameMoment() throws InterruptedException {
        List<Object> answers = Together.run(2, library::opens);
        assertThat(answers).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Refusal.class::isInstance)
                .singleElement()
                .satisfies(second -> assertThat(((Refusal) second).key()).isEqualTo("reviews.sixMonth.refused.opened"));
        assertThat(reviews.about(library.newcomer)).hasSize(1);
    }

    @Test
    void isNotOpenedBeforeTheSixMonthsAreOver() {
        library.hired(library.newcomer, sixMonth.today().minusMonths(6).plusDays(1));
        refused(library::opens, "reviews.sixMonth.refused.early");
    }

    @Test
    void isNotOpenedForSomebodyWhoHasLeft() {
        library.world.library.leaves(library.newcomer);
        assertThat(due()).extracting(NewStaffMember::personId).doesNotContain(library.newcomer);
        refused(library::opens, "reviews.sixMonth.refused.left");
    }

    @Test
    void isNotOpenedWhenNobodyMayAssessOrSign() {
        String alone = library.world.library.staffWithoutManager();
        library.hired(alone, NewcomerWorld.HIRED);
        refused(() -> sixMonth.open(alone, library.plan(), library.hr), "reviews.refused.noManager");

        String under = library.world.library.staffUnder(library.world.library.director);
        library.hired(under, NewcomerWorld.HIRED);
        refused(() -> sixMonth.open(under, library.plan(), library.hr), "reviews.refused.nobodyToSign");
    }

    @Test
    void isNotOpenedByCriteriaThatAreNotPublishedOrNotForThePerson() {
        String draft = criteria.begin(ACriteriaDraft.named("Draft " + library.newcomer), library.hr)
                .id();
        for (String set : List.of(draft, "none")) {
            SixMonthPlan plan = new SixMonthPlan(set, library.world.library.director);
            refused(
                    () -> sixMonth.open(library.newcomer, plan, library.hr),
                    "reviews.sixMonth.refused.criteriaNotPublished");
        }
        SixMonthPlan others = new SixMonthPlan(forConservators(), library.world.library.director);
        refused(() -> sixMonth.open(library.newcomer, others, library.hr), "reviews.sixMonth.refused.notForFamily");
    }

    @Test
    void isOpenedByLibraryHrAndByNobodyForThemselves() {
        Actor manager = new Actor(library.world.library.manager, Set.of(Role.STAFF, Role.MANAGER), null);
        refused(() -> sixMonth.open(library.newcomer, library.plan(), manager), "reviews.sixMonth.refused.hrOnly");
        Actor own = new Actor(library.newcomer, Set.of(Role.STAFF, Role.HR), null);
        refused(() -> sixMonth.open(library.newcomer, library.plan(), own), "reviews.sixMonth.refused.own");
        assertThat(reviews.about(library.newcomer)).isEmpty();
    }

    private String forConservators() {
        CriteriaDraft content = ACriteriaDraft.named("Conservation " + library.newcomer);
        CriteriaSet draft = criteria.begin(
                new CriteriaDraft(content.name(), Set.of("Conservation"), content.scale(), content.criteria()),
                library.hr);
        return criteria.publish(draft.id(), draft.revision(), library.hr).id();
    }

    private List<NewStaffMember> due() {
        return sixMonth.due("", 1_000);
    }

    private NewStaffMember of(String person) {
        return due().stream()
                .filter(member -> member.personId().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private List<String> linked(String review) {
        return links.of(reviews.get(review)).stream()
                .map(PerformanceReview::caseId)
                .toList();
    }

    private static List<Object> levels(StepPage page, String scale) {
        return ((List<?>) page.context().getOrDefault(scale, List.of()))
                .stream().<Object>map(point -> ((Map<?, ?>) point).get("value")).toList();
    }

    private static Map<String, Object> rated(Map<String, Object> answers, String level) {
        Map<String, Object> rated = new LinkedHashMap<>(answers);
        rated.put(
                "ratings",
                ((List<?>) answers.getOrDefault("ratings", List.of()))
                        .stream()
                                .map(row -> {
                                    Map<Object, Object> one = new LinkedHashMap<>((Map<?, ?>) row);
                                    one.put("rating", level);
                                    return one;
                                })
                                .toList());
        return rated;
    }

    private static void refused(ThrowingCallable act, String reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(reason));
    }
}
