package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepPage;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.committees.CommitteeState;
import org.evenhand.committees.Committees;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@EvenhandTest
@Policies("Promotion: late or new material")
class LateMaterialPolicyTests {

    static final Map<String, Object> NEW = Map.of(
            "title", "An article was accepted", "account", "It is about the maps.", "why", "It came in yesterday.");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc web;

    @Autowired
    private LateMaterial material;

    @Autowired
    private PromotionPages pages;

    @Autowired
    private Documents documents;

    @Autowired
    private Ledger ledger;

    private PromotionWorld world;

    @BeforeEach
    void open() {
        world = new PromotionWorld(beans);
    }

    private String page(OpenTask task) throws Exception {
        return page("/tasks/" + task.id(), String.valueOf(task.assignee()));
    }

    private String page(String address, String person) throws Exception {
        SignedIn holder =
                new SignedIn(person, beans.getBean(People.class).get(person).roles());
        return web.perform(get(address)
                        .with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(holder, null, List.of()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private OpenTask brings(Promotion promotion, String person) {
        OpenTask task = material.announce(promotion.caseId(), world.actor(person));
        world.answers(task, NEW);
        return task;
    }

    private void judged(Promotion promotion, String answer) {
        OpenTask step = world.step(promotion.caseId(), "judgeMaterial");
        assertThat(String.valueOf(world.sees(step).context().get("material"))).contains("It is about the maps.");
        world.answers(step, Map.of("significant", answer, "reason", "It bears on the first criterion."));
    }

    private List<String> steps(Promotion promotion) {
        return world.committee.open(promotion).stream().map(OpenTask::step).toList();
    }

    private List<DocumentRevision> written(Promotion promotion, String kind) {
        return documents.of(promotion.caseId()).stream()
                .filter(one -> one.kind().equals(kind))
                .toList();
    }

    private boolean reads(Promotion promotion, Actor actor) {
        return pages.of(promotion.caseId(), actor).documents().stream()
                .anyMatch(one -> one.document().kind().equals("LATE_MATERIAL"));
    }

    @Test
    void allLevelsLookAgainAndTheCandidateMayAnswerWhenNewMaterialIsSignificant() throws Exception {
        Promotion promotion = world.at("decidePromotion");
        brings(promotion, promotion.personId());

        assertThat(reads(promotion, world.actor(world.director))).isFalse();
        assertThat(world.checked(world.step(promotion.caseId(), "decidePromotion"), world.usual("decidePromotion"))
                        .errors())
                .anySatisfy(error -> assertThat(error.toString()).contains("materialWaits"));

        judged(promotion, "SIGNIFICANT");

        assertThat(steps(promotion)).containsExactly("recommendPromotion");
        assertThat(reads(promotion, world.actor(world.director))).isTrue();
        assertThat(world.sees(world.step(promotion.caseId(), "recommendPromotion"))
                        .context()
                        .get("materials")
                        .toString())
                .contains("An article was accepted");
        assertThat(ledger.of(promotion.caseId()))
                .extracting(entry -> entry.kind())
                .contains("allLookAgain", "committeeLooksAgain");

        for (String step : List.of("recommendPromotion", "certifyFile", "weighRecommendations")) {
            world.goes(promotion, step);
        }
        assertThat(written(promotion, "RECOMMENDATION")).hasSize(2);
        assertThat(written(promotion, "FILE_CERTIFICATE")).hasSize(2);
        assertThat(written(promotion, CommitteeDocument.REPORT)).hasSize(2);
        assertThat(written(promotion, CommitteeDocument.REVEALED)).hasSize(4);

        // a conference about the file as it was does for no decision about the file as it is
        assertThat(steps(promotion)).containsExactly("holdConference");
        assertThat(page(world.step(promotion.caseId(), "holdConference"))).contains("An article was accepted");
        for (String step : List.of("holdConference", "respond", "decidePromotion", "notifyCandidate")) {
            world.goes(promotion, step);
        }
        assertThat(world.now(promotion).state()).isEqualTo(PromotionState.NOTIFIED);
    }

    @Test
    void whatTheCommitteeHadComeToStaysReadableAsOfTheEarlierLookForWhoeverCouldReadIt() throws Exception {
        Promotion promotion = world.at("decidePromotion");
        String findings = String.valueOf(seen(promotion, promotion.personId()).findings());
        brings(promotion, promotion.personId());
        judged(promotion, "SIGNIFICANT");

        for (String reader : List.of(promotion.personId(), promotion.directorId(), world.hr.personId())) {
            PromotionPage page = seen(promotion, reader);
            assertThat(page.findings()).as("no report stands").isNull();
            assertThat(page.earlierFindings()).hasSize(1);
            assertThat(page.earlierFindings().get(0).text().toString())
                    .contains("ten years of maps", "3 in favor", "The earlier one, done on");
            assertThat(page.documents())
                    .filteredOn(page::isOfEarlierLook)
                    .extracting(one -> one.document().kind())
                    .contains("RECOMMENDATION", "WEIGHING", "CONFERENCE", "FILE_CERTIFICATE", "FILE_RESPONSE")
                    .doesNotContain("DOSSIER", "LATE_MATERIAL");
        }
        assertThat(findings).contains("ten years of maps");
        assertThat(casePage(promotion, promotion.personId()))
                .contains("What the committee had come to at the earlier look", "of the earlier look, before new");
        assertThat(seen(promotion, promotion.recommenderId()).earlierFindings())
                .as("who could not read it then reads it no more now")
                .isEmpty();
        String member = world.committee.members(promotion).get(0);
        assertThat(committeePage(promotion, member)).contains("Of the earlier look, before the file changed");

        world.goes(promotion, "recommendPromotion");
        world.answers(world.step(promotion.caseId(), "certifyFile"), world.usual("certifyFile"));
        world.committee.reviews(promotion, "AGAINST", "AGAINST", "AGAINST");
        PromotionPage after = seen(promotion, promotion.directorId());
        assertThat(after.earlierFindings()).hasSize(1);
        assertThat(after.earlierFindings().get(0).text().toString()).contains("3 in favor");
        assertThat(String.valueOf(after.findings())).contains("against=3");
    }

    private PromotionPage seen(Promotion promotion, String person) {
        return pages.of(promotion.caseId(), world.actor(person));
    }

    private String casePage(Promotion promotion, String person) throws Exception {
        return page("/promotions/" + promotion.caseId(), person);
    }

    private String committeePage(Promotion promotion, String person) throws Exception {
        return page("/committees/" + promotion.caseId(), person);
    }

    @Test
    void sealedVotesStaySealedWhenTheCommitteeVotesAnew() {
        Promotion promotion = world.at("certifyFile");
        world.answers(world.step(promotion.caseId(), "certifyFile"), world.usual("certifyFile"));
        world.committee.sits(promotion);
        world.committee.vote(promotion, "castSealedVote", "IN_FAVOR");
        brings(promotion, promotion.recommenderId());
        judged(promotion, "SIGNIFICANT");

        assertThat(steps(promotion)).containsExactly("recommendPromotion");
        world.answers(world.step(promotion.caseId(), "recommendPromotion"), world.usual("recommendPromotion"));
        world.answers(world.step(promotion.caseId(), "certifyFile"), world.usual("certifyFile"));
        world.committee.reviews(promotion, "AGAINST", "AGAINST", "AGAINST");

        assertThat(written(promotion, CommitteeDocument.SEALED_VOTE)).hasSize(7);
        assertThat(written(promotion, CommitteeDocument.REVEALED))
                .as("of the vote that was cast before, nothing is opened")
                .hasSize(2)
                .allSatisfy(reveal -> assertThat(reveal.content().toString()).doesNotContain("IN_FAVOR"));
        assertThat(beans.getBean(Committees.class).find(promotion.caseId()))
                .hasValueSatisfying(
                        one -> assertThat(one.is(CommitteeState.CLOSED)).isTrue());
    }

    @Test
    void newMaterialThatIsNotSignificantJoinsTheFileWithANote() {
        Promotion promotion = world.at("respond");
        brings(promotion, world.hr.personId().equals(promotion.hrId()) ? promotion.recommenderId() : promotion.hrId());
        judged(promotion, "ATTACHED");

        assertThat(steps(promotion)).containsExactly("respond");
        assertThat(reads(promotion, world.actor(world.director))).isTrue();
        assertThat(world.sees(world.step(promotion.caseId(), "respond"))
                        .context()
                        .get("materials")
                        .toString())
                .contains("It bears on the first criterion.");
    }

    @Test
    void theCertificateNamesEachDocumentAndIsRefusedWhenTheFileChangesWhileItIsCertified() {
        Promotion promotion = world.at("respond");
        OpenTask task = world.step(promotion.caseId(), "respond");
        StepPage looked = world.checked(task, world.usual("respond"));
        assertThat(looked.inspected()).contains("Dossier, revision 1", "Recommendation, revision 1");
        brings(promotion, promotion.recommenderId());
        judged(promotion, "ATTACHED");

        assertThatThrownBy(() -> world.sends(looked))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("casework.refused.filesChanged"));
        assertThat(written(promotion, "FILE_RESPONSE")).isEmpty();

        StepPage again = world.checked(task, world.usual("respond"));
        assertThat(again.inspected()).contains("New material, revision 1");
        world.sends(again);
        DocumentRevision material = written(promotion, "LATE_MATERIAL").get(0);
        assertThat(String.valueOf(
                        written(promotion, "FILE_RESPONSE").get(0).content().get("inspected")))
                .contains(material.fingerprint())
                .contains(written(promotion, "DOSSIER").get(0).fingerprint())
                .doesNotContain("REFEREE_LETTER", "REFEREES_CHOSEN");
        assertThat(String.valueOf(
                        written(promotion, "FILE_CERTIFICATE").get(0).content().get("inspected")))
                .doesNotContain(material.fingerprint());
    }

    @Test
    void libraryHrIsToldWhenTheCandidateFindsSomethingMissingOrWrongAndOnlyThen() {
        for (String answer : List.of("COMPLETE", "SOMETHING_MISSING")) {
            Promotion promotion = world.at("certifyFile");
            world.answers(
                    world.step(promotion.caseId(), "certifyFile"),
                    Map.of("certified", answer, "missing", "My second letter is not there."));
            assertThat(beans.getBean(JdbcClient.class)
                            .sql("select person_id from notice where case_id = ? and kind = 'PROMOTION_FILE_DISPUTED'")
                            .param(promotion.caseId())
                            .query(String.class)
                            .list())
                    .isEqualTo(answer.equals("COMPLETE") ? List.of() : List.of(promotion.hrId()));
        }
    }

    @Test
    void nobodyJudgesWhatTheyBroughtThemselves() {
        Promotion promotion = world.at("respond");
        OpenTask task = material.announce(promotion.caseId(), world.hr);
        assertThat(task.assignee()).isEqualTo(world.hr.personId());
        world.answers(task, NEW);

        assertThat(world.step(promotion.caseId(), "judgeMaterial").assignee()).isNotEqualTo(world.hr.personId());
    }

    @Test
    void newMaterialOfTwoIsJudgedApartAndWhoAnnouncesTwiceHasOneStep() {
        Promotion promotion = world.at("respond");
        Actor candidate = world.actor(promotion.personId());
        OpenTask first = material.announce(promotion.caseId(), candidate);
        assertThat(material.announce(promotion.caseId(), candidate).id()).isEqualTo(first.id());
        world.answers(first, NEW);
        assertThatThrownBy(() -> material.announce(promotion.caseId(), candidate))
                .isInstanceOf(Refusal.class);
        brings(promotion, promotion.recommenderId());

        List<OpenTask> judging = world.committee.open(promotion).stream()
                .filter(task -> task.step().equals("judgeMaterial"))
                .toList();
        assertThat(judging).hasSize(2);
        judging.forEach(task -> world.answers(task, Map.of("significant", "SIGNIFICANT", "reason", "It may count.")));
        assertThat(steps(promotion)).containsExactly("recommendPromotion");
        assertThat(world.sees(world.step(promotion.caseId(), "recommendPromotion"))
                        .context()
                        .get("materials"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
        assertThatThrownBy(() -> material.announce(promotion.caseId(), candidate))
                .as("whoever recommends looks at all of it now; the candidate inspects the file after that")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void newMaterialAfterTheDecisionIsRefusedWithWhatCanBeDoneInstead() {
        Promotion promotion = world.at("decidePromotion");
        OpenTask begun = material.announce(promotion.caseId(), world.actor(promotion.recommenderId()));
        world.goes(promotion, "decidePromotion");

        assertThat(world.checked(begun, NEW).errors())
                .anySatisfy(error -> assertThat(error.toString()).contains("materialTooLate"));
        assertThatThrownBy(() -> material.announce(promotion.caseId(), world.actor(promotion.personId())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("promotions.refused.materialTooLate"));
        assertThatThrownBy(() -> material.announce(promotion.caseId(), world.actor(world.director)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("promotions.refused.materialOfOthers"));
        assertThatThrownBy(() -> material.announce(promotion.caseId(), world.actor(world.other)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void newMaterialEndsWithACaseThatIsWithdrawn() {
        Promotion promotion = world.at("respond");
        brings(promotion, promotion.recommenderId());
        beans.getBean(PromotionActs.class)
                .withdraw(promotion.caseId(), Map.of("kind", "WITHDRAW"), world.actor(promotion.personId()));

        assertThat(steps(promotion)).isEmpty();
        assertThat(beans.getBean(Inbox.class).heldBy(world.hr.personId()).stream()
                        .map(InboxItem::task))
                .noneMatch(task -> task.caseId().equals(promotion.caseId()));
        assertThatThrownBy(() -> material.announce(promotion.caseId(), world.actor(promotion.personId())))
                .isInstanceOf(Refusal.class);
    }
}
