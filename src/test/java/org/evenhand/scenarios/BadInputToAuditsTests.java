package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.equity.audit.AuditWorld;
import org.evenhand.equity.audit.CohortAudit;
import org.evenhand.equity.audit.CohortAudit.State;
import org.evenhand.findings.Disposition;
import org.evenhand.findings.FindingContent;
import org.evenhand.findings.FindingTopic;
import org.evenhand.findings.FindingsRegister;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The same for cohort audits: their steps, and addresses that are not for whoever tries them. */
@EvenhandTest
class BadInputToAuditsTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private FindingsRegister register;

    private AuditWorld world;
    private StepClient client;
    private String hr;

    @BeforeEach
    void twoReviews() {
        world = new AuditWorld(application, 2);
        world.says(world.cases.get(0), "woman").filed(world.cases.get(0), 4);
        client = new StepClient(application);
        hr = world.hr.personId();
    }

    @Test
    void everyStepOfAnAuditRefusesWhatIsWrongAndLosesNothing() throws Exception {
        CohortAudit audit = world.locked();
        var wrong = new WrongAnswers(application, client, List.of(hr, employee()));
        Map<String, String[]> request = Typing.in("purpose", AuditWorld.PURPOSE)
                .and("secondPerson", world.second.personId())
                .sent();
        for (String nobody : List.of(hr, world.analyst.personId(), employee(), "nobody", WrongInput.HOSTILE)) {
            client.take(
                            world.analyst.personId(),
                            task(audit, "requestExactTier"),
                            WrongInput.with(request, "secondPerson", nobody))
                    .complains();
        }
        wrong.tryAllAt(world.task(audit, "requestExactTier"), request);
        wrong.tryAllAt(
                world.task(audit, "openExactTier"),
                Typing.in("decision", "OPEN").sent());
        world.runsJobs(audit);
        register.record(UUID.randomUUID().toString(), world.cycle, finding(), world.analyst);
        wrong.tryAllAt(
                world.task(audit, "recordFindings"),
                Typing.in("conclusion", "FINDINGS")
                        .and("summary", WrongInput.HOSTILE)
                        .sent());
        wrong.tryAllAt(
                world.task(audit, "releaseReports"), Typing.in("tier", "HR").sent());
        world.runsJobs(audit);

        assertThat(world.now(audit).is(State.CLOSED)).isTrue();
        assertThat(client.open(hr, "/equity/reports/" + audit.id()).html()).contains("&lt;img src=x");
    }

    @Test
    void anExactPageIsForNobodyButTheTwoWhoOpenedItWhateverTheAddress() {
        CohortAudit audit = world.readable();
        String page = "/equity/audits/" + audit.id() + "/tables/";
        String table = page + "gender.gender/filed-upper-level";
        String analyst = world.analyst.personId();

        for (String person : List.of(hr, employee(), world.analyst().personId())) {
            client.open(person, table).refused(403);
        }
        for (String nothing : List.of(
                page + "gender.gender/nothing",
                page + "nothing/filed-upper-level",
                "/equity/audits/nothing/tables/gender.gender/filed-upper-level",
                "/equity/audits/" + "9".repeat(400),
                "/equity/reports/" + audit.id(),
                "/equity/reports/nothing/report.pdf")) {
            client.open(analyst, nothing).refused(404);
        }
        client.open(employee(), "/equity/audits").refused(403);
        client.open(employee(), "/equity/audits/" + audit.id()).refused(403);
        assertThat(client.open(hr, "/equity/audits/" + audit.id()).html())
                .doesNotContain("/tables/")
                .contains("closed to you");
        assertThat(client.open(analyst, table).html()).contains("Exact tier");
    }

    @Test
    void anAuditIsTakenOverByWhoeverSawWhoHadItAndByNobodyElse() {
        CohortAudit audit = world.locked();
        String take = "/equity/audits/" + audit.id() + "/take-over";
        String other = world.analyst().personId();

        client.post(employee(), take, Map.of()).refused(403);
        client.post(hr, take, Map.of()).refused(403);
        client.post(other, take, Map.of("_analyst", new String[] {hr})).refused(409);
        client.post(other, take, Map.of()).refused(409);
        client.post(other, take.replace(audit.id(), "nothing"), Map.of()).refused(404);
        assertThat(client.post(other, take, Map.of("_analyst", new String[] {world.analyst.personId()}))
                        .status())
                .isEqualTo(302);
        assertThat(world.task(audit, "requestExactTier").assignee()).isEqualTo(other);
    }

    private FindingContent finding() {
        return new FindingContent(
                FindingTopic.OVERALL_RATING,
                "Upper levels differ between groups.",
                world.second.personId(),
                Disposition.FIX,
                "The ratio of the next cycle.",
                java.time.LocalDate.of(2027, 6, 1),
                false);
    }

    private String task(CohortAudit audit, String step) {
        return world.task(audit, step).id();
    }

    private String employee() {
        return world.personOf(world.cases.get(1));
    }
}
