package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.testsupport.CaseJobs;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.testsupport.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same for the forms of peer input: nominating colleagues, agreeing on them, answering or declining. */
@EvenhandTest
class BadInputToPeersTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    private ReviewWalk walk;
    private StepClient client;
    private List<String> peers;
    private String nominating;

    @BeforeEach
    void oneReviewAndColleagues() {
        walk = ReviewWalk.opened(application);
        client = new StepClient(application);
        TestPeople people = new TestPeople(jdbc);
        peers = Stream.generate(() -> people.add(walk.world.director)).limit(5).toList();
        nominating = "/cases/" + walk.caseId() + "/acts/nominate-peers";
    }

    @Test
    void colleaguesAreNominatedOnceAndOnlyByAWholeForm() throws Exception {
        String employee = walk.review.personId();
        var wrong = new WrongForms(client, () -> List.of(walk.record(), rows("peer_input")));
        wrong.refuses(List.of(walk.review.managerId(), walk.world.hr.personId()), 403, nominating, nomination());
        wrong.refuses(List.of(walk.stranger(), peers.get(0)), 404, nominating, nomination());
        for (String nobody : List.of(
                "nobody",
                "x".repeat(255),
                WrongInput.HOSTILE,
                WrongInput.HUGE,
                WrongInput.BROKEN,
                employee,
                walk.review.managerId(),
                peers.get(1))) {
            client.submit(employee, nominating, WrongInput.with(nomination(), "peers[0].name", nobody))
                    .complains();
        }
        client.submit(employee, nominating, WrongInput.with(nomination(), "peers[0].ask", "YES"))
                .refused(422);
        client.submit(employee, nominating, WrongInput.with(nomination(), "peers[0].id", peers.get(0)))
                .refused(422);
        wrong.tryAllAt(employee, nominating, nomination());
        client.open(employee, nominating).refused(403);
    }

    @Test
    void theManagerAgreesOnceAndOnlyByAWholeForm() throws Exception {
        nominated();
        OpenTask task = agreement();
        Map<String, String[]> right = Typing.in("peers[0].ask", "NO")
                .and("peers[0].reason", WrongInput.HOSTILE)
                .and("peers[1].ask", "YES")
                .and("peers[2].ask", "YES")
                .and("added[0].name", peers.get(4))
                .and("added[0].reason", WrongInput.HOSTILE)
                .sent();
        String manager = walk.review.managerId();
        for (String nobody : List.of("nobody", WrongInput.HOSTILE, walk.review.personId(), manager, peers.get(1))) {
            client.take(manager, task.id(), WrongInput.with(right, "added[0].name", nobody))
                    .complains();
        }
        client.take(manager, task.id(), WrongInput.with(right, "peers[1].ask", "NO"))
                .complains();
        client.take(manager, task.id(), WrongInput.with(right, "added[0].reason", ""))
                .complains();
        assertThat(asked()).isEmpty();

        var wrong = new WrongAnswers(application, client, List.of(walk.review.personId(), peers.get(0)));
        wrong.tryAllAt(task, right);
        application.getBean(CaseJobs.class).run(walk.caseId());
        assertThat(asked())
                .extracting(OpenTask::assignee)
                .containsExactlyInAnyOrder(peers.get(1), peers.get(2), peers.get(4));
        readsAsText(walk.review.personId());
        readsAsText(manager);
    }

    @Test
    void aColleagueAnswersOnceAndOnlyByAWholeForm() throws Exception {
        nominated();
        agreed();
        OpenTask task = asked().get(0);
        String peer = String.valueOf(task.assignee());
        String page = "/tasks/" + task.id();
        Map<String, String[]> right = Typing.in("choice", "ANSWER")
                .and("helped", WrongInput.HOSTILE)
                .and("more", WrongInput.HOSTILE)
                .and("other", WrongInput.HOSTILE)
                .sent();
        var before = List.of(walk.record(), rows("peer_answer"));

        for (String other :
                List.of(walk.review.personId(), walk.review.managerId(), otherThan(peer), walk.stranger())) {
            client.open(other, page).refused(403);
            client.take(other, task.id(), right).refused(403);
            client.send(other, task.id(), "1").refused(403);
        }
        var input = new WrongInput(client, peer, page, typed -> client.take(peer, task.id(), typed));
        input.refusesMissing();
        client.open(peer, page + "/check").complains();
        client.send(peer, task.id(), client.version(peer, page)).refused(422);
        input.refusesWrong(right);
        client.take(peer, task.id(), Typing.in("choice", "ANSWER").sent()).complains();
        assertThat(List.of(walk.record(), rows("peer_answer"))).isEqualTo(before);

        client.take(peer, task.id(), right);
        String version = client.version(peer, page + "/check");
        assertThat(Together.run(2, () -> client.send(peer, task.id(), version).status()))
                .as("taken once, refused once")
                .containsOnlyOnce(303)
                .isSubsetOf(303, 404, 409, 422);
        assertThat(rows("peer_answer")).isEqualTo(3);
        assertThat(walk.record()).as("the record tells nothing of it").isEqualTo(before.get(0));
        for (var again : List.of(
                client.open(peer, page),
                client.open(peer, page + "/check"),
                client.take(peer, task.id(), right),
                client.send(peer, task.id(), version))) {
            assertThat(again.status()).isIn(404, 409);
        }
        assertThat(rows("peer_answer")).isEqualTo(3);
    }

    @Test
    void whoDeclinesWithWordsLeavesNoneOfThem() throws Exception {
        nominated();
        agreed();
        OpenTask task = asked().get(0);
        String peer = String.valueOf(task.assignee());
        client.take(
                peer,
                task.id(),
                Typing.in("choice", "DECLINE").and("helped", "Nothing at all.").sent());
        client.send(peer, task.id(), client.version(peer, "/tasks/" + task.id() + "/check"));
        assertThat(asked()).extracting(OpenTask::assignee).doesNotContain(peer);
        assertThat(rows("peer_answer")).isZero();
    }

    private void nominated() {
        assertThat(client.submit(walk.review.personId(), nominating, nomination())
                        .status())
                .isEqualTo(302);
    }

    private Map<String, String[]> nomination() {
        return Typing.in("peers[0].name", peers.get(0))
                .and("peers[1].name", peers.get(1))
                .and("peers[2].name", peers.get(2))
                .sent();
    }

    private OpenTask agreement() {
        return walk.task("agreePeers");
    }

    private void agreed() {
        String manager = walk.review.managerId();
        String task = agreement().id();
        var all = Typing.in("peers[0].ask", "YES").and("peers[1].ask", "YES").and("peers[2].ask", "YES");
        client.take(manager, task, all.sent());
        client.send(manager, task, client.version(manager, "/tasks/" + task + "/check"));
        application.getBean(CaseJobs.class).run(walk.caseId());
    }

    private List<OpenTask> asked() {
        return inbox.confidentialIn(walk.caseId()).stream().map(InboxItem::task).toList();
    }

    private String otherThan(String peer) {
        return peers.stream().filter(one -> !one.equals(peer)).findFirst().orElseThrow();
    }

    private void readsAsText(String reader) {
        var page = client.open(reader, "/cases/" + walk.caseId()).page();
        page.select("main a[href*=/documents/]")
                .eachAttr("href")
                .forEach(path -> assertThat(client.open(reader, path).status()).isEqualTo(200));
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where case_id = ?")
                .param(walk.caseId())
                .query(Integer.class)
                .single();
    }
}
