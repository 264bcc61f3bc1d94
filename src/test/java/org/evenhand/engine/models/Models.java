package org.evenhand.engine.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.engine.ProcessVocabulary;

/** The fixtures under {@code models/}: a right set, and wrong files that take the place of one of it. */
final class Models {

    private Models() {}

    static List<ModelResource> right() {
        return files("models/right").map(Models::resource).toList();
    }

    static List<Path> wrong() {
        return files("models/wrong").toList();
    }

    /** The right models with the wrong file in the place of the one it was made from. */
    static List<ModelResource> with(Path wrong) {
        String place = placeOf(wrong.getFileName().toString());
        List<ModelResource> models = new ArrayList<>(right());
        models.replaceAll(model -> model.name().equals(place) ? new ModelResource(place, read(wrong)) : model);
        return models;
    }

    static KnownWords words() {
        return new KnownWords(
                name -> Optional.ofNullable(beans().get(name)),
                Set.of("STAFF", "DEPARTMENT_HEAD", "HR"),
                List.of(
                        new Words("parent", Set.of("outcome", "answered"), Set.of("staff")),
                        new Words("child", Set.of("outcome"), Set.of("author"))));
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String placeOf(String fileName) {
        if (fileName.endsWith(".form")) {
            return "forms/ask.form";
        }
        if (fileName.endsWith(".dmn")) {
            return "processes/decide.dmn";
        }
        return fileName.endsWith(".child.bpmn") ? "processes/child.bpmn" : "processes/parent.bpmn";
    }

    private static Map<String, Class<?>> beans() {
        return Map.of("remind", Remind.class, "clockwork", Clockwork.class);
    }

    private static ModelResource resource(Path file) {
        String name = file.getFileName().toString();
        return new ModelResource((name.endsWith(".form") ? "forms/" : "processes/") + name, read(file));
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(Models.class.getResource("/" + folder).toURI()))) {
            return files.sorted(Comparator.reverseOrder()).toList().stream();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    record Words(String processId, Set<String> variables, Set<String> people) implements ProcessVocabulary {}

    static class Remind implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {}
    }

    public static class Clockwork {
        public Date due(DelegateExecution execution, String step) {
            return new Date(step.length());
        }
    }
}
