package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.evenhand.Evenhand;
import org.evenhand.record.Attachments;
import org.evenhand.record.FileSweep;
import org.evenhand.record.SampleFiles;
import org.evenhand.shared.Sha256;
import org.evenhand.testsupport.AnotherProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A process that dies loses nothing that was acknowledged and keeps nothing that was not; on the file database. */
class KillTests {

    @TempDir
    Path folder;

    @Test
    void losesNothingAcknowledgedAndKeepsNothingHalfDone() throws Exception {
        AnotherProcess other = new AnotherProcess(folder);
        String[] arguments = other.arguments();
        assertThat(other.exitOf(KilledHalfway.class, arguments)).as(other::said).isEqualTo(AnotherProcess.KILLED);

        try (ConfigurableApplicationContext application = SpringApplication.run(Evenhand.class, arguments)) {
            Tasks tasks = application.getBean(Tasks.class);
            assertThat(tasks.openStep("killed", "write")).isEmpty();
            OpenTask read = tasks.openStep("killed", "read").orElseThrow();
            assertThat(read.assignee()).isEqualTo(KilledHalfway.MANAGER.personId());
            assertThat(application.getBean(InboxTable.class).all())
                    .isEqualTo(application.getBean(InboxRebuild.class).fromEngine());

            Attachments attachments = application.getBean(Attachments.class);
            assertThat(attachments.bytes(
                            attachments.of("killed", "write", "kept").get(0)))
                    .hasBinaryContent(SampleFiles.pdf("kept"));
            assertThat(attachments.of("killed", "write", "lost")).isEmpty();
            assertThat(placeOf("lost")).exists();
            application.getBean(FileSweep.class).look();
            assertThat(placeOf("kept")).exists();
            assertThat(placeOf("lost")).doesNotExist();

            tasks.complete(read, KilledHalfway.MANAGER, Map.of());
            assertThat(application.getBean(Processes.class).isRunning("killed")).isFalse();
        }
    }

    private Path placeOf(String text) {
        String fingerprint = Sha256.of(SampleFiles.pdf(text));
        return folder.resolve("data/files").resolve(fingerprint.substring(0, 2)).resolve(fingerprint);
    }
}
