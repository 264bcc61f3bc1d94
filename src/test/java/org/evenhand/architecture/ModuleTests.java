package org.evenhand.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.Evenhand;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Capabilities are packages; who may know whom is the order of the list. Source: architecture.md, rule of dependencies. */
class ModuleTests {

    /** Lower first. Each capability may know those in earlier rows. */
    private static final List<Set<String>> LAYERS = List.of(
            Set.of("shared"),
            Set.of("people"),
            Set.of("lists"),
            Set.of("record"),
            Set.of("forms", "hints", "pdf"),
            Set.of("calendar"),
            Set.of("engine"),
            Set.of("casework", "parts"),
            Set.of("moves"),
            Set.of("criteria", "equity"),
            Set.of("cycles"),
            Set.of("reviews", "findings"),
            Set.of("rehearsal", "calibration", "peerinput", "metrics", "committees", "referees"),
            Set.of("promotions"),
            Set.of("appeals"),
            Set.of("notifications", "definitions"),
            Set.of("history"),
            Set.of("board", "disclosure"),
            Set.of("personnel", "concerns"),
            Set.of("retention"),
            Set.of("web", "cli"),
            Set.of("demo"));

    private static final ApplicationModules MODULES = ApplicationModules.of(Evenhand.class);

    @Test
    void areFreeOfCyclesAndOfOtherModulesInsides() {
        MODULES.verify();
    }

    @Test
    void standEachInOneLayer() {
        Set<String> named = LAYERS.stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void knowOnlyLowerLayers() {
        assertThat(upwards(knows())).isEmpty();
    }

    @Test
    void wouldNoticeOneThatLooksUp() {
        assertThat(upwards(Map.of("people", Set.of("reviews")))).containsExactly("people -> reviews");
    }

    private static Map<String, Set<String>> knows() {
        return MODULES.stream()
                .collect(Collectors.toMap(module -> module.getIdentifier().toString(), ModuleTests::knownBy));
    }

    private static Set<String> knownBy(ApplicationModule module) {
        return module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .collect(Collectors.toSet());
    }

    private static Set<String> upwards(Map<String, Set<String>> knows) {
        Set<String> wrong = new TreeSet<>();
        knows.forEach((module, others) -> others.stream()
                .filter(other -> layerOf(other) >= layerOf(module) && !other.equals(module))
                .forEach(other -> wrong.add(module + " -> " + other)));
        return wrong;
    }

    private static int layerOf(String module) {
        return LAYERS.indexOf(LAYERS.stream()
                .filter(layer -> layer.contains(module))
                .findFirst()
                .orElseThrow(() -> new AssertionError(module + " stands in no layer")));
    }
}
