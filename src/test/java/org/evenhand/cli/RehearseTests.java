package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.rehearsal.AnInput;
import org.evenhand.rehearsal.RehearsalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RehearseTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void printsTheWholeReportAsJson() throws IOException {
        var file = Files.writeString(folder.resolve("input.json"), RehearsalJson.write(AnInput.of(4)));

        assertThat(run("rehearse", "--cycle", file.toString(), "--json", "--threads", "1"))
                .isZero();
        var report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.path("ended").asInt()).isEqualTo(4);
        assertThat(report.path("measured").path("threads").asInt()).isEqualTo(1);
        assertThat(report.path("assumptions").path("seed").asLong()).isPositive();
    }

    @Test
    void saysHowOftenSomebodyWouldBeToldOfALateStep() throws IOException {
        var file = Files.writeString(folder.resolve("input.json"), RehearsalJson.write(AnInput.of(4)));

        assertThat(run("rehearse", "--cycle", file.toString(), "--threads", "1"))
                .isZero();
        assertThat(out.toString()).containsPattern("Late steps \\d+, told to the level above \\d+, told to Human");
    }

    @Test
    void playsAFileFromBeforeEscalationsWereCounted() throws IOException {
        var old = RehearsalJson.write(AnInput.of(1)).replaceFirst("\"escalateAgainAfter\" : 3,", "");
        assertThat(old).doesNotContain("escalateAgainAfter");
        var file = Files.writeString(folder.resolve("input.json"), old);

        assertThat(run("rehearse", "--cycle", file.toString(), "--threads", "1"))
                .isZero();
    }

    @Test
    void answers2ForAFileThatIsNoInput() throws IOException {
        var file = Files.writeString(folder.resolve("input.json"), "no input");

        assertThat(run("rehearse", "--cycle", file.toString())).isEqualTo(2);
        assertThat(run("rehearse", "--cycle", folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(err).asString().contains("UNREADABLE");
    }

    private int run(String... arguments) {
        return Tools.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
