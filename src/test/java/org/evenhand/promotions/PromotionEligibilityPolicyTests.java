package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenhand.people.Absence;
import org.evenhand.people.Absences;
import org.evenhand.people.People;
import org.evenhand.promotions.Eligibility.Condition;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EvenhandTest
@Policies("Promotion: who is eligible, and why")
class PromotionEligibilityPolicyTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 30);

    @Autowired
    EligibilityDecision eligibility;

    @Autowired
    People people;

    @Autowired
    Absences absences;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MessageSource messages;

    private String person;

    @BeforeEach
    void somebodyInTheRank() {
        person = new TestPeople(jdbc).add((String) null);
        inRankSince(calendar.plusBusinessDays(AS_OF, -749));
    }

    @Test
    void countsWorkingDaysOnDutyInThePresentRankUpToTheDayOfTheRound() {
        assertThat(days()).isEqualTo(new Condition("days", true, 750, 750));
        inRankSince(calendar.plusBusinessDays(AS_OF, -748));
        assertThat(days()).isEqualTo(new Condition("days", false, 750, 749));
    }

    @Test
    void countsADayAwayNeitherForNorAgainst() {
        inRankSince(calendar.plusBusinessDays(AS_OF, -754));
        away(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 7));
        assertThat(days()).isEqualTo(new Condition("days", true, 750, 750));
        away(LocalDate.of(2025, 3, 10), LocalDate.of(2025, 3, 10));
        assertThat(days()).isEqualTo(new Condition("days", false, 750, 749));
    }

    @Test
    void namesNoAbsenceWhereItExplainsWhatCounted() {
        away(LocalDate.of(2025, 3, 3), null);
        for (Condition condition : answer().conditions()) {
            String words = messages.getMessage(
                    condition.messageKey(),
                    new Object[] {condition.needed(), condition.counted()},
                    java.util.Locale.US);
            assertThat(words).isNotBlank().doesNotContainIgnoringCase("leave").doesNotContainIgnoringCase("absen");
        }
    }

    @Test
    void asksWhetherThereIsAReviewOfTheTimeInTheRankAndNeverWhatItSays() {
        assertThat(condition("review").met()).isFalse();
        review("OPEN", AS_OF.minusYears(1));
        assertThat(condition("review").met()).isTrue();
    }

    @Test
    void countsAReviewFromBeforeThePresentRankForNothing() {
        review("FILED_RECEIVED", people.get(person).inGradeSince().minusDays(1));
        assertThat(condition("review").met()).isFalse();
    }

    @Test
    void considersPeopleOfTheRankBelowInTheSameJobFamilyOnly() {
        assertThat(condition("rank").met()).isTrue();
        assertThat(eligibility
                        .of(people.get(person), new RankSought("Librarianship", "6", "7", AS_OF))
                        .conditions())
                .contains(new Condition("rank", false, 0, 0));
        assertThat(eligibility
                        .of(people.get(person), new RankSought("Technology", "5", "6", AS_OF))
                        .conditions())
                .contains(new Condition("rank", false, 0, 0));
    }

    @Test
    void keepsNeitherTheQuestionNorTheAnswerInTheEngine() {
        answer();
        assertThat(jdbc.sql("select count(*) from act_hi_decinst where dec_def_key_ = 'promotionEligibility'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Condition days() {
        return condition("days");
    }

    private Condition condition(String key) {
        List<Condition> found = answer().conditions().stream()
                .filter(condition -> condition.key().equals(key))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Eligibility answer() {
        return eligibility.of(people.get(person), new RankSought("Librarianship", "5", "6", AS_OF));
    }

    private void inRankSince(LocalDate day) {
        jdbc.sql("update person set in_grade_since = ? where id = ?")
                .params(day, person)
                .update();
    }

    private void away(LocalDate first, LocalDate last) {
        Absence absence = new Absence(UUID.randomUUID().toString(), person, first, last, false, 1);
        transactions.executeWithoutResult(status -> absences.add(absence));
    }

    private void review(String state, LocalDate end) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into performance_review (case_id, cycle_id, person_id, manager_id, department_head_id,"
                        + " associate_director_id, criteria_set_id, period_start, period_end, self_review_due,"
                        + " conversation_by, ratings_due, state, opened_at)"
                        + " values (:id, :id, :person, 'm', 'd', 'a', 'c', :end, :end, :end, :end, :end, :state,"
                        + " current_timestamp)")
                .param("id", id)
                .param("person", person)
                .param("end", end)
                .param("state", state)
                .update();
    }
}
