package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.evenhand.Evenhand;
import org.evenhand.record.Attachments;
import org.evenhand.record.FileSweep;
import org.evenhand.record.SampleFiles;
import org.evenhand.shared.Sha256;
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
        assertThat(exitOfAnotherProcess())
                .as(() -> read(folder.resolve("killed.log")))
                .isEqualTo(KilledHalfway.KILLED);

        try (ConfigurableApplicationContext application = SpringApplication.run(Evenhand.class, arguments())) {
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

    private int exitOfAnotherProcess() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx384m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledHalfway.class.getName(),
                        arguments()[0],
                        arguments()[1],
                        arguments()[2])
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "killed.log"))
                .start();
        try {
            return process.waitFor(10, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] arguments() {
        return new String[] {
            "--server.port=0", "--logging.level.root=warn", "--evenhand.data-dir=" + folder.resolve("data")
        };
    }
}
