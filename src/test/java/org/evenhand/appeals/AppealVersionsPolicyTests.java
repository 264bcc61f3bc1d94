package org.evenhand.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.record.Ledger;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.ReviewWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@EvenhandTest
@Policies("Case history: every version of every document of an appeal, with a difference for whoever reads both")
class AppealVersionsPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    AppealActs acts;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private AppealWorld world;
    private Appeal appeal;
    private String replaced;

    /** The employee chooses twice, and both sides are heard twice. */
    @BeforeEach
    void muchIsDoneAnew() {
        ReviewWorld reviewed = new ReviewWorld(beans);
        String review = reviewed.review();
        reviewed.goesToTheEnd(review);
        world = new AppealWorld(beans);
        appeal = world.files(world.decisionOf(review), "procedure");
        world.goesTo(appeal, "acceptPanelSeat");
        String declines = world.uninvolved.get(0);
        world.open(appeal, "acceptPanelSeat")
                .forEach(task -> world.answers(
                        task, Map.of("answer", declines.equals(task.assignee()) ? "DECLINED" : "NO_CONFLICT")));
        world.answers(world.only(appeal, "namePanelMember"), Map.of("name", world.uninvolved.get(3)));
        world.goes(appeal, "acceptPanelSeat");
        world.goes(appeal, "challengePanel");
        world.goes(appeal, "holdHearings");
        replaced = world.uninvolved.get(2);
        Actor leaves = world.actor(replaced);
        acts.leave(appeal.caseId(), replaced, Map.of("why", "CONFLICT", "reason", "A cousin."), leaves);
        world.answers(world.only(appeal, "namePanel"), Map.of("first", world.uninvolved.get(5)));
        world.goes(appeal, "acceptPanelSeat");
        world.goes(appeal, "challengePanel");
        world.answers(
                world.only(appeal, "holdHearings"),
                Map.of(
                        "staffHeard",
                        "DECLINED",
                        "deciderHeard",
                        "HEARD",
                        "deciderOn",
                        world.today().toString()));
    }

    @Test
    void whatWasWrittenAnewSaysWhatChanged() throws Exception {
        for (String reader : List.of(appeal.personId(), world.hr.personId())) {
            assertThat(open(reader, "/appeals/" + appeal.caseId()).getContentAsString())
                    .contains("/documents/PANEL_CHOICE/2/changes")
                    .doesNotContain("/documents/PANEL_CHOICE/1/changes");
            assertThat(changes(reader, "PANEL_CHOICE", 2).getContentAsString())
                    .contains("what changed from revision 1 to revision 2", "put in:");
        }
        String member = world.uninvolved.get(1);
        for (String reader : List.of(member, world.hr.personId())) {
            assertThat(changes(reader, "HEARINGS", 2).getContentAsString())
                    .contains("what changed from revision 1 to revision 2");
        }
    }

    @Test
    void whoDoesNotReadBothVersionsReadsNoDifferenceAndLeavesNoLook() throws Exception {
        String hr = new TestPeople(jdbc).add(null, Role.HR);
        for (String reader : List.of(appeal.deciderId(), world.uninvolved.get(1), replaced, world.uninvolved.get(4))) {
            assertThat(changes(reader, "PANEL_CHOICE", 2).getStatus()).isEqualTo(404);
        }
        for (String reader : List.of(appeal.personId(), appeal.deciderId(), replaced)) {
            assertThat(changes(reader, "HEARINGS", 2).getStatus()).isEqualTo(404);
        }
        for (String kind : List.of("APPEAL_STATEMENT", "PANEL_ACCEPTANCE", "PANEL_VIEW", "NO_SUCH_KIND")) {
            assertThat(changes(hr, kind, 2).getStatus()).as(kind).isEqualTo(404);
        }
        assertThat(ledger.of(appeal.caseId())).extracting(LedgerEntry::actor).doesNotContain(hr);
        assertThat(changes(hr, "PANEL_CHOICE", 2).getStatus()).isEqualTo(200);
        assertThat(ledger.of(appeal.caseId())).extracting(LedgerEntry::actor).containsOnlyOnce(hr);
    }

    private MockHttpServletResponse changes(String person, String kind, int revision) throws Exception {
        return open(person, "/cases/" + appeal.caseId() + "/documents/" + kind + "/" + revision + "/changes");
    }

    private MockHttpServletResponse open(String person, String address) throws Exception {
        SignedIn who =
                new SignedIn(person, beans.getBean(People.class).get(person).roles());
        return web.perform(get(address)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
