package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** The table of processes in README says what the models say. */
class ReadmeTests {

    @Test
    void namesEveryModelAsItIs() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `processes/"))
                .toList();
        List<String> models = models();
        assertThat(rows).hasSameSizeAs(models);
        assertThat(models).allSatisfy(model -> assertThat(rows)
                .as("a row of README that begins: " + model)
                .anySatisfy(row -> assertThat(row).startsWith(model).matches(".*\\| \\S.* \\|")));
    }

    /** The beginnings of all rows: file, name, version, how much there is to do or to decide. */
    private static List<String> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.sorted()
                    .map(file -> "| `processes/" + file.getFileName() + "` | "
                            + (file.toString().endsWith(".dmn") ? table(file) : process(file)) + " |")
                    .toList();
        }
    }

    private static String process(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        return process.isExecutable()
                ? "%s | %s | %d steps"
                        .formatted(process.getName(), process.getCamundaVersionTag(), count(model, UserTask.class))
                : "%s | – | %d steps, drawn only".formatted(process.getName(), count(model, Task.class));
    }

    private static int count(BpmnModelInstance model, Class<? extends ModelElementInstance> type) {
        return model.getModelElementsByType(type).size();
    }

    private static String table(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        Decision decision =
                model.getModelElementsByType(Decision.class).iterator().next();
        int rules = model.getModelElementsByType(Rule.class).size();
        return "%s | %s | %d rules".formatted(decision.getName(), decision.getVersionTag(), rules);
    }
}
