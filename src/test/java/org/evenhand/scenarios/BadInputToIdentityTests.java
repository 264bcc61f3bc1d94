package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.evenhand.equity.vault.LegalHold;
import org.evenhand.equity.vault.LegalHolds;
import org.evenhand.equity.vault.OwnPage;
import org.evenhand.equity.vault.QuestionSwitches;
import org.evenhand.equity.vault.VaultWorld;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Everything that can be sent wrongly to the pages of the identity vault. */
@EvenhandTest
class BadInputToIdentityTests {

    private static final String ANSWERS = "/identity/answers";
    private static final String VAULT = "/administration/vault";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private StepClient client;
    private VaultWorld vault;
    private String person;

    @BeforeEach
    void somebodyWorksHere() {
        client = new StepClient(beans);
        vault = new VaultWorld(beans);
        person = vault.person();
    }

    private static Typing right() {
        return Typing.in("raceEthnicity", "asian")
                .and("raceEthnicityInOwnWords", WrongInput.HOSTILE)
                .and("gender", "");
    }

    @Test
    void whatIsWrongComesBackWithTheFormAndNothingOfItIsKept() {
        Object before = vault.sees(person).state();
        new WrongInput(client, person, ANSWERS, typed -> client.submit(person, ANSWERS, typed))
                .refusesWrong(right().sent());
        for (String question : List.of("disability", "veteran", "raceEthnicity[0]", "genderChosen")) {
            client.submit(person, ANSWERS, WrongInput.with(right().sent(), question, "yes"))
                    .refused(422);
        }
        client.submit(
                        person,
                        ANSWERS,
                        right().and("raceEthnicityInOwnWords", "x".repeat(201)).sent())
                .complains();
        client.submit(
                        person,
                        ANSWERS,
                        right().and("raceEthnicity", List.of("asian", "_preferNotToSay"))
                                .sent())
                .complains();
        client.submit(
                        person,
                        ANSWERS,
                        right().and("gender", List.of("man", "woman")).sent())
                .refused(422);
        assertThat(vault.sees(person).state()).isEqualTo(before);
    }

    @Test
    void hostileTextComesBackAsTheTextItIs() {
        assertThat(client.submit(person, ANSWERS, right().sent()).redirect()).isEqualTo("/identity?done=saved");

        var shown = client.open(person, "/identity").page();
        assertThat(shown.select("main").text()).contains("<img src=x onerror=alert(1)>", "مرحبا שלום");
        assertThat(client.open(person, ANSWERS)
                        .page()
                        .selectFirst("[name=raceEthnicityInOwnWords]")
                        .val())
                .isEqualTo(WrongInput.HOSTILE);
    }

    @Test
    void twoWindowsDoNotOverwriteEachOtherAndOnesPageIsNoUseToAnother() {
        var first = client.form(person, ANSWERS);
        var others = client.form(vault.person(), ANSWERS);
        client.submit(person, first, right().sent());

        client.submit(person, first, right().and("gender", "man").sent()).refused(409);
        client.submit(person, others, right().and("gender", "man").sent()).refused(409);
        client.post(person, ANSWERS, right().sent()).refused(409);
        assertThat(vault.groups("gender", "gender", person)).containsExactly("unknown");
    }

    @Test
    void aPageWithQuestionsThatAreNotAskedAnyMoreIsRefusedWhole() {
        var opened = client.form(person, ANSWERS);
        QuestionSwitches switches = beans.getBean(QuestionSwitches.class);
        switches.decide("gender", false, "For this test.", vault.administrator);
        try {
            client.submit(person, opened, right().sent()).refused(409);
            client.submit(person, ANSWERS, right().sent()).refused(422);
        } finally {
            switches.decide("gender", true, "The test is over.", vault.administrator);
        }
        assertThat(vault.sees(person).state()).isEqualTo(OwnPage.State.NOTHING);
    }

    @Test
    void whoeverIsNotSignedInIsSentToSignIn() throws Exception {
        for (String path : List.of("/identity", ANSWERS, "/identity/withdraw", "/identity/readings")) {
            web.perform(get(path)).andExpect(redirectedUrl("/sign-in"));
        }
        web.perform(post(ANSWERS).param("gender", "man").with(csrf())).andExpect(redirectedUrl("/sign-in"));
        web.perform(post("/identity/withdraw").with(csrf())).andExpect(redirectedUrl("/sign-in"));
        web.perform(post("/identity/withdraw")).andExpect(status().isForbidden());
    }

    @Test
    void thereIsNoAddressForAnybodyElse() {
        client.submit(person, ANSWERS, right().sent());
        for (String path :
                List.of("/identity/" + person, "/identity/answers/" + person, "/people/" + person + "/identity")) {
            client.open(vault.administrator.personId(), path).refused(404);
        }
        client.look(vault.administrator.personId(), "/identity", "person", person);
        assertThat(client.look(vault.administrator.personId(), "/identity", "person", person)
                        .html())
                .doesNotContain("مرحبا");
        client.open(person, "/identity/readings?after=" + "x".repeat(300)).page();
    }

    @Test
    void questionsAreSwitchedAndHoldsPlacedOnceAndOnlyByAWholeForm() throws Exception {
        String administrator = vault.administrator.personId();
        var switching = new WrongForms(client, rows("vault.question_switch"));
        Typing reason = Typing.in("reason", WrongInput.HOSTILE);
        switching.refuses(List.of(person, vault.analyst), 403, VAULT + "/questions/religion", reason.sent());
        switching.tryAllAt(administrator, VAULT + "/questions/religion", reason.sent());
        switching.tryAllAt(administrator, VAULT + "/questions/religion", reason.sent());
        client.open(administrator, VAULT + "/questions/surprise").refused(404);
        client.post(administrator, VAULT + "/questions/religion", Map.of()).refused(400);

        var holding = new WrongForms(client, rows("vault.legal_hold where lifted_at is null"));
        Map<String, String[]> hold = new LinkedHashMap<>(reason.sent());
        hold.put("person", new String[] {person});
        for (String nobody : List.of("nobody", "x".repeat(254), WrongInput.HOSTILE, WrongInput.BROKEN)) {
            client.submit(administrator, VAULT + "/holds/new", WrongInput.with(hold, "person", nobody))
                    .complains();
        }
        holding.tryAllAt(administrator, VAULT + "/holds/new", hold);
        String lift = VAULT + "/holds/" + standing().id() + "/lift";
        holding.refuses(List.of(person, vault.analyst), 403, lift, reason.sent());
        holding.tryAllAt(administrator, lift, reason.sent());
        client.open(administrator, VAULT + "/holds/nothing/lift").refused(404);
        assertThat(client.open(administrator, VAULT).page().select("main").text())
                .contains("<img src=x");
    }

    private LegalHold standing() {
        return beans.getBean(LegalHolds.class).standing().get(0);
    }

    private Supplier<List<Long>> rows(String... tables) {
        return () -> Stream.of(tables)
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
