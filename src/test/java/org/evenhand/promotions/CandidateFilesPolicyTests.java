package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.casework.Sending;
import org.evenhand.casework.StepFiles;
import org.evenhand.casework.StepPage;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.record.Attachment;
import org.evenhand.record.Attachments;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.FileSweep;
import org.evenhand.record.SampleFiles;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EvenhandTest
@Policies("Promotion: the files of the candidate")
class CandidateFilesPolicyTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    StepFiles files;

    @Autowired
    Attachments attachments;

    @Autowired
    Documents documents;

    @Autowired
    PromotionPages pages;

    @Autowired
    FileSweep sweep;

    private final byte[] content = SampleFiles.pdf(UUID.randomUUID().toString());

    private PromotionWorld world;
    private Promotion promotion;
    private OpenTask dossier;
    private Actor candidate;

    @BeforeEach
    void writesTheDossier() {
        world = new PromotionWorld(beans);
        promotion = world.at("assembleDossier");
        dossier = world.step(promotion.caseId(), "assembleDossier");
        candidate = world.actor(promotion.personId());
    }

    @Test
    void coversTheFilesOfADossierByItsFingerprint() {
        Attachment added = add("cv.pdf");
        world.goes(promotion, "assembleDossier");

        DocumentRevision sent = documents.latest(promotion.caseId(), "DOSSIER").orElseThrow();
        assertThat(Attachments.in(sent)).containsExactly(added);
        assertThat(sent.isIntact()).isTrue();
        assertThat(attachments.bytes(added)).hasBinaryContent(content);
    }

    @Test
    void letsNobodyButTheCandidateReadAFileBeforeTheDossierIsSent() {
        Attachment added = add("cv.pdf");
        assertThat(files.get(dossier.id(), candidate, added.id())).isEqualTo(added);
        for (String other : List.of(world.manager, world.director, world.hr.personId())) {
            assertThatThrownBy(() -> files.get(dossier.id(), world.actor(other), added.id()))
                    .isInstanceOf(Refusal.class);
            assertThat(pages.of(promotion.caseId(), world.actor(other)).files()).isEmpty();
        }
    }

    @Test
    void letsWhoeverReadsTheDossierReadItsFilesAndNobodyElse() {
        Attachment added = add("cv.pdf");
        world.goes(promotion, "assembleDossier");
        for (String reader : List.of(promotion.personId(), world.manager, world.director, world.hr.personId())) {
            assertThat(pages.of(promotion.caseId(), world.actor(reader)).files())
                    .containsExactly(added);
        }
        assertThatThrownBy(() -> pages.of(promotion.caseId(), world.actor(world.other)))
                .isInstanceOf(Refusal.class);

        beans.getBean(PromotionActs.class).withdraw(promotion.caseId(), Map.of("kind", "WITHDRAW"), candidate);
        assertThatThrownBy(() -> pages.of(promotion.caseId(), world.actor(world.manager)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void keepsNothingOfAFileThatIsRemovedBeforeTheDossierIsSent() {
        Attachment added = add("cv.pdf");
        Path bytes = attachments.bytes(added);
        files.remove(dossier.id(), candidate, added.id());
        files.remove(dossier.id(), candidate, added.id());
        sweep.look();

        assertThat(bytes).doesNotExist();
        world.goes(promotion, "assembleDossier");
        assertThat(documents.latest(promotion.caseId(), "DOSSIER").orElseThrow().content())
                .doesNotContainKey("attachments");
    }

    @Test
    void keepsNoFileOfADossierThatIsGivenUpBeforeItIsSent() {
        Path bytes = attachments.bytes(add("cv.pdf"));
        beans.getBean(PromotionActs.class).withdraw(promotion.caseId(), Map.of("kind", "WITHDRAW"), candidate);
        sweep.look();
        assertThat(bytes).doesNotExist();
    }

    @Test
    void sendsNothingWhenTheFilesChangedInAnotherTabSinceTheLookAtThem() {
        StepPage seen = world.checked(dossier, world.usual("assembleDossier"));
        add("cv.pdf");
        assertThatThrownBy(() -> beans.getBean(Sending.class)
                        .send(dossier.id(), candidate, seen.draftVersion(), seen.filesSeen(), ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("casework.refused.filesChanged"));
        assertThat(world.step(promotion.caseId(), "assembleDossier").id()).isEqualTo(dossier.id());
    }

    @Test
    void changesNoFileOnceTheDossierIsSent() {
        Attachment added = add("cv.pdf");
        world.goes(promotion, "assembleDossier");
        assertThatThrownBy(() -> add("late.pdf"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MOVED_ON));
        assertThatThrownBy(() -> files.remove(dossier.id(), candidate, added.id()))
                .isInstanceOf(Refusal.class);
        sweep.look();
        assertThat(attachments.bytes(added)).exists();
    }

    @Test
    void takesNoFileWithAStepThatTakesNone() {
        world.goes(promotion, "assembleDossier");
        OpenTask suggest = world.step(promotion.caseId(), "suggestReferees");
        assertThatThrownBy(() -> files.add(suggest.id(), candidate, "a.pdf", SampleFiles.stream(content)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("casework.refused.noFiles"));
    }

    private Attachment add(String name) {
        return files.add(dossier.id(), candidate, name, SampleFiles.stream(content));
    }
}
