package org.evenhand.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.criteria.CriteriaDraft;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.criteria.Criterion;
import org.evenhand.criteria.RunningUse;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Drafts;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReadableDocument;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@EvenhandTest
@Policies("Criteria that change while reviews are open")
class CriteriaFrozenPolicyTests {

    private static final String REASON = "Two criteria asked for the same work twice.";

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc web;

    @Autowired
    CriteriaSets sets;

    @Autowired
    RunningUse use;

    @Autowired
    BulkActions actions;

    @Autowired
    BulkWork work;

    @Autowired
    Documents documents;

    @Autowired
    Drafts drafts;

    @Autowired
    Ledger ledger;

    @Autowired
    ReviewReading reading;

    @Autowired
    Processes processes;

    @Autowired
    LibraryCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private BoardWorld world;
    private String unrated;
    private String rated;
    private Actor hr;

    @BeforeEach
    void oneIsRatedAndOneIsNot() {
        world = new BoardWorld(beans, 2);
        unrated = world.cases.get(0);
        rated = world.cases.get(1);
        hr = world.reviews.library.hr;
    }

    @Test
    void publishingTellsBeforehandHowManyReviewsGoBackAndIsRefusedWithoutAReason() throws Exception {
        world.reviews.goesTo(rated, "completeAssessment");
        CriteriaSet draft = nextVersion();

        assertThat(use.of(draft)).singleElement().satisfies(cycle -> {
            assertThat(cycle.id()).isEqualTo(world.cycleId);
            assertThat(cycle.rated()).isEqualTo(1);
            assertThat(cycle.unrated()).isEqualTo(1);
        });
        assertThatThrownBy(() -> sets.publish(draft.id(), draft.revision(), " ", hr))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID));
        thePageSaysSoAndAsksForTheReason(draft);
        assertThat(sets.get(draft.id()).isPublished()).isFalse();
        assertThat(actions.of(world.cycleId)).isEmpty();
        withAReasonItIsPublishedAndTheProgressIsOnTheBoard(draft);
    }

    private void thePageSaysSoAndAsksForTheReason(CriteriaSet draft) throws Exception {
        web.perform(get("/hr/criteria/{id}/publish", draft.id()).with(world.asHr()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 review has passed the rating")))
                .andExpect(content().string(containsString("id=\"reason\"")));
        web.perform(publishing(draft, " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#reason\"")));
    }

    private void withAReasonItIsPublishedAndTheProgressIsOnTheBoard(CriteriaSet draft) throws Exception {
        web.perform(publishing(draft, REASON)).andExpect(status().is3xxRedirection());
        BulkAction action = actions.of(world.cycleId).get(0);
        assertThat(finished(action).done()).isEqualTo(2);
        web.perform(get("/hr/cycles/{id}/board/actions/{action}", world.cycleId, action.id())
                        .with(world.asHr()))
                .andExpect(status().isOk());
        web.perform(get("/cases/{id}/documents/CRITERIA_REPLACEMENT/1", rated)
                        .with(world.as(world.review(rated).personId())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(REASON)));
    }

    private MockHttpServletRequestBuilder publishing(CriteriaSet draft, String reason) {
        return post("/hr/criteria/{id}/publish", draft.id())
                .param("_revision", Long.toString(draft.revision()))
                .param("reason", reason)
                .with(world.asHr())
                .with(csrf());
    }

    @Test
    void anOpenReviewThatIsRatedGoesBackToTheRatingByTheNewVersionAndNothingWrittenIsLost() {
        world.reviews.goesTo(rated, "completeAssessment");
        keepsADraft("completeAssessment", "Half an assessment.");
        PerformanceReview before = world.review(rated);
        List<String> written = fingerprints();
        clock.advance(Duration.ofDays(7));

        CriteriaSet version = published();

        PerformanceReview after = world.review(rated);
        assertThat(world.reviews.waitsFor(rated).step()).isEqualTo("rateCriteria");
        assertThat(after.criteriaSetId()).isEqualTo(version.id());
        assertThat(fingerprints()).containsAll(written);
        assertThat(drafts.find(rated, "completeAssessment", before.managerId()))
                .hasValueSatisfying(
                        draft -> assertThat(draft.content()).containsEntry("summary", "Half an assessment."));
        assertThat(calendar.businessDaysBetween(before.conversationBy(), after.conversationBy()))
                .isEqualTo(5);
        assertThat(calendar.businessDaysBetween(before.ratingsDue(), after.ratingsDue()))
                .isEqualTo(5);
        assertThat(lastOf(rated)).satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(hr.personId());
            assertThat(entry.facts()).containsEntry("ratedAgain", true).containsEntry("daysMoved", 5);
            assertThat(entry.facts().toString()).doesNotContain(REASON);
        });
        assertThat(told(rated))
                .contains(after.personId(), after.managerId(), after.departmentHeadId(), after.associateDirectorId());
        assertThat(sees(after.personId())).contains("CRITERIA_REPLACEMENT");

        assertThat(world.reviews.waitsFor(unrated).step()).isEqualTo("confirmPosition");
        assertThat(world.review(unrated).criteriaSetId()).isEqualTo(version.id());
        assertThat(world.cycle().criteriaSetId()).isEqualTo(version.id());
    }

    @Test
    void whoRatesAgainFindsTheEvidenceAndNoEarlierRatingAndTheReviewGoesOnToItsEnd() {
        world.reviews.goesTo(rated, "receiveReview");
        PerformanceReview review = world.review(rated);
        assertThat(sees(review.managerId())).contains("SEALED_RATING", "ASSESSMENT");
        clock.advance(Duration.ofDays(1));

        CriteriaSet version = published();

        Map<String, Object> shown = world.reviews.sees(rated).context();
        assertThat(rows(shown))
                .extracting(row -> String.valueOf(row.get("key")))
                .containsExactlyElementsOf(
                        version.criteria().stream().map(Criterion::key).toList());
        assertThat(rows(shown))
                .noneMatch(row -> row.containsKey("rating"))
                .anyMatch(row -> row.containsKey("evidence"));
        assertThat(sees(review.managerId())).doesNotContain("SEALED_RATING", "ASSESSMENT", "OVERALL_RATING");

        clock.advance(Duration.ofDays(1));
        world.reviews.goesOn(rated);
        assertThat(sees(review.managerId())).contains("SEALED_RATING", "ASSESSMENT");
        assertThat(world.reviews.waitsFor(rated).step()).isEqualTo("completeAssessment");
        assertThat(world.reviews.sees(rated).context()).doesNotContainKey("overall");
        theEmployeeReadsTheFirstRatingAsBeforeAndTheSecondOnceItIsSharedWithThem(review);
        world.reviews.goesToTheEnd(rated);
        assertThat(world.review(rated).state().isFiled()).isTrue();
    }

    private void theEmployeeReadsTheFirstRatingAsBeforeAndTheSecondOnceItIsSharedWithThem(PerformanceReview review) {
        assertThat(sees(review.personId()))
                .contains("ASSESSMENT", "OVERALL_RATING")
                .containsOnlyOnce("SEALED_RATING");
        world.reviews.goesTo(rated, "holdConversation");
        assertThat(sees(review.personId()).stream().filter("SEALED_RATING"::equals))
                .hasSize(2);
    }

    @Test
    void aDraftFollowsItsCriteriaAndNotTheirPlace() {
        world.reviews.goesTo(rated, "rateCriteria");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<?, ?> row : rows(world.reviews.sees(rated).context())) {
            rows.add(new LinkedHashMap<>(Map.of("key", row.get("key"), "rating", "" + (rows.size() % 3 + 1))));
        }
        String manager = world.review(rated).managerId();
        drafts.save(rated, "rateCriteria", manager, 0, Map.of("ratings", rows));

        published();

        List<Map<?, ?>> now = rows(world.reviews.sees(rated).values());
        assertThat(world.reviews.waitsFor(rated).step()).isEqualTo("rateCriteria");
        assertThat(now).hasSize(rows.size());
        Collections.reverse(rows);
        assertThat(now).isEqualTo(rows);
    }

    @Test
    void aFiledReviewStaysAsItWasFiledAndAPausedOneGoesBackAndStaysPaused() {
        world.reviews.goesToTheEnd(unrated);
        String filedBy = world.review(unrated).criteriaSetId();
        world.reviews.goesTo(rated, "holdConversation");
        processes.suspend(rated, hr);

        published();

        assertThat(world.review(unrated).criteriaSetId()).isEqualTo(filedBy);
        assertThat(world.review(unrated).state().isFiled()).isTrue();
        assertThat(world.reviews.waitsFor(rated).step()).isEqualTo("rateCriteria");
        assertThat(processes.isPaused(rated)).isTrue();
    }

    @Test
    void anInterruptedChangeGoesOnWhereItStoppedAndAReviewFiledMeanwhileIsNamed() {
        world.reviews.goesTo(unrated, "receiveReview");
        world.reviews.goesTo(rated, "completeAssessment");
        CriteriaSet draft = nextVersion();
        sets.publish(draft.id(), draft.revision(), REASON, hr);
        world.reviews.goesToTheEnd(unrated);
        BulkAction action = actions.of(world.cycleId).get(0);
        work.next(action.id());

        assertThat(actions.get(world.cycleId, action.id()).handled()).isEqualTo(1);
        BulkAction done = finished(action);
        assertThat(done).extracting(BulkAction::done, BulkAction::refused).containsExactly(1, 1);
        assertThat(actions.refused(done, 0, 10)).singleElement().satisfies(item -> {
            assertThat(item.target()).isEqualTo(unrated);
            assertThat(item.reason().reasonKey()).isEqualTo("board.bulk.closed");
        });
        assertThat(ledger.of(rated))
                .filteredOn(entry -> entry.kind().equals("criteriaReplaced"))
                .hasSize(1);
    }

    private CriteriaSet published() {
        CriteriaSet draft = nextVersion();
        CriteriaSet version = sets.publish(draft.id(), draft.revision(), REASON, hr);
        actions.of(world.cycleId).forEach(this::finished);
        return version;
    }

    /** The same criteria in another order, so that each stands in another place. */
    private CriteriaSet nextVersion() {
        CriteriaSet draft = sets.nextVersion(world.cycle().criteriaSetId(), hr);
        var turned = new ArrayList<>(draft.criteria());
        Collections.reverse(turned);
        return sets.save(
                draft.id(),
                draft.revision(),
                new CriteriaDraft(draft.name(), draft.jobFamilies(), draft.scale(), turned),
                hr);
    }

    private BulkAction finished(BulkAction action) {
        while (work.next(action.id())) {
            // one item, one transaction
        }
        return actions.get(world.cycleId, action.id());
    }

    private void keepsADraft(String step, String summary) {
        drafts.save(rated, step, world.review(rated).managerId(), 0, Map.of("summary", summary));
    }

    private List<String> fingerprints() {
        return documents.of(rated).stream().map(DocumentRevision::fingerprint).toList();
    }

    private LedgerEntry lastOf(String caseId) {
        return ledger.of(caseId).stream()
                .filter(entry -> entry.kind().equals("criteriaReplaced"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(String caseId) {
        return jdbc.sql("select person_id from notice where case_id = ? and kind = 'REVIEW_CHANGED'")
                .param(caseId)
                .query(String.class)
                .list();
    }

    private List<String> sees(String personId) {
        PerformanceReview review = world.review(rated);
        return reading.documents(review, new Actor(personId, Set.of(), null)).stream()
                .map(ReadableDocument::kind)
                .map(Enum::name)
                .toList();
    }

    private static List<Map<?, ?>> rows(Map<String, Object> content) {
        return ((List<?>) content.get("ratings"))
                .stream().<Map<?, ?>>map(Map.class::cast).toList();
    }
}
