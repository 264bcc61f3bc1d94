package org.evenhand.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewReading;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@Policies("Appeal: whoever judges the person later finds nothing of it")
class NoTracePolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ReviewReading reading;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private ReviewWorld reviewed;
    private AppealWorld world;
    private PerformanceReview review;
    private Appeal appeal;

    @BeforeEach
    void appealed() {
        reviewed = new ReviewWorld(beans);
        String caseId = reviewed.review();
        reviewed.goesToTheEnd(caseId);
        world = new AppealWorld(beans);
        review = beans.getBean(PerformanceReviews.class).get(caseId);
    }

    @Test
    void leavesLedgerAndDocumentsOfTheReviewAsTheyWereUntilAStepIsRepeated() {
        List<LedgerEntry> entries = ledger.of(review.caseId());
        int written = documents.of(review.caseId()).size();
        files();
        world.goesTo(appeal, "decideAppeal");
        assertThat(ledger.of(review.caseId())).isEqualTo(entries);
        assertThat(documents.of(review.caseId())).hasSize(written);
        world.goes(appeal, "decideAppeal");
        assertThat(ledger.of(review.caseId()).stream().skip(entries.size()).map(LedgerEntry::kind))
                .containsExactly("reviewReopened");
    }

    @Test
    void tellsThoseWhoReviewNothingAndShowsThemNothingInTheNextReviewEither() {
        files();
        world.goesTo(appeal, "decideAppeal");
        world.answers(world.only(appeal, "decideAppeal"), world.decision(appeal, "REMEDY"));
        assertThat(jdbc.sql("select distinct person_id from notice where case_id = ?")
                        .param(appeal.caseId())
                        .query(String.class)
                        .list())
                .doesNotContain(review.managerId(), review.departmentHeadId());
        for (String reviewer : List.of(review.managerId(), review.departmentHeadId(), review.associateDirectorId())) {
            assertThat(seenOf(review, reviewer)).doesNotContain(appeal.caseId()).doesNotContainIgnoringCase("appeal");
        }
        String next = reviewed.reviewsOfEverybody().get(0);
        reviewed.goesTo(next, "rateCriteria");
        assertThat(String.valueOf(reviewed.sees(next).context())).doesNotContainIgnoringCase("appeal");
        assertThat(variables(review.caseId()) + variables(next)).doesNotContainIgnoringCase("appeal");
    }

    @Test
    void keepsNoWordOfAnybodyInVariablesEntriesAndMails() {
        files();
        world.goesTo(appeal, "decideAppeal");
        String kept = variables(appeal.caseId())
                + ledger.of(appeal.caseId()).stream().map(LedgerEntry::facts).toList()
                + jdbc.sql("select task_name from notice where case_id = ? and task_name is not null")
                        .param(appeal.caseId())
                        .query(String.class)
                        .list();
        assertThat(kept)
                .doesNotContain("What there is to say")
                .doesNotContainIgnoringCase("discrimination")
                .doesNotContain("The draft came a day late");
    }

    @Test
    void takesTheViewsOfTwoMembersWhoSendThemAtOnce() throws Exception {
        files();
        world.goesTo(appeal, "writePanelView");
        List<OpenTask> tasks = world.open(appeal, "writePanelView");
        AtomicInteger next = new AtomicInteger();
        List<Object> answers = Together.run(2, () -> {
            world.answers(tasks.get(next.getAndIncrement()), world.usual(appeal, "writePanelView"));
            return "sent";
        });
        List<Object> failed = new ArrayList<>(answers);
        failed.removeIf("sent"::equals);
        // whoever came second may be told to look again, and then it is taken; nothing is lost
        if (!failed.isEmpty()) {
            world.goes(appeal, "writePanelView");
        }
        world.open(appeal, failed.isEmpty() ? "writePanelView" : "decideAppeal");
        if (failed.isEmpty()) {
            world.goes(appeal, "writePanelView");
        }
        assertThat(world.only(appeal, "decideAppeal").assignee()).isNotNull();
        assertThat(documents.of(appeal.caseId()).stream()
                        .filter(one -> one.kind().equals("PANEL_VIEW")))
                .hasSize(3);
    }

    private void files() {
        appeal = world.files(world.decisionOf(review.caseId()), "procedure", "discrimination");
    }

    private String seenOf(PerformanceReview about, String reviewer) {
        Actor actor = new Actor(reviewer, Set.of(Role.STAFF), null);
        PerformanceReview now = beans.getBean(PerformanceReviews.class).get(about.caseId());
        return reading.documents(now, actor).stream()
                        .map(one -> one.document().content())
                        .toList()
                + ledger.of(about.caseId()).stream()
                        // the time for an appeal, which everybody is given with the filed review
                        .filter(entry -> !entry.kind().equals("windowOpened"))
                        .map(LedgerEntry::facts)
                        .toList()
                        .toString();
    }

    private String variables(String caseId) {
        return String.valueOf(jdbc.sql("select v.name_, v.text_ from act_hi_varinst v join act_hi_procinst p"
                        + " on p.id_ = v.proc_inst_id_ where p.business_key_ = ? and v.name_ not in ('appealIntake',"
                        + " 'appealOutcome')")
                .param(caseId)
                .query((row, number) -> Map.entry(row.getString(1), String.valueOf(row.getString(2))))
                .list());
    }
}
