package org.evenhand.reviews.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Drafts;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.ActPage;
import org.evenhand.reviews.Acting;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReadableDocument;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.reviews.ReviewState;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Annual review: how it ends early, is opened again, is corrected; a late self-review")
class EndingPolicyTests {

    private static final String REASON = "She has taken a post at another library.";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Acting acting;

    @Autowired
    PerformanceReviews reviews;

    @Autowired
    ReviewReading reading;

    @Autowired
    Documents documents;

    @Autowired
    Drafts drafts;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private ReviewWorld world;
    private String review;
    private Actor hr;

    @BeforeEach
    void oneReview() {
        world = new ReviewWorld(beans);
        review = world.review();
        hr = world.library.hr;
    }

    @Test
    void endsAReviewWithoutARatingWhenThePersonLeaves() {
        world.goesTo(review, "completeAssessment");
        assertThat(ends("SEPARATED", REASON).isDone()).isTrue();

        assertThat(reviews.get(review).state()).isEqualTo(ReviewState.SEPARATED);
        assertThat(reviews.get(review).closedAt()).isNotNull();
        assertThat(world.openIn(review)).isEmpty();
        assertThat(lastFacts()).containsEntry("outcome", "SEPARATED").doesNotContainValue(REASON);
    }

    @Test
    void endsAReviewAtEveryStepAndLosesNothingThatWasWritten() {
        for (String step : List.of("confirmPosition", "rateCriteria", "holdConversation", "receiveReview")) {
            String one = world.review();
            world.goesTo(one, step);
            OpenTask task = world.waitsFor(one);
            drafts.save(one, step, String.valueOf(task.assignee()), 0, Map.of("text", "half a thought"));
            Set<String> before = fingerprints(one);

            act(one, "end-review", answers("outcome", "OPENED_IN_ERROR", "reason", REASON));

            assertThat(fingerprints(one)).containsAll(before);
            assertThat(drafts.find(one, step, String.valueOf(task.assignee()))).isPresent();
            assertThat(world.openIn(one)).isEmpty();
        }
    }

    @Test
    void showsTheReasonForAnEarlyEndToTheEmployeeAndLibraryHrAlone() {
        ends("SEPARATED", REASON);
        assertThat(kindsReadBy(reviews.get(review).personId())).contains("ENDING");
        assertThat(kinds(reading.documents(reviews.get(review), hr))).contains("ENDING");
        assertThat(kindsReadBy(reviews.get(review).managerId())).doesNotContain("ENDING");
        assertThat(kindsReadBy(reviews.get(review).departmentHeadId())).doesNotContain("ENDING");
    }

    @Test
    void wantsAReasonForAnEarlyEnd() {
        assertThat(ends("SEPARATED", "").errors()).isNotEmpty();
        assertThat(reviews.get(review).state()).isEqualTo(ReviewState.OPEN);
        assertThat(documents.latest(review, "ENDING")).isEmpty();
    }

    @Test
    void endsAReviewOnlyOnce() {
        ends("SEPARATED", REASON);
        assertRefused(() -> ends("OPENED_IN_ERROR", REASON), Refusal.Kind.NOT_ALLOWED);
        assertThat(reviews.get(review).state()).isEqualTo(ReviewState.SEPARATED);
    }

    @Test
    void tellsEverybodyInAReviewThatItHasEnded() {
        ends("SEPARATED", REASON);
        List<String> told = jdbc.sql("select person_id from notice where case_id = ? and kind = 'REVIEW_CHANGED'")
                .param(review)
                .query(String.class)
                .list();
        var ended = reviews.get(review);
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(Set.of(
                        ended.personId(), ended.managerId(), ended.departmentHeadId(), ended.associateDirectorId()));
    }

    @Test
    void tellsEverybodyInAReviewThatItIsOpenedAgain() {
        files();
        reopens();
        PerformanceReview open = reviews.get(review);
        assertThat(jdbc.sql("select person_id from notice where case_id = ? and kind = 'REVIEW_CHANGED'")
                        .param(review)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        Set.of(open.personId(), open.managerId(), open.departmentHeadId(), open.associateDirectorId()));
    }

    @Test
    void letsOnlyLibraryHrFromOutsideEndOpenAgainOrCorrectAReview() {
        for (String act : List.of("end-review", "reopen-review", "correct-review")) {
            for (String person :
                    List.of(reviews.get(review).personId(), reviews.get(review).managerId())) {
                Actor party = new Actor(person, Set.of(Role.STAFF, Role.HR), null);
                assertRefused(() -> acting.open(review, act, party), Refusal.Kind.NOT_ALLOWED);
            }
            Actor stranger = new Actor("stranger", Set.of(Role.STAFF), null);
            assertRefused(() -> acting.open(review, act, stranger), Refusal.Kind.MISSING);
        }
        assertRefused(() -> acting.open(review, "no-such-act", hr), Refusal.Kind.MISSING);
    }

    @Test
    void opensAFiledReviewAgainAtTheAssessmentAndTheSignaturesRepeat() {
        files();
        assertThat(reopens().isDone()).isTrue();
        assertThat(reviews.get(review).state()).isEqualTo(ReviewState.OPEN);
        assertThat(world.waitsFor(review).step()).isEqualTo("completeAssessment");

        world.goesToTheEnd(review);
        assertThat(reviews.get(review).state()).isEqualTo(ReviewState.FILED_RECEIVED);
        assertThat(documents
                        .latest(review, "SIGNATURE_DEPARTMENT_HEAD")
                        .orElseThrow()
                        .revision())
                .isEqualTo(2);
        assertThat(documents.latest(review, "FILED_REVIEW").orElseThrow().revision())
                .isEqualTo(2);
    }

