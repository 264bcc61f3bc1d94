package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.evenhand.engine.models.ModelResource;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.transaction.annotation.Transactional;

@Tag("database")
@EvenhandTest
@Transactional
class DeployedModelsTests {

    private static final ModelResource MODEL = model("processes/any.bpmn", "<first/>");

    @Autowired
    DeployedModels deployed;

    @Test
    void areThoseThisBuildDeployed() {
        assertThat(deployed.are(madeAt("1790000000000", MODEL))).isFalse();
        deployed.become(madeAt("1790000000000", MODEL));
        assertThat(deployed.are(madeAt("1790000000000", MODEL))).isTrue();
    }

    @Test
    void areOthersWhenAFileIsAnother() {
        deployed.become(madeAt("1790000000000", MODEL));
        assertThat(deployed.are(madeAt("1790000000000", model("processes/any.bpmn", "<second/>"))))
                .isFalse();
        assertThat(deployed.are(madeAt("1790000000000", model("processes/other.bpmn", "<first/>"))))
                .isFalse();
        assertThat(deployed.are(madeAt("1790000000000", MODEL, model("forms/any.form", "{}"))))
                .isFalse();
    }

    @Test
    void areCheckedAgainByAnotherBuild() {
        deployed.become(madeAt("1790000000000", MODEL));
        assertThat(deployed.are(madeAt("1790000000001", MODEL))).isFalse();
    }

    /** So that after a deployment that stopped half-way the build of before deploys its own models again. */
    @Test
    void areForgottenBeforeOthersAreDeployed() {
        deployed.become(madeAt("1790000000000", MODEL));
        deployed.forget();
        assertThat(deployed.are(madeAt("1790000000000", MODEL))).isFalse();
    }

    @Test
    void areAlwaysCheckedByABuildThatDoesNotSayWhenItWasMade() {
        assertThat(new Build(provider(null)).fingerprint(List.of(MODEL))).isEmpty();
    }

    private static String madeAt(String millis, ModelResource... models) {
        Properties made = new Properties();
        made.setProperty("version", "1");
        made.setProperty("time", millis);
        return new Build(provider(new BuildProperties(made)))
                .fingerprint(List.of(models))
                .orElseThrow();
    }

    private static ObjectProvider<BuildProperties> provider(BuildProperties build) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (build != null) {
            beans.addBean("build", build);
        }
        return beans.getBeanProvider(BuildProperties.class);
    }

    private static ModelResource model(String name, String content) {
        return new ModelResource(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
