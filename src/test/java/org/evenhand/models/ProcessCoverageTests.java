package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * The process tests of this package go through every step, every event and every flow of every model. They are run here once
 * more, together, so that the answer is the same whichever tests were asked for.
 */
class ProcessCoverageTests {

    private static final LauncherDiscoveryRequest PROCESS_TESTS = LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectPackage(ProcessCoverageTests.class.getPackageName()))
            .filters(
                    ClassNameFilter.includeClassNamePatterns(".*ProcessTests"),
                    EngineFilter.includeEngines("junit-jupiter"))
            .build();

    private static final SummaryGeneratingListener RUN = new SummaryGeneratingListener();

    @BeforeAll
    static void runsTheProcessTests() {
        ModelEngine.fresh().coverage().reset();
        LauncherFactory.create().execute(PROCESS_TESTS, RUN);
    }

    @Test
    void hasRunThem() {
        assertThat(RUN.getSummary().getTestsSucceededCount()).isGreaterThan(20);
        assertThat(RUN.getSummary().getTotalFailureCount()).isZero();
    }

    @ParameterizedTest
    @MethodSource("models")
    void leavesNothingOfAModelOut(Path model) {
        assertThat(ModelEngine.fresh().coverage().missing(read(model)))
                .as("gone through by no process test")
                .isEmpty();
    }

    @Test
    void namesWhatNothingWentThrough() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("annualReview")
                .startEvent("startEvent_never")
                .sequenceFlowId("flow_never")
                .endEvent("endEvent_never")
                .name("Never")
                .done();
        assertThat(ModelEngine.fresh().coverage().missing(model))
                .contains("annualReview: endEvent_never (Never)", "annualReview: flow_never (null)");
    }

    static Stream<Path> models() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream();
        }
    }

    private static BpmnModelInstance read(Path model) {
        return Bpmn.readModelFromFile(model.toFile());
    }
}
