package org.evenhand.history.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.history.fairness.CaseRight.Nature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of rights fits the models, the table of deadlines and the texts. */
class CaseRightTests {

    private static final Set<String> NO_STEPS = Set.of(Windows.DRAFT, Windows.APPEAL);
    private static final String MODELS = files("processes", ".bpmn");
    private static final String DEADLINES = text(Path.of("processes/deadlines.dmn"));
    private static final List<String> MESSAGES =
            text(Path.of("src/main/resources/messages.properties")).lines().toList();

    @ParameterizedTest
    @EnumSource(CaseRight.class)
    void isOfferedByAStepThatThereIsWithADeadlineOfItsOwn(CaseRight right) {
        if (right.nature() != Nature.TOLD && !NO_STEPS.contains(right.step())) {
            assertThat(isAStepWithADeadline(right.step())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(CaseRight.class)
    void hasANameAndASource(CaseRight right) {
        assertThat(MESSAGES).anyMatch(line -> line.startsWith("fairness.right." + right + "="));
        assertThat(MESSAGES).anyMatch(line -> line.startsWith("fairness.source." + right + "=Rule: "));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateHasAWord(State state) {
        assertThat(MESSAGES).anyMatch(line -> line.startsWith("fairness.state." + state + "="));
    }

    @Test
    void wouldNoticeAStepThatThereIsNot() {
        assertThat(isAStepWithADeadline("writeSelfreview")).isFalse();
    }

    private static boolean isAStepWithADeadline(String step) {
        return MODELS.contains("\"userTask_" + step + "\"") && DEADLINES.contains("\"rule_" + step + "\"");
    }

    private static String files(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return String.join(
                    "\n",
                    files.filter(file -> file.toString().endsWith(ending))
                            .map(CaseRightTests::text)
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
