package org.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.Evenhand;

/** A tool as it is started from a shell. */
final class OwnProcess {

    private OwnProcess() {}

    /** What the tool prints when all is well; fails if it loads any class of Spring. */
    static String withoutSpring(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-verbose:class",
                "-cp",
                System.getProperty("java.class.path"),
                Evenhand.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        assertThat(output.lines().filter(line -> line.contains(" org.springframework.")))
                .isEmpty();
        return output;
    }
}
