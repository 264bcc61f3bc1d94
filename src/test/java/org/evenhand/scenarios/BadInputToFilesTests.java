package org.evenhand.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.people.People;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.PromotionWorld;
import org.evenhand.record.SampleFiles;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

/** Files over HTTP, well and badly: what comes in, what goes out, and to whom. */
@EvenhandTest
class BadInputToFilesTests {

    private static final byte[] PDF = SampleFiles.pdf("what I did");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    private PromotionWorld world;
    private StepClient client;
    private Promotion promotion;
    private String candidate;
    private String task;
    private String files;

    @BeforeEach
    void oneDossier() {
        world = new PromotionWorld(application);
        client = new StepClient(application);
        promotion = world.opened();
        world.goes(promotion, "declareIntent");
        candidate = promotion.personId();
        task = "/tasks/" + world.step(promotion.caseId(), "assembleDossier").id();
        files = task + "/files";
    }

    @Test
    void aFileThatIsNotWhatItSaysIsRefusedWithTheReasonAtItsQuestion() {
        byte[] page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        for (String name :
                List.of("cv.png", "cv.exe", "../cv.pdf", "a\u202Efdp.pdf", "<script>alert(1)</script>.pdf")) {
            client.upload(candidate, files, name, "application/pdf", PDF).complains();
        }
        client.upload(candidate, files, "cv.pdf", "application/pdf", page).complains();
        client.upload(candidate, files, "cv.txt", "text/plain", page).complains();
        client.upload(candidate, files, "cv.pdf", "application/pdf", new byte[0])
                .complains();
        client.upload(candidate, files, "", "application/pdf", PDF).complains();
        client.post(candidate, files, Map.of()).complains();
        assertThat(client.open(candidate, files).page().select("a[download]")).isEmpty();
    }

    @Test
    void theSameFileTwiceIsOneAndAnotherOfItsNameIsRefused() {
        String added = client.upload(candidate, files, "cv.pdf", "application/pdf", PDF)
                .redirect();
        assertThat(client.upload(candidate, files, "cv.pdf", "application/pdf", PDF)
                        .redirect())
                .isEqualTo(added);
        client.upload(candidate, files, "copy.pdf", "application/pdf", PDF).complains();
        client.upload(candidate, files, "cv.pdf", "application/pdf", SampleFiles.pdf("else"))
                .complains();
        assertThat(client.open(candidate, files).page().select("a[download]")).hasSize(1);
        client.post(candidate, files + "/unknown/remove", Map.of());
        client.open(candidate, files + "/unknown").refused(404);
    }

    @Test
    void aFileIsHandedOutToBeKeptAndToWhoeverReadsItsDocumentOnly() throws Exception {
        String name = "Über mich & “mehr” " + UUID.randomUUID() + ".pdf";
        String added = client.upload(candidate, files, name, "text/html", PDF).redirect();
        String id = added.substring(added.indexOf("added=") + "added=".length());
        handedOut(candidate, files + "/" + id);
        assertThat(answer(world.manager, files + "/" + id).getStatus()).isEqualTo(403);

        world.goes(promotion, "assembleDossier");
        String sent = "/promotions/" + promotion.caseId() + "/files/" + id;
        for (String reader : List.of(candidate, world.manager, world.director, world.hr.personId())) {
            handedOut(reader, sent);
            assertThat(client.open(reader, "/promotions/" + promotion.caseId()).html())
                    .contains(sent);
        }
        assertThat(answer(world.other, sent).getStatus()).isEqualTo(404);
        assertThat(web.perform(get(sent)).andReturn().getResponse().getRedirectedUrl())
                .contains("/sign-in");
    }

    private void handedOut(String reader, String address) throws Exception {
        MockHttpServletResponse answer = answer(reader, address);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
    }

    private MockHttpServletResponse answer(String person, String address) throws Exception {
        SignedIn who = new SignedIn(person, people.get(person).roles());
        return web.perform(get(address)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
