package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evenhand.committees.CommitteeWorld;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.Documents;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The same for the forms of committees: confirming a round, every step, standing aside. */
@EvenhandTest
class BadInputToCommitteesTests {

    private static final String FOR = "IN_FAVOR";
    private static final String AGAINST = "AGAINST";

    @Autowired
    private ApplicationContext application;

    private CommitteeWorld world;
    private StepClient client;
    private String outsider;

    @BeforeEach
    void sevenCanSit() {
        world = new CommitteeWorld(application, 7);
        client = new StepClient(application);
        outsider = world.candidate();
    }

    @Test
    void everyStepOfACommitteeRefusesWhatIsWrongAndLosesNothing() throws Exception {
        var wrong = new WrongAnswers(application, client, List.of(outsider));
        String caseId = world.begun();
        String first = world.members(caseId).get(0);
        wrong.tryAllAt(
                world.only(caseId),
                Typing.in("answer", "CHALLENGE")
                        .and("whom", first)
                        .and("reason", WrongInput.HOSTILE)
                        .sent());
        wrong.tryAllAt(
                world.only(caseId),
                Typing.in("challenges[0].decision", "DISMISS")
                        .and("challenges[0].reason", WrongInput.HOSTILE)
                        .sent());
        wrong.tryAllAt(
                world.task(caseId, first), Typing.in("answer", "NO_CONFLICT").sent());
        world.declared(caseId);
        wrong.tryAllAt(
                world.task(caseId, first), vote(AGAINST).and("read", "true").sent());
        List<String> others = world.members(caseId).subList(1, 5);
        others.forEach(member -> world.votes(caseId, member, FOR));
        world.runs(caseId);
        wrong.tryAllAt(
                world.only(caseId),
                new Typing()
                        .and("heldOn", world.today())
                        .and("present", world.members(caseId))
                        .and("summary", WrongInput.HOSTILE)
                        .sent());
        wrong.tryAllAt(
                world.task(caseId, first),
                vote(FOR).and("criterion", world.criterionKeys().get(0)).sent());
        others.forEach(member -> world.votes(caseId, member, FOR));
        world.runs(caseId);
        OpenTask report = world.only(caseId);
        wrong.tryAllAt(report, report());
        wrong.tryAllAt(
                world.task(caseId, first),
                Typing.in("answer", "MINORITY")
                        .and("minority", WrongInput.HOSTILE)
                        .sent());
        assertThat(client.open(others.get(0), "/committees/" + caseId).html()).contains("&lt;img src=x");
    }

    @Test
    void roundsAndLeavingRefuseWhatIsWrong() throws Exception {
        String caseId = world.needed();
        String hr = world.hr.personId();
        client.post(hr, "/hr/committees/" + world.round, Map.of("_proposal", new String[] {WrongInput.HOSTILE}))
                .refused(409);
        client.post(hr, "/hr/committees/nothing", Map.of()).refused(404);
        client.post(outsider, "/hr/committees/" + world.round, Map.of()).refused(403);
        client.open(hr, "/committees/nothing").refused(404);
        world.forms();
        String member = world.members(caseId).get(0);
        String path = "/committees/" + caseId + "/stand-aside/" + member;
        Map<String, String[]> right =
                Typing.in("why", "LEFT").and("reason", WrongInput.HOSTILE).sent();
        var wrong = new WrongForms(client, () -> List.of(world.members(caseId), documents(caseId)));
        wrong.refuses(List.of(outsider), 404, path, right);
        wrong.refuses(List.of(world.members(caseId).get(1)), 409, path, right);
        wrong.tryAllAt(hr, path, right);
    }

    private Typing vote(String vote) {
        Typing typed = Typing.in("overall", vote).and("overallWhy", WrongInput.HOSTILE);
        for (int row = 0; row < world.criteria(); row++) {
            typed.and("criteria[" + row + "].vote", vote).and("criteria[" + row + "].why", WrongInput.HOSTILE);
        }
        return typed;
    }

    private Map<String, String[]> report() {
        Typing typed = Typing.in("summary", WrongInput.HOSTILE);
        for (int row = 0; row < world.criteria(); row++) {
            typed.and("criteria[" + row + "].reason", WrongInput.HOSTILE);
        }
        return typed.sent();
    }

    private int documents(String caseId) {
        return application.getBean(Documents.class).of(caseId).size();
    }
}
