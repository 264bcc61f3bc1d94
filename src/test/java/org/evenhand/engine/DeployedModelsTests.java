package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@Tag("database")
@EvenhandTest
@Transactional
class DeployedModelsTests {

    private static final ModelResource MODEL = model("processes/any.bpmn", "<first/>");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void areThoseThisBuildDeployed() {
        DeployedModels build = madeAt("1790000000000");
        assertThat(build.are(List.of(MODEL))).isFalse();
        build.become(List.of(MODEL));
        assertThat(madeAt("1790000000000").are(List.of(MODEL))).isTrue();
    }

    @Test
    void areOthersWhenAFileIsAnother() {
        DeployedModels build = madeAt("1790000000000");
        build.become(List.of(MODEL));
        assertThat(build.are(List.of(model("processes/any.bpmn", "<second/>")))).isFalse();
        assertThat(build.are(List.of(model("processes/other.bpmn", "<first/>"))))
                .isFalse();
        assertThat(build.are(List.of(MODEL, model("forms/any.form", "{}")))).isFalse();
    }

    @Test
    void areCheckedAgainByAnotherBuild() {
        madeAt("1790000000000").become(List.of(MODEL));
        assertThat(madeAt("1790000000001").are(List.of(MODEL))).isFalse();
    }

    /** So that after a deployment that stopped half-way the build of before deploys its own models again. */
    @Test
    void areForgottenBeforeOthersAreDeployed() {
        DeployedModels build = madeAt("1790000000000");
        build.become(List.of(MODEL));
        madeAt("1790000000001").forget();
        assertThat(build.are(List.of(MODEL))).isFalse();
    }

    @Test
    void areAlwaysCheckedByABuildThatDoesNotSayWhenItWasMade() {
        DeployedModels build = new DeployedModels(jdbc, clock, new Build(provider(null)));
        build.become(List.of(MODEL));
        assertThat(build.are(List.of(MODEL))).isFalse();
    }

    private DeployedModels madeAt(String millis) {
        Properties made = new Properties();
        made.setProperty("version", "1");
        made.setProperty("time", millis);
        return new DeployedModels(jdbc, clock, new Build(provider(new BuildProperties(made))));
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
