package org.evenhand.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.evenhand.engine.CamundaFeel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong fixture says in its first lines what must be found in it, and nothing else may be. */
class ModelCheckTests {

    private static final Pattern EXPECTED = Pattern.compile("<!-- expected: (.*) -->");
    private static final ModelCheck CHECK = new ModelCheck(new CamundaFeel());

    @Test
    void findsNothingInRightModels() {
        assertThat(CHECK.problemsIn(Models.right(), Models.words())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void findsExactlyWhatIsWrong(Path wrong) {
        List<String> found = CHECK.problemsIn(Models.with(wrong), Models.words()).stream()
                .filter(problem -> !isAConsequence(problem, wrong))
                .map(ModelProblem::toString)
                .toList();

        String file = Models.placeOf(wrong.getFileName().toString());
        List<String> expected = expectedIn(wrong);
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).startsWith(file + ": " + expected.get(i));
        }
    }

    static List<Path> findsExactlyWhatIsWrong() {
        return Models.wrong();
    }

    @Test
    void listsEveryProblemOfEveryFile() {
        List<ModelResource> models = List.of(
                resource("processes/parent.bpmn", "duration-does-not-parse.bpmn"),
                resource("processes/child.bpmn", "process-id-twice.child.bpmn"),
                resource("processes/decide.dmn", "table-without-time-to-live.dmn"));

        assertThat(CHECK.problemsIn(models, Models.words()))
                .extracting(ModelProblem::element)
                .contains("boundaryEvent_askLapsed", "userTask_ask", "callActivity_child", "parent", "decide");
    }

    @Test
    void refusesAFileThatIsNoModel() {
        assertThat(CHECK.problemsIn(List.of(new ModelResource("processes/notes.txt", new byte[0])), Models.words()))
                .extracting(ModelProblem::toString)
                .containsExactly("processes/notes.txt: is neither .bpmn nor .dmn nor .form");
    }

    /** A file that cannot be read is missed by those that refer to it. */
    private static boolean isAConsequence(ModelProblem problem, Path wrong) {
        return !problem.file().equals(Models.placeOf(wrong.getFileName().toString()))
                && (problem.problem().endsWith("is missing"));
    }

    private static List<String> expectedIn(Path wrong) {
        String text = new String(Models.read(wrong), StandardCharsets.UTF_8);
        return wrong.toString().endsWith(".form")
                ? List.of("")
                : EXPECTED.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .map(ModelCheckTests::inner)
                        .toList();
    }

    private static String inner(String comment) {
        return comment.substring("<!-- expected: ".length(), comment.length() - " -->".length());
    }

    private static ModelResource resource(String name, String wrong) {
        return Models.wrong().stream()
                .filter(file -> file.endsWith(wrong))
                .map(file -> new ModelResource(name, Models.read(file)))
                .findFirst()
                .orElseThrow();
    }
}
