package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.evenhand.engine.TestProcesses.FAILING;
import static org.evenhand.engine.TestProcesses.aCaseId;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.people.Role;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestPeople;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page of what is stuck, as HR, the administrator and everybody else meet it. */
@EvenhandTest
class IncidentsPageTests {

    @Autowired
    MockMvc pages;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    Processes processes;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    final String caseId = aCaseId();

    @BeforeEach
    void aCaseThatIsStuck() {
        TestProcesses.deploy(repository);
        Actor somebody = TestProcesses.anActor("starter");
        String instance = processes.start(FAILING, caseId, Map.of("broken", true, "letter", "secret"), somebody);
        for (int attempt = 0; attempt < 3; attempt++) {
            String job = management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> management.executeJob(job));
        }
    }

    @Test
    void showsHrWhatIsStuck() throws Exception {
        pages.perform(get("/incidents").with(as(Role.HR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(caseId)))
                .andExpect(content().string(containsString("serviceTask_send")))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void letsTheAdministratorTryAgain() throws Exception {
        pages.perform(post("/incidents/" + incident() + "/retry")
                        .with(as(Role.ADMINISTRATOR))
                        .with(csrf()))
                .andExpect(redirectedUrl("/incidents"));
        pages.perform(get("/incidents").with(as(Role.ADMINISTRATOR)))
                .andExpect(content().string(not(containsString(caseId))));
    }

    @Test
    void saysSoWhenSomebodyElseWasFaster() throws Exception {
        String incident = incident();
        RequestPostProcessor administrator = as(Role.ADMINISTRATOR);
        pages.perform(
                post("/incidents/" + incident + "/retry").with(administrator).with(csrf()));

        pages.perform(post("/incidents/" + incident + "/retry")
                        .with(administrator)
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void turnsEverybodyElseAway() throws Exception {
        pages.perform(get("/incidents").with(as(Role.EQUITY_ANALYST))).andExpect(status().isForbidden());
        pages.perform(post("/incidents/" + incident() + "/retry")
                        .with(as(Role.STAFF))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        pages.perform(post("/incidents/" + incident() + "/retry").with(as(Role.ADMINISTRATOR)))
                .andExpect(status().isForbidden());
    }

    private String incident() {
        return incidents.open().stream()
                .filter(incident -> incident.caseId().equals(caseId))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private RequestPostProcessor as(Role role) {
        String id = new TestPeople(jdbc).add(null, role);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(id, people.get(id).roles()), null, List.of()));
    }
}
