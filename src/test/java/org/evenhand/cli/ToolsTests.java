package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.Evenhand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolsTests {

    private static final String FITTING =
            """
            {"format":"evenhand-case/1","caseId":"c",
            "head":{"hash":"%s","seq":0},"entries":[],"documents":[]}
            """
                    .formatted("0".repeat(64));

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
    void answers0ForACaseThatFits() throws IOException {
        Files.writeString(file, FITTING);
        assertThat(run("audit", "verify", file.toString())).isZero();
        assertThat(out).asString().startsWith("OK: Case c: 0 entries and 0 documents fit together.");
        assertThat(err).asString().isEmpty();
    }

    @Test
    void answers1ForABrokenCase() throws IOException {
        Files.writeString(file, FITTING.replace("\"seq\":0", "\"seq\":1"));
        assertThat(run("audit", "verify", file.toString())).isEqualTo(1);
        assertThat(err).asString().startsWith("BROKEN: The chain should end with entry 1");
        assertThat(out).asString().isEmpty();
    }

    @Test
    void answers2ForAFileItCannotRead() throws IOException {
        Files.writeString(file, "no case");
        assertThat(run("audit", "verify", file.toString())).isEqualTo(2);
        assertThat(err).asString().startsWith("UNREADABLE: The file is not a case exported by Evenhand.");
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
    void saysInItsHelpWhatItCannotSee() {
        assertThat(run("audit", "verify", "--help")).isZero();
        assertThat(out).asString().contains("compare the last hash with one noted earlier", "Exit code: 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "help"})
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
        Files.writeString(file, FITTING);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Evenhand.class.getName(),
                        "audit",
                        "verify",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        assertThat(output).contains("OK: Case c");
        assertThat(output.lines().filter(line -> line.contains(" org.springframework.")))
                .isEmpty();
    }

    private int run(String... arguments) {
        return Tools.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
