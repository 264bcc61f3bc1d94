package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StepPage;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@EvenhandTest
@Policies("Promotion: inspect and certify")
class CertifiedFilePolicyTests {

    private static final Map<String, Object> ADDED = Map.of("answer", "ADDED", "added", "The prize is there now.");
    private static final Map<String, Object> WHY_NOT =
            Map.of("answer", "ANSWERED", "reason", "The second referee has declined.");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc web;

    @Autowired
    private LateMaterial material;

    @Autowired
    private Documents documents;

    private PromotionWorld world;

    @BeforeEach
    void library() {
        world = new PromotionWorld(beans);
    }

    @ParameterizedTest
    @CsvSource({"certifyFile, FILE_CERTIFICATE", "respond, FILE_RESPONSE"})
    void nobodyCertifiesAFileThatChangedSinceTheyLookedAtIt(String step, String certificate) {
        Promotion promotion = world.at(step);
        OpenTask task = world.step(promotion.caseId(), step);
        StepPage seen = world.checked(task, world.usual(step));
        String added = joins(promotion);

        assertThatThrownBy(() -> sends(promotion, task, seen)).hasMessageContaining("filesChanged");
        assertThat(documents.latest(promotion.caseId(), certificate)).isEmpty();
        StepPage again = world.sees(task);
        assertThat(again.values()).isEqualTo(seen.values());
        assertThat(String.valueOf(again.context().get("materials"))).contains("A prize");
        sends(promotion, task, again);

        assertThat(inspected(promotion, certificate))
                .as("the certificate names each document that was inspected")
                .contains(added, newest(promotion, "DOSSIER"), newest(promotion, "RECOMMENDATION"));
    }

    @ParameterizedTest
    @CsvSource({"certifyFile, completeFile, FILE_CERTIFICATE", "respond, completeFileAgain, FILE_RESPONSE"})
    void holdsTheCaseUntilWhatIsMissingJoinedTheFileOrIsAnsweredAndTheCandidateInspectsAgain(
            String inspection, String completion, String certificate) {
        Promotion promotion = world.at(inspection);
        misses(promotion, inspection);

        assertThat(world.openSteps(promotion)).containsExactly(completion);
        OpenTask waits = world.step(promotion.caseId(), completion);
        assertThat(waits.assignee()).isEqualTo(promotion.hrId());
        assertThat(String.valueOf(world.sees(waits).context().get("disputed"))).contains("My second letter");
        assertThat(problems(waits, ADDED)).contains("nothingAdded");
        joins(promotion);
        world.answers(waits, ADDED);

        assertThat(world.openSteps(promotion)).containsExactly(inspection);
        OpenTask again = world.step(promotion.caseId(), inspection);
        assertThat(world.due(again)).isEqualTo(world.inBusinessDays(7));
        assertThat(String.valueOf(world.sees(again).context().get("completion")))
                .contains("My second letter", "The prize");
        misses(promotion, inspection);
        world.answers(world.step(promotion.caseId(), completion), WHY_NOT);
        world.answers(world.step(promotion.caseId(), inspection), world.usual(inspection));

        assertThat(world.openSteps(promotion)).doesNotContain(inspection, completion);
        assertThat(documents.of(promotion.caseId()))
                .extracting(DocumentRevision::kind)
                .filteredOn(kind -> kind.equals(certificate))
                .hasSize(3);
        assertThat(inspected(promotion, certificate)).contains(newest(promotion, "FILE_COMPLETED"));
    }

    @Test
    void saysOnThePageOfTheCandidateAndOfLibraryHrThatTheCaseWaits() throws Exception {
        Promotion promotion = world.at("certifyFile");
        misses(promotion, "certifyFile");

        assertThat(page(promotion, promotion.personId())).contains("does not go on until Library HR has added it");
        assertThat(page(promotion, promotion.hrId())).contains("does not go on until it has joined the file");
        assertThat(page(promotion, promotion.recommenderId())).doesNotContain("does not go on until");
    }

    @Test
    void libraryHrAnswersNothingWhileNewMaterialWaitsToBeJudged() {
        Promotion promotion = world.at("certifyFile");
        misses(promotion, "certifyFile");
        OpenTask waits = world.step(promotion.caseId(), "completeFile");
        adds(promotion);

        assertThat(problems(waits, WHY_NOT)).contains("materialWaitsForFile");
        judges(promotion, "SIGNIFICANT");
        assertThat(world.openSteps(promotion)).containsExactly("recommendPromotion");
    }

    private void misses(Promotion promotion, String inspection) {
        world.answers(
                world.step(promotion.caseId(), inspection),
                Map.of("certified", "SOMETHING_MISSING", "missing", "My second letter is not there."));
    }

    private String problems(OpenTask task, Map<String, Object> answers) {
        return world.checked(task, answers).errors().toString();
    }

    private String page(Promotion promotion, String person) throws Exception {
        SignedIn reader =
                new SignedIn(person, beans.getBean(People.class).get(person).roles());
        return web.perform(get("/promotions/" + promotion.caseId())
                        .with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(reader, null, List.of()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** Something that is not significant, so that the candidate has the same step before and after. */
    private String joins(Promotion promotion) {
        adds(promotion);
        judges(promotion, "ATTACHED");
        return newest(promotion, "LATE_MATERIAL");
    }

    private void adds(Promotion promotion) {
        OpenTask task = material.announce(promotion.caseId(), world.actor(promotion.recommenderId()));
        world.answers(
                task, Map.of("title", "A prize", "account", "It came yesterday, for the maps.", "why", "It is new."));
    }

    private void judges(Promotion promotion, String answer) {
        world.answers(
                world.step(promotion.caseId(), "judgeMaterial"),
                Map.of("significant", answer, "reason", "It was known."));
    }

    private void sends(Promotion promotion, OpenTask task, StepPage seen) {
        beans.getBean(Sending.class)
                .send(task.id(), world.actor(promotion.personId()), seen.draftVersion(), seen.filesSeen(), "");
    }

    private String newest(Promotion promotion, String kind) {
        return documents.latest(promotion.caseId(), kind).orElseThrow().fingerprint();
    }

    private List<String> inspected(Promotion promotion, String certificate) {
        DocumentRevision document =
                documents.latest(promotion.caseId(), certificate).orElseThrow();
        return ((List<?>) document.content().get("inspected"))
                .stream()
                        .map(named -> String.valueOf(((Map<?, ?>) named).get("fingerprint")))
                        .toList();
    }
}
