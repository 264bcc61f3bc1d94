package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.engine.models.Bundle;
import org.evenhand.engine.models.ModelResource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;

class CheckedModelsTests {

    private static final ModelResource PROCESS = model("processes/any.bpmn", "<process/>");
    private static final ModelResource FORM = model("forms/any.form", "{}");
    private static final List<Bundle> BUNDLES = List.of(
            new Bundle(PROCESS.name(), new TreeSet<>(Set.of(PROCESS.name(), FORM.name()))),
            new Bundle("processes/other.bpmn", new TreeSet<>(Set.of("processes/other.bpmn"))));
    private static final Set<String> BEANS = new TreeSet<>(Set.of("openReview", "fileReview"));

    private final String text = CheckedModels.text(fingerprint("1", PROCESS, FORM), BEANS, BUNDLES);

    @Test
    void areKnownToTheBuildThatCheckedThem() {
        assertThat(new CheckedModels(text).bundles(fingerprint("1", PROCESS, FORM), BEANS::contains))
                .contains(BUNDLES);
    }

    @Test
    void areCheckedAgainByAnotherBuild() {
        assertThat(isBelieved(text, fingerprint("2", PROCESS, FORM))).isFalse();
    }

    @Test
    void areCheckedAgainWhenAFileIsAnotherOrMissingOrNew() {
        assertThat(isBelieved(text, fingerprint("1", PROCESS, model(FORM.name(), "{ }"))))
                .isFalse();
        assertThat(isBelieved(text, fingerprint("1", PROCESS))).isFalse();
        assertThat(isBelieved(text, fingerprint("1", PROCESS, FORM, model("forms/new.form", "{}"))))
                .isFalse();
    }

    @Test
    void areCheckedAgainWhenABeanTheyNameIsMissing() {
        assertThat(new CheckedModels(text).bundles(fingerprint("1", PROCESS, FORM), "openReview"::equals))
                .isEmpty();
    }

    @Test
    void areCheckedAgainWhenWhatTheBuildKeptWasChanged() {
        String fingerprint = fingerprint("1", PROCESS, FORM);
        assertThat(isBelieved(text.replace(" forms/any.form", ""), fingerprint)).isFalse();
        assertThat(isBelieved(text.replace("openReview", "closeReview"), fingerprint))
                .isFalse();
        assertThat(isBelieved(text.substring(0, text.lastIndexOf("processes/other")), fingerprint))
                .isFalse();
        assertThat(isBelieved("", fingerprint)).isFalse();
    }

    private static boolean isBelieved(String text, String fingerprint) {
        return new CheckedModels(text).bundles(fingerprint, bean -> true).isPresent();
    }

    private static String fingerprint(String version, ModelResource... models) {
        Properties made = new Properties();
        made.setProperty("version", version);
        made.setProperty("time", "1790000000000");
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("build", new BuildProperties(made));
        return new Build(beans.getBeanProvider(BuildProperties.class))
                .fingerprint(List.of(models))
                .orElseThrow();
    }

    private static ModelResource model(String name, String content) {
        return new ModelResource(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
