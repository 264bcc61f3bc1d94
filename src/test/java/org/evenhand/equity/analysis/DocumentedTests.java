package org.evenhand.equity.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.evenhand.equity.statistics.Answer;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is printed stands in the documentation. */
class DocumentedTests {

    private static final Path DOCUMENTATION = Path.of("src/docs/equity-analyse.md");

    @ParameterizedTest
    @EnumSource
    void everyReasonIsListed(Undefined undefined) throws IOException {
        assertThat(Files.readString(DOCUMENTATION)).contains("| " + undefined.reason() + " |");
    }

    @Test
    void everyFieldIsNamed() throws IOException {
        var documentation = Files.readString(DOCUMENTATION);
        assertThat(names(CohortReport.class).filter(name -> !documentation.matches("(?s).*[`,{]" + name + "\\b.*")))
                .isEmpty();
    }

    /** Of a record, of the records within it and of those in its lists. */
    private static Stream<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            Class<?> inner = component.getGenericType() instanceof ParameterizedType list
                            && list.getActualTypeArguments()[0] instanceof Class<?> entry
                    ? entry
                    : component.getType();
            boolean isOurs = inner.isRecord() && inner != Estimate.class && inner != Answer.class;
            return Stream.concat(Stream.of(component.getName()), isOurs ? names(inner) : Stream.empty());
        });
    }
}
