package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StepPage;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Promotion: inspect and certify")
class CertifiedFilePolicyTests {

    @Autowired
    private ApplicationContext beans;

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

    /** Something that is not significant, so that the candidate has the same step before and after. */
    private String joins(Promotion promotion) {
        OpenTask task = material.announce(promotion.caseId(), world.actor(promotion.recommenderId()));
        world.answers(
                task, Map.of("title", "A prize", "account", "It came yesterday, for the maps.", "why", "It is new."));
        world.answers(
                world.step(promotion.caseId(), "judgeMaterial"),
                Map.of("significant", "ATTACHED", "reason", "It was known."));
        return newest(promotion, "LATE_MATERIAL");
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