    @Test
    void keepsWhatWasFiledReadableAndHidesTheNewDraftUntilItIsShared() {
        files();
        Set<String> before = fingerprints(review);
        String staff = reviews.get(review).personId();
        List<String> readBefore = kindsReadBy(staff);
        reopens();
        clock.advance(Duration.ofHours(1));
        world.goesOn(review);

        assertThat(fingerprints(review)).containsAll(before);
        assertThat(kindsReadBy(staff)).containsAll(readBefore);
        assertThat(revisionsReadBy(staff, "ASSESSMENT")).containsExactly(1, 2);
        world.goesTo(review, "confirmRating");
        assertThat(revisionsReadBy(staff, "OVERALL_RATING")).containsExactly(1);
    }

    @Test
    void opensAFiledReviewAgainOnlyOnce() {
        files();
        reopens();
        assertRefused(this::reopens, Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    void addsACorrectionToTheFiledReviewAndChangesNothingThatWasFiled() {
        files();
        Set<String> before = fingerprints(review);
        ActPage corrected = act(
                review,
                "correct-review",
                answers(
                        "wrong", "The title says Librarian II.",
                        "right", "The title is Librarian III.",
                        "reason", "The letter of appointment."));

        assertThat(corrected.isDone()).isTrue();
        assertThat(fingerprints(review)).containsAll(before);
        DocumentRevision set = documents.latest(review, "FILED_REVIEW").orElseThrow();
        assertThat(set.revision()).isEqualTo(2);
        assertThat(set.content().toString()).contains("CORRECTION");
        assertThat(kindsReadBy(reviews.get(review).managerId())).contains("CORRECTION");
    }

    @Test
    void attachesALateSelfReviewUntilTheConversationFromWhatWasTypedInTime() {
        lapses("half a thought");
        OpenTask late = attachment();
        assertThat(world.page(late).context().toString()).contains("half a thought");
        world.sends(late, world.answersTo(late));

        assertThat(documents.latest(review, "SELF_REVIEW")).isPresent();
        assertThat(world.waitsFor(review).step()).isEqualTo("rateCriteria");
    }

    @Test
    void takesNoSelfReviewAfterTheConversation() {
        lapses("half a thought");
        world.goesTo(review, "confirmConversation");
        assertThat(world.openIn(review)).extracting(OpenTask::step).containsExactly("confirmConversation");
        assertThat(drafts.find(review, "writeSelfReview", reviews.get(review).personId()))
                .isPresent();
        world.goesToTheEnd(review);
        assertThat(reviews.get(review).state()).isEqualTo(ReviewState.FILED_RECEIVED);
    }

    private void lapses(String typed) {
        world.goesTo(review, "writeSelfReview");
        OpenTask task = world.waitsFor(review);
        Map<String, Object> row = Map.of(
                "key",
                ((Map<?, ?>) ((List<?>) world.page(task).context().get("narratives")).get(0)).get("key"),
                "narrative",
                typed);
        drafts.save(review, task.step(), String.valueOf(task.assignee()), 0, Map.of("narratives", List.of(row)));
        clock.advance(Duration.ofDays(120));
        world.runsWhatIsDue(review);
    }

    private OpenTask attachment() {
        return world.openIn(review).stream()
                .filter(task -> task.step().equals("attachSelfReview"))
                .findFirst()
                .orElseThrow();
    }

    private void files() {
        world.goesToTheEnd(review);
        clock.advance(Duration.ofDays(1));
    }

    private ActPage ends(String outcome, String reason) {
        return act(review, "end-review", answers("outcome", outcome, "reason", reason));
    }

    private ActPage reopens() {
        return act(
                review,
                "reopen-review",
                answers("reason", "A letter of thanks was overlooked.", "toChange", "The evidence of service."));
    }

    private ActPage act(String caseId, String name, Map<String, String[]> answers) {
        return acting.act(caseId, name, hr, acting.open(caseId, name, hr).seen(), answers);
    }

    private static Map<String, String[]> answers(String... namesAndValues) {
        Map<String, String[]> answers = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            answers.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return answers;
    }

    private Set<String> fingerprints(String caseId) {
        return documents.of(caseId).stream().map(DocumentRevision::fingerprint).collect(Collectors.toSet());
    }

    /** Of the ending; after it the clock of retention begins. */
    private Map<String, Object> lastFacts() {
        return ledger.of(review).stream()
                .filter(entry -> !entry.kind().startsWith("retention"))
                .reduce((former, latter) -> latter)
                .orElseThrow()
                .facts();
    }

    private List<String> kindsReadBy(String person) {
        return kinds(readBy(person));
    }

    private List<Integer> revisionsReadBy(String person, String kind) {
        return readBy(person).stream()
                .filter(document -> document.kind().name().equals(kind))
                .map(document -> document.document().revision())
                .toList();
    }

    private List<ReadableDocument> readBy(String person) {
        return reading.documents(reviews.get(review), new Actor(person, Set.of(Role.STAFF), null));
    }

    private static List<String> kinds(List<ReadableDocument> documents) {
        return documents.stream().map(document -> document.kind().name()).toList();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Refusal.Kind kind) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
