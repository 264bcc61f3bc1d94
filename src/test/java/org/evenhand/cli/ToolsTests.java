package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolsTests {

    private static final Path FITTING = Path.of("src/test/resources/record/case.json");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameAFile() {
        file = folder.resolve("case.json");
    }

    @Test
    void answers0ForACaseThatFits() {
        assertThat(run("audit", "verify", FITTING.toString())).isZero();
        assertThat(out).asString().startsWith("OK: Case case-1: 6 entries and 3 documents fit together.");
        assertThat(err).asString().isEmpty();
    }

    @Test
    void answers1ForABrokenCase() throws IOException {
        Files.writeString(file, Files.readString(FITTING).replace("again", "never"));
        assertThat(run("audit", "verify", file.toString())).isEqualTo(1);
        assertThat(err).asString().startsWith("BROKEN: Document SELF_REVIEW revision 2");
        assertThat(out).asString().isEmpty();
    }

    @Test
    void answers2ForAFileItCannotRead() throws IOException {
        Files.writeString(file, "no case");
        assertThat(run("audit", "verify", file.toString())).isEqualTo(2);
        assertThat(err).asString().startsWith("UNREADABLE: The file is not something Evenhand exported.");
    }

    @Test
    void answers2ForAFileThatIsNotThere() {
        assertThat(run("audit", "verify", file.toString())).isEqualTo(2);
        assertThat(err).asString().contains("There is no file");
    }

    @Test
    void answers2ForAFolder() {
        assertThat(run("audit", "verify", folder.toString())).isEqualTo(2);
        assertThat(err).asString().contains("There is no file");
    }

    @Test
    void answers2AndTheUsageWhenTheFileIsNotNamed() {
        assertThat(run("audit", "verify")).isEqualTo(2);
        assertThat(err).asString().contains("Missing required parameter: 'FILE'", "Usage: evenhand audit verify");
    }

    @Test
    void makesAKeyAndOneThatFollowsItAndOverwritesNone() throws IOException {
        Path first = folder.resolve("first.key");
        Path next = folder.resolve("next.key");
        assertThat(run("audit", "key", first.toString(), "--name", "library.example"))
                .isZero();
        assertThat(out).asString().startsWith("library.example+");
        assertThat(run("audit", "key", next.toString(), "--after", first.toString()))
                .isZero();
        String kept = Files.readString(next);
        assertThat(kept).contains("endorsement=");
        assertThat(run("audit", "key", next.toString(), "--name", "library.example"))
                .isEqualTo(2);
        assertThat(err).asString().contains("There is a file");
        assertThat(Files.readString(next)).isEqualTo(kept);
        assertThat(run("audit", "key", folder.resolve("bad.key").toString(), "--name", "two words"))
                .isEqualTo(2);
        assertThat(run("audit", "key", folder.resolve("none.key").toString())).isEqualTo(2);
        assertThat(run("audit", "verify", FITTING.toString(), "--key", "nonsense"))
                .isEqualTo(2);
        assertThat(err).asString().contains("--key: A public key of seals is one line");
        assertThat(run(
                        "audit",
                        "verify",
                        FITTING.toString(),
                        "--key",
                        out.toString().lines().findFirst().orElseThrow()))
                .isEqualTo(1);
        assertThat(err).asString().contains("knows no seals");
    }

    @Test
    void saysInItsHelpWhatItCannotSee() {
        assertThat(run("audit", "verify", "--help")).isZero();
        assertThat(out).asString().contains("hash with one noted earlier", "Exit code: 0");
    }

    @Test
    void namesItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out).asString().startsWith("Evenhand ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "equity", "help"})
    void knowsItsTools(String tool) {
        assertThat(Tools.isAskedFor(tool, "anything")).isTrue();
    }

    @Test
    void leavesEverythingElseToTheApplication() {
        assertThat(Tools.isAskedFor()).isFalse();
        assertThat(Tools.isAskedFor("--server.port=0", "audit")).isFalse();
        assertThat(Tools.isAskedFor("unknown")).isFalse();
    }

    @Test
    void startsWithoutSpring() throws IOException, InterruptedException {
        assertThat(OwnProcess.withoutSpring("audit", "verify", FITTING.toString()))
                .contains("OK: Case case-1");
    }

    private int run(String... arguments) {
        return Tools.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
