package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same for what Library HR does with many reviews at once, and with the reviews whose manager has changed. */
@EvenhandTest
class BadInputToBoardsTests {

    private static final String ROSTER = "/hr/roster/reviews";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private PerformanceReviews reviews;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LibraryCalendar calendar;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private ReviewWalk walk;
    private StepClient client;
    private String hr;
    private String board;

    @BeforeEach
    void oneReview() {
        walk = ReviewWalk.opened(application);
        client = new StepClient(application);
        hr = walk.world.hr.personId();
        board = "/hr/cycles/" + walk.review.cycleId() + "/board";
    }

    @Test
    void theSameFormForManySentTwiceAtOnceIsOneAction() throws Exception {
        walk.world.staffUnder(walk.world.manager);
        var until = calendar.plusBusinessDays(
                calendar.dateOf(
                        Objects.requireNonNull(walk.task("confirmPosition").dueAt())),
                2);
        var more = Typing.in("step", "confirmPosition")
                .and("reason", WrongInput.HOSTILE)
                .and("until", until);
        isOneAction(board + "/remind", Map.of());
        isOneAction(board + "/extend", more.sent());
        isOneAction(board + "/joined", Map.of());
    }

    private void isOneAction(String page, Map<String, String[]> typed) throws Exception {
        var form = client.form(hr, page);
        int before = ledgerEntries();
        var answers = Together.run(2, () -> client.submit(hr, form, typed));
        assertThat(answers)
                .extracting("status", "redirect")
                .as(page)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(
                        302, board + "/actions/" + form.hidden().get("_key")[0]));
        assertThat(ledgerEntries()).isEqualTo(before + 1);
    }

    @Test
    void moreTimeForManyIsGivenOnlyByAWholeForm() {
        int before = ledgerEntries();
        var due = calendar.dateOf(
                Objects.requireNonNull(walk.task("confirmPosition").dueAt()));
        var right = Typing.in("step", "confirmPosition")
                .and("reason", WrongInput.HOSTILE)
                .and("until", calendar.plusBusinessDays(due, 2))
                .sent();
        var input = new WrongInput(client, hr, board + "/extend", typed -> client.submit(hr, board + "/extend", typed));
        input.refusesMissing();
        input.refusesWrong(right);
        client.post(hr, board + "/extend", right).refused(400);
        assertThat(ledgerEntries()).isEqualTo(before);
    }

    @Test
    void nothingIsBegunForManyWithoutAKeyACycleOrLibraryHr() {
        int before = ledgerEntries();
        for (String action : List.of("/remind", "/joined/open")) {
            client.post(hr, board + action, Map.of()).refused(400);
            client.post(hr, board + action, key("no key")).refused(422);
            client.post(hr, board + action, key(WrongInput.HUGE)).refused(422);
            client.post(hr, "/hr/cycles/" + ReviewWalk.anyId() + "/board" + action, key(ReviewWalk.anyId()))
                    .refused(404);
            client.post(walk.review.managerId(), board + action, key(ReviewWalk.anyId()))
                    .refused(403);
        }
        client.open(hr, board + "/actions/" + ReviewWalk.anyId()).refused(404);
        client.post(hr, board + "/joined/nobody/open", Map.of());
        assertThat(ledgerEntries()).isEqualTo(before);
    }

    @Test
    void reviewsWhoseManagerHasChangedAreDecidedOnceAndOnlyByAWholeForm() {
        jdbc.sql("update person set manager_id = ? where id = ?")
                .param(walk.world.director)
                .param(walk.review.personId())
                .update();
        var right = Typing.in("case", walk.caseId())
                .and("since", calendar.dateOf(clock.instant()).toString())
                .and("reason", WrongInput.HOSTILE)
                .and("decision", "CHANGE")
                .sent();
        var before = walk.record();
        for (var wrong : Map.of(
                        "case", List.of("", "nobody", ReviewWalk.anyId()),
                        "since", List.of("", "yesterday", "2026-02-30", "31.12.2026"),
                        "reason", List.of("", "  ", WrongInput.HUGE))
                .entrySet()) {
            for (String value : wrong.getValue()) {
                var answer = client.post(hr, ROSTER, WrongInput.with(right, wrong.getKey(), value));
                assertThat(answer.status())
                        .as(wrong.getKey() + " " + value.length())
                        .isIn(409, 422);
                assertThat(answer.page().title()).startsWith("Error: ");
                assertThat(answer.page().select("textarea[name=reason]")).hasSize(1);
            }
        }
        for (String since : List.of("+999999999-01-01", "-999999999-12-31", "1026-01-01")) {
            assertThat(client.post(hr, ROSTER, WrongInput.with(right, "since", since))
                            .html())
                    .contains("Not decided");
        }
        assertThat(client.post(hr, ROSTER, WrongInput.with(right, "reason", WrongInput.BROKEN))
                        .html())
                .contains("Not decided");
        for (String decision : List.of("", "surprise")) {
            client.post(hr, ROSTER, WrongInput.with(right, "decision", decision))
                    .refused(400);
        }
        client.post(walk.review.managerId(), ROSTER, right).refused(403);
        assertThat(walk.record()).isEqualTo(before);

        assertThat(client.post(hr, ROSTER, right).html()).contains("One review was decided");
        assertThat(reviews.get(walk.caseId()).managerId()).isEqualTo(walk.world.director);
        var after = walk.record();
        client.post(hr, ROSTER, right).refused(409);
        assertThat(walk.record()).isEqualTo(after);
    }

    private static Map<String, String[]> key(String key) {
        return Typing.in("_key", key).sent();
    }

    private int ledgerEntries() {
        return ledger.of(walk.review.cycleId()).size();
    }
}
